package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.plan.Step;
import java.util.List;
import java.util.Optional;

/** One thing to build, to change or to do. Slugs are unique in a blueprint. */
public sealed interface Part {
    Phase phase();

    /**
     * A private DNS zone.
     *
     * @param unfilled where a part of the name depends on the resource: asks for the whole name
     */
    record Zone(Phase phase, String slug, String name, Optional<Input> unfilled) implements Part {}

    /**
     * A link of a zone to a VNet.
     *
     * @param fallback whether names that the zone does not hold are looked up in the internet
     */
    record Link(Phase phase, String slug, Zone zone, Input vnet, boolean fallback) implements Part {}

    /**
     * A private endpoint.
     *
     * @param group the sub-resource; empty where the target has none
     * @param manual whether the owner of the target has to approve it
     * @param region that of the VNet, where it is not the one of the workload: an endpoint is in the region of its VNet
     * @param zoneGroup slug of its zone group
     * @param zones created here; the endpoint gets its records in them
     * @param kept zones that the organization keeps
     */
    record PrivateEndpoint(
            Phase phase,
            String slug,
            String service,
            Input subnet,
            Input target,
            Optional<String> group,
            boolean manual,
            Optional<String> region,
            String zoneGroup,
            List<Zone> zones,
            List<Input> kept)
            implements Part {
        public PrivateEndpoint {
            zones = List.copyOf(zones);
            kept = List.copyOf(kept);
        }
    }

    /** A service endpoint policy that admits these resources. */
    record EndpointPolicy(Phase phase, String slug, String tag, List<Input> resources) implements Part {
        public EndpointPolicy {
            resources = List.copyOf(resources);
        }
    }

    /** A virtual network rule that is a resource of its own, as those of SQL servers are. */
    record ServerRule(Phase phase, String slug, Input server, Input subnet) implements Part {}

    /** A service endpoint, or a service endpoint policy, on a subnet that somebody else's code owns. */
    record SubnetChange(Phase phase, Input subnet, Optional<String> tag, Optional<EndpointPolicy> policy)
            implements Part {}

    /** A change in the resource of a service. */
    record OwnChange(Phase phase, Own own, Kind kind, List<Input> subnets) implements Part {
        /** What it does to clients. */
        public enum Kind {
            ADMIT,
            DENY,
            CLOSE
        }

        public OwnChange {
            subnets = List.copyOf(subnets);
        }

        /** Whether it waits until somebody has tested, and the service is open until then. */
        public boolean waits() {
            return phase == Phase.CLOSE && own.open();
        }
    }

    /**
     * To be tried from each client before anything is closed.
     *
     * @param endpoints slugs of its private endpoints, whose zone groups tell names and addresses
     * @param suffixes what the names of the service end in; none where they need not resolve to a private address
     */
    record Check(Phase phase, Step step, List<String> endpoints, List<String> suffixes) implements Part {
        public Check {
            endpoints = List.copyOf(endpoints);
            suffixes = List.copyOf(suffixes);
        }
    }

    /** A step that none of these languages takes, or not without knowing more. */
    record ByHand(Phase phase, Step step) implements Part {}
}
