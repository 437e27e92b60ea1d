package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is in place for a service, by the first rule that holds.
 *
 * @param current empty where the file does not tell
 * @param open why the file does not tell; empty where it does
 * @param at the resource that tells, where it is not the service itself
 */
record Verdict(
        Optional<Mechanism> current,
        Optional<PublicAccess> publicAccess,
        boolean inVnet,
        List<String> groups,
        Optional<String> open,
        Optional<Position> at) {
    private static final String PENDING = "its private endpoint is not known to be approved";
    private static final String SHUT = "public network access is disabled, and the file shows no other connection path";
    private static final String DENIED =
            "the default action is Deny, and the file shows no rule and no other connection path";
    private static final String UNSEEN = "this kind of file does not show its network rules";

    Verdict {
        groups = List.copyOf(groups);
    }

    Verdict withoutPlace() {
        return new Verdict(current, publicAccess, inVnet, groups, open, Optional.empty());
    }

    /** {@code policed} are the subnets that have a service endpoint policy. */
    static Verdict of(Seen seen, Service service, Joins joins, Set<String> policed) {
        return new Look(seen, service, joins, policed).verdict();
    }

    private static String waiting(List<Endpoint> endpoints) {
        return endpoints.stream().anyMatch(e -> e.found().isDoubtful()) ? Doubt.ENDPOINT : PENDING;
    }

    /** Of a service that lies elsewhere, of which only endpoints are known. */
    static Verdict abroad(List<Endpoint> endpoints) {
        List<Endpoint> approved = endpoints.stream().filter(Endpoint::approved).toList();
        return new Verdict(
                approved.isEmpty() ? Optional.empty() : Optional.of(Mechanism.PRIVATE_ENDPOINT),
                Optional.empty(),
                false,
                approved.stream().flatMap(e -> e.groups().stream()).distinct().toList(),
                approved.isEmpty() ? Optional.of(waiting(endpoints)) : Optional.empty(),
                Optional.of(endpoints.get(0).found().at()));
    }

    /** All that bears on one service. */
    private static final class Look {
        private final ServiceFacts facts;
        private final Service service;
        private final List<Endpoint> endpoints;
        private final List<Found> rules;
        private final Set<String> policed;
        private final boolean closed;
        private final boolean hidden;
        private final List<String> subnets;

        Look(Seen seen, Service service, Joins joins, Set<String> policed) {
            this.facts = seen.facts();
            this.service = service;
            this.endpoints = Stream.concat(joins.endpoints(seen).stream(), scopes(seen, joins))
                    .toList();
            this.rules = joins.parts(seen, Role.RULES);
            this.policed = policed;
            this.hidden = joins.hidesRules(seen);
            this.closed = facts.closed().orElse(false)
                    || rules.stream()
                            .anyMatch(rule -> rule.known("public")
                                    .filter(ServiceFacts::isClosed)
                                    .isPresent());
            List<String> all = new ArrayList<>(facts.subnets());
            rules.forEach(rule -> all.addAll(rule.texts("subnets")));
            this.subnets = facts.filtered()
                    ? all.stream().map(Inventory::lower).distinct().toList()
                    : List.of();
        }

        /** Endpoints of the private link scopes that the service is a member of. */
        private static Stream<Endpoint> scopes(Seen seen, Joins joins) {
            return joins.parts(seen, Role.SCOPED).stream()
                    .flatMap(member -> Joins.parents(member).stream())
                    .flatMap(scope -> joins.named(scope).stream())
                    .filter(scope ->
                            !scope.equals(seen) && scope.facts().service().equals("azure-monitor"))
                    .flatMap(scope -> joins.endpoints(scope).stream())
                    .distinct();
        }

        Verdict verdict() {
            Optional<Endpoint> leading =
                    endpoints.stream().filter(Endpoint::approved).findFirst();
            if (facts.doubt().filter(Doubt::isOfExistence).isPresent()) {
                return open(facts.doubt().get().reason());
            }
            if (service.isOwnService()) {
                return in(Mechanism.PRIVATE_LINK_SERVICE, Optional.empty());
            }
            if (leading.isPresent() || facts.approved()) {
                return in(Mechanism.PRIVATE_ENDPOINT, leading.map(e -> e.found().at()));
            }
            if (!endpoints.isEmpty() || facts.waiting()) {
                return open(waiting(endpoints));
            }
            if (isUnclear() && !isInVnet()) {
                return open(facts.doubt().map(Doubt::reason).orElse(Doubt.RULES));
            }
            if (!subnets.isEmpty() && !closed && isInEffect()) {
                boolean narrowed = policed.containsAll(subnets) && service.offers(Mechanism.SERVICE_ENDPOINT_POLICY);
                return in(
                        narrowed ? Mechanism.SERVICE_ENDPOINT_POLICY : Mechanism.SERVICE_ENDPOINT,
                        rules.stream()
                                .filter(rule -> !rule.texts("subnets").isEmpty())
                                .findFirst()
                                .map(Found::at));
            }
            return isInVnet() ? in(Mechanism.NONE, Optional.empty()) : overPublic();
        }

        /** Whether the settings or the rules that decide are not known. */
        private boolean isUnclear() {
            return facts.doubt().filter(doubt -> doubt == Doubt.SETTINGS).isPresent()
                    || rules.stream().anyMatch(rule -> rule.doubt().isPresent());
        }

        private Verdict overPublic() {
            if (!facts.shows() || (hidden && !closed)) {
                return open(UNSEEN);
            }
            if (closed) {
                return open(SHUT);
            }
            return denies() && !hasAddresses() ? open(DENIED) : in(Mechanism.PUBLIC, Optional.empty());
        }

        private boolean isInEffect() {
            return deny().orElse(facts.kind().closed()
                    || rules.stream().anyMatch(rule -> rule.kind().closed()));
        }

        private boolean denies() {
            return deny().orElse(false);
        }

        private Optional<Boolean> deny() {
            return rules.stream()
                    .flatMap(rule -> rule.known("default").stream())
                    .findFirst()
                    .map("Deny"::equalsIgnoreCase)
                    .or(facts::deny);
        }

        private boolean hasAddresses() {
            return facts.addresses()
                    || rules.stream().anyMatch(rule -> !rule.texts("addresses").isEmpty());
        }

        private boolean isInVnet() {
            return service.inVnet()
                    .filter(inVnet -> inVnet.always() || facts.inside())
                    .isPresent();
        }

        private Optional<PublicAccess> publicAccess() {
            if (isUnclear() && !closed) {
                return Optional.empty();
            }
            boolean stated = facts.closed().isPresent() || deny().isPresent();
            boolean narrowed = denies() || (facts.kind().closed() && (hasAddresses() || !subnets.isEmpty()));
            return closed
                    ? Optional.of(PublicAccess.DISABLED)
                    : stated || narrowed
                            ? Optional.of(narrowed ? PublicAccess.SELECTED_NETWORKS : PublicAccess.ENABLED)
                            : Optional.empty();
        }

        private Verdict open(String why) {
            return verdict(Optional.empty(), Optional.of(why), Optional.empty());
        }

        private Verdict in(Mechanism mechanism, Optional<Position> at) {
            return verdict(Optional.of(mechanism), Optional.empty(), at);
        }

        private Verdict verdict(Optional<Mechanism> current, Optional<String> why, Optional<Position> at) {
            boolean chosen = isInVnet() && !service.inVnet().map(InVnet::always).orElse(true);
            return new Verdict(current, publicAccess(), chosen, groups(), why, at);
        }

        private List<String> groups() {
            Stream<String> own = endpoints.stream().filter(Endpoint::approved).flatMap(e -> e.groups().stream());
            return Stream.concat(own, facts.groups().stream())
                    .filter(group -> service.subresource(group).isPresent())
                    .map(group -> canonical(group))
                    .distinct()
                    .toList();
        }

        private String canonical(String group) {
            return service.subresources().stream()
                    .flatMap(s -> Stream.concat(Stream.of(s.name()), s.secondary().stream()))
                    .filter(group::equalsIgnoreCase)
                    .findFirst()
                    .orElse("");
        }
    }
}
