package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How one client connects to a service under a mechanism. Every client has exactly one. */
public sealed interface ConnectionPath {
    Client client();

    /** By the mechanism itself; {@link Mechanism#NONE} where client and resource share a network. */
    record ByMechanism(Client client, Mechanism mechanism) implements ConnectionPath {}

    /** By a path of the client's platform, such as a managed private endpoint; one of the options is enough, best first. */
    record ByPlatform(Client client, List<OtherPath> options) implements ConnectionPath {
        public ByPlatform {
            options = List.copyOf(options);
        }

        public OtherPath best() {
            return options.get(0);
        }
    }

    /** Over the public endpoint, which stays reachable for it. */
    record OverPublicEndpoint(Client client, Admission admission) implements ConnectionPath {}

    /** The plan of the client is not stated and its plans connect by different paths, one of these each. */
    record PlanDecides(Client client, List<ConnectionPath> byPlan) implements ConnectionPath {
        public PlanDecides {
            byPlan = List.copyOf(byPlan);
        }
    }

    /**
     * No page says whether it can.
     *
     * @param listed the path of its platform whose list of targets is known to be incomplete; empty where the question is
     *     whether the client can use the mechanism
     */
    record NotDocumented(Client client, Mechanism mechanism, Optional<OtherPath> listed) implements ConnectionPath {
        /** Id of the way or the mechanism that is in question. */
        public String asked() {
            return listed.map(path -> path.way().id()).orElse(mechanism.id());
        }
    }

    /** It cannot, for this reason; remedies by their nearness. */
    record CannotConnect(Client client, Cause cause, List<Remedy> remedies) implements ConnectionPath {
        public CannotConnect {
            remedies = List.copyOf(remedies);
        }

        CannotConnect of(Client other) {
            return new CannotConnect(other, cause, remedies);
        }
    }

    /** What admits a client at the public endpoint. */
    enum Admission {
        /** The service is open to every network. */
        OPEN,
        /** The service, or its tier, has no network rules. */
        UNGUARDED,
        /** An IP rule for the fixed outbound address of the subnets. */
        SUBNET_ADDRESS,
        /** An IP rule for the public address of each client. */
        OWN_ADDRESS,
        /** An address rule of the perimeter. */
        PERIMETER
    }

    default boolean isBlocked() {
        return this instanceof CannotConnect;
    }

    /** This path, or those of the plans that decide. */
    default Stream<ConnectionPath> possible() {
        return this instanceof PlanDecides open ? open.byPlan().stream() : Stream.of(this);
    }

    /** Whether the client uses the mechanism, or may use it as far as anybody knows. */
    default boolean mayUse(Mechanism mechanism) {
        return possible().anyMatch(path -> path.uses(mechanism));
    }

    private boolean uses(Mechanism mechanism) {
        if (this instanceof NotDocumented open) {
            return open.mechanism() == mechanism && open.listed().isEmpty();
        }
        boolean runtime = mechanism == Mechanism.PRIVATE_ENDPOINT && comesBy(Way.SELF_HOSTED_RUNTIME::equals);
        return runtime || (this instanceof ByMechanism by && by.mechanism() == mechanism);
    }

    private boolean comesBy(Predicate<Way> kind) {
        return this instanceof ByPlatform by && kind.test(by.best().way());
    }

    /** Whether it connects by something that is neither a mechanism of the workload nor the public endpoint, on any plan. */
    default boolean comesByPlatform() {
        return possible()
                .allMatch(path -> path instanceof NotDocumented open
                        ? open.listed().isPresent()
                        : path.comesBy(way -> !way.usesAddress()));
    }

    /** Whether it needs the public endpoint: by an address, or because it stays open. */
    default boolean mayUsePublicEndpoint() {
        return possible().anyMatch(path -> path instanceof OverPublicEndpoint || path.comesBy(Way::usesAddress));
    }

    /** Whether it leads to the public address: over the public endpoint, or by an exception from its rules. */
    default boolean mayLeadToPublicAddress() {
        return mayUsePublicEndpoint() || possible().anyMatch(path -> path.comesBy(Way::isException));
    }

    /** Ways of the platform among which the client has the choice. */
    default Stream<OtherPath> ways() {
        return possible()
                .flatMap(path -> path instanceof ByPlatform by ? by.options().stream() : Stream.<OtherPath>empty());
    }
}
