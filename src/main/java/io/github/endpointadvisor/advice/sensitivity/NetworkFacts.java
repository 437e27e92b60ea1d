package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.FactKey;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of the network that decide for every service. */
final class NetworkFacts {
    private NetworkFacts() {}

    static List<Fact> of(Case c) {
        return List.of(dns(c), inspection(c));
    }

    /** That names cannot be changed is stated where it is so, and nothing that anybody would choose. */
    private static Fact dns(Case c) {
        Dns now = c.network().dns();
        return new Fact(
                FactKey.ofFile("network.dns"),
                stated("network.dns", now.id(), c),
                "assumed: clients use Azure DNS (network.dns: azure)",
                Fact.Telling.WHERE_IT_MATTERS,
                Set.of(Mechanism.PRIVATE_ENDPOINT),
                Stream.of(Dns.AZURE, Dns.CUSTOM)
                        .filter(value -> value != now)
                        .map(value ->
                                new Fact.Other(value.id(), with(c, c.network().withDns(value))))
                        .toList());
    }

    private static Fact inspection(Case c) {
        Inspection now = c.network().inspection();
        return new Fact(
                FactKey.ofFile("network.inspection"),
                stated("network.inspection", now.id(), c),
                "assumed: no firewall inspects the traffic (network.inspection: none)",
                Fact.Telling.WHERE_IT_MATTERS,
                Fact.ENDPOINTS,
                Arrays.stream(Inspection.values())
                        .filter(value -> value != now)
                        .map(value ->
                                new Fact.Other(value.id(), with(c, c.network().withInspection(value))))
                        .toList());
    }

    private static Optional<String> stated(String path, String value, Case c) {
        return c.setting().states(path) ? Optional.of(value) : Optional.empty();
    }

    private static Case with(Case c, Network network) {
        return c.with(c.setting().with(network));
    }
}
