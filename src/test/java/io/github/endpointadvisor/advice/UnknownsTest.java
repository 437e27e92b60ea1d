package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.catalog.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a file does not say never makes an answer look better than it is. Whichever value an unstated fact turns out to
 * have: if the mechanism is then another one, has a worse status, a lower score or a higher cost, then the answer had
 * warned, by an assumption that names the fact, a condition that rests on it, or a cost line that is not counted.
 */
final class UnknownsTest {
    private static final List<String> REGIONS = List.of("westeurope", "eastus");

    private int turned;
    private int worse;

    @Test
    void whatIsNotStatedIsWarnedOfWhereItMatters() {
        int number = 0;
        for (Service service : Workloads.CATALOG.services()) {
            if (!Samples.isTaken(number++)) {
                continue;
            }
            RandomWorkload silent = RandomWorkload.silent(service);
            RandomWorkload linked = silent.with("network.onPremises", "vpn");
            check(silent, service);
            check(linked.with("region", "westeurope"), service);
            check(linked.with("priorities.security", "3").with("network.subnets", "150"), service);
            check(linked.with("priorities.cost", "3").with("services.x.publicNetworkAccess", "disabled"), service);
            check(linked.with("services.x.onPremises", "true"), service);
            check(linked.with("services.x.granularity", "resource").with("network.dns", "azure"), service);
            check(withClient(silent, "app-service"), service);
            check(withClient(linked.with("region", "eastus"), "functions"), service);
        }
        assertThat(turned).isGreaterThan(Samples.of(750));
        assertThat(worse).isGreaterThan(Samples.of(750));
    }

    private static RandomWorkload withClient(RandomWorkload workload, String host) {
        return workload.with("clients.web.host", host).with("services.x.clients", "[web, vnet]");
    }

    private void check(RandomWorkload workload, Service service) {
        ServiceAdvice advice = workload.advice();
        values(workload, service)
                .forEach((key, values) -> values.stream()
                        .filter(value -> !workload.states(key))
                        .forEach(value -> check(key, value, advice, workload.with(key, value))));
        if (!workload.states("region")) {
            RandomWorkload apart = workload.with("region", REGIONS.get(0));
            check("services.x.region", REGIONS.get(1), advice, apart.with("services.x.region", REGIONS.get(1)));
        }
    }

    private void check(String key, String value, ServiceAdvice advice, RandomWorkload stated) {
        List<Alternative> then = stated.ranked();
        if (isWorse(advice, then)) {
            assertThat(warns(advice, key)).as("%s: %s%n%s", key, value, stated).isTrue();
            worse++;
        }
        boolean turns = !Decider.winner(then)
                .map(Alternative::mechanism)
                .equals(advice.recommendation().mechanism());
        if (turns && !key.endsWith("dataGbPerMonth") && !key.endsWith("region")) {
            assertThat(advice.sensitivity().facts())
                    .as("%s: %s%n%s", key, value, stated)
                    .extracting(flip -> flip.fact().path("x"))
                    .contains(key);
            turned++;
        }
    }

    private static Map<String, List<String>> values(RandomWorkload workload, Service service) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("network.dns", List.of("azure", "custom"));
        values.put("network.inspection", List.of("none", "firewall"));
        values.put("policy.allowPreview", List.of("true", "false"));
        values.put("services.x.publicNetworkAccess", List.of("enabled", "selected-networks", "disabled"));
        values.put("services.x.granularity", List.of("service", "resource", "sub-resource"));
        values.put("services.x.exfiltrationProtection", List.of("true", "false"));
        values.put("services.x.privateIp", List.of("required", "not-needed"));
        values.put("services.x.dataGbPerMonth", List.of("0", "10", "100000"));
        values.put(
                "services.x.tier", service.tiers().stream().map(t -> t.name()).toList());
        if (workload.states("network.onPremises")) {
            values.put("services.x.onPremises", List.of("true", "false"));
        }
        if (service.inVnet()
                .filter(inVnet -> !inVnet.always() && !inVnet.ofTiers())
                .isPresent()) {
            values.put("services.x.inVnet", List.of("true", "false"));
        }
        if (!workload.states("region")) {
            values.put("services.x.region", REGIONS);
            values.put("region", REGIONS);
        }
        client(workload).ifPresent(plans -> values.put("clients.web.tier", plans));
        return values;
    }

    private static Optional<List<String>> client(RandomWorkload workload) {
        return Workloads.read(workload.toString()).services().get(0).statedClients().stream()
                .flatMap(client -> client.host().stream())
                .findFirst()
                .map(host -> host.variants().stream().map(plan -> plan.name()).toList());
    }

    private static boolean isWorse(ServiceAdvice advice, List<Alternative> then) {
        Alternative before = advice.alternatives().get(0);
        Alternative after = then.stream()
                .filter(alternative -> alternative.mechanism() == before.mechanism())
                .findFirst()
                .orElseThrow();
        return !before.isExcluded()
                && (then.get(0).mechanism() != before.mechanism()
                        || after.status().compareTo(before.status()) > 0
                        || after.score() < before.score() - 1e-9
                        || after.monthlyUsd().compareTo(before.monthlyUsd()) > 0);
    }

    private static boolean warns(ServiceAdvice advice, String key) {
        boolean assumed = advice.assumptions().stream()
                .anyMatch(assumption -> isAbout(key, assumption.fact().path("x")));
        boolean conditional = advice.alternatives().get(0).against().stream()
                .anyMatch(reason -> reason.facts().stream().anyMatch(fact -> isAbout(key, fact)));
        boolean open = key.endsWith("dataGbPerMonth")
                && advice.cost().unknown().stream().anyMatch(gap -> gap.gap() == Cost.Gap.DATA);
        return assumed || conditional || open;
    }

    /** The region of the file is that of its services, which answers name. */
    private static boolean isAbout(String key, String fact) {
        return fact.equals(key) || (key.equals("region") && fact.equals("services.x.region"));
    }
}
