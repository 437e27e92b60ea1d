package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an expensive change comes first, what there is instead. */
final class CheaperWaysTest {
    private static List<CheaperWay> ways(String yaml) {
        return Workloads.only(yaml).cheaperWays();
    }

    @Test
    void anotherServiceIsNamedWithItsCondition() {
        List<CheaperWay> ways = ways("services: [{type: service-bus, tier: Standard, privateIp: required}]\n");
        assertThat(ways).anySatisfy(way -> {
            assertThat(way.kind()).isEqualTo(CheaperWay.Kind.SERVICE);
            assertThat(way.text()).startsWith("Azure Queue Storage").contains("if plain queues are enough");
            assertThat(way.monthlyUsd()).isEqualByComparingTo("7.80");
        });
    }

    @Test
    void anotherMechanismIsNamedWithItsScore() {
        List<CheaperWay> ways = ways(
                "policy: {deny: [public]}\nservices: [{type: container-registry, tier: Basic, privateIp: not-needed}]\n");
        assertThat(ways).isEmpty();
        List<CheaperWay> left =
                ways("priorities: {security: 20}\nservices: [{type: container-registry, tier: Basic}]\n");
        assertThat(left).anySatisfy(way -> {
            assertThat(way.kind()).isEqualTo(CheaperWay.Kind.MECHANISM);
            assertThat(way.text()).startsWith("the public endpoint for 0.00 USD a month");
        });
    }

    @Test
    void aSmallerRequirementIsNamedAndATierIsNone() {
        List<CheaperWay> ways = ways(
                "network: {onPremises: vpn}\n" + "services: [{type: service-bus, tier: Standard, onPremises: true}]\n");
        assertThat(ways.stream().filter(way -> way.kind() == CheaperWay.Kind.REQUIREMENT))
                .extracting(CheaperWay::text)
                .containsExactly("with onPremises: false instead of true, the public endpoint for 0.00 USD a month");
    }

    @Test
    void withoutAnExpensiveChangeThereIsNothingToGetAround() {
        assertThat(ways("services: [{type: service-bus, tier: Premium, privateIp: required}]\n"))
                .isEmpty();
        assertThat(ways("services: [{type: key-vault, privateIp: required}]\n")).isEmpty();
    }

    private static List<String> combinations(String service) {
        return ways("network: {onPremises: vpn}\nclients: {site: {host: static-web-apps, tier: managed-functions}}\n"
                        + "services: [{name: lake, onPremises: true, " + service + "}]\n")
                .stream()
                .filter(way -> way.kind() == CheaperWay.Kind.COMBINATION)
                .map(CheaperWay::text)
                .toList();
    }

    /** The data of the client VNets costs nothing over a service endpoint, and only on-premises needs the private one. */
    @Test
    void aServiceEndpointForTheOthersSavesTheirData() {
        assertThat(combinations("type: storage-account, dataGbPerMonth: 100, clients: [vnet, on-premises, site]"))
                .singleElement()
                .asString()
                .startsWith(
                        "a private endpoint for on-premises and a service endpoint for the others: as little as 7.80"
                                + " USD a month");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: storage-account, dataGbPerMonth: 49, clients: [vnet, on-premises]",
                "type: storage-account, dataGbPerMonth: 900, clients: [on-premises]",
                "type: storage-account, dataGbPerMonth: 900, clients: [vnet, on-premises], privateIp: required",
                "type: storage-account, dataGbPerMonth: 900, clients: [vnet, on-premises], granularity: resource",
                "type: storage-account, dataGbPerMonth: 900, clients: [vnet, on-premises], exfiltrationProtection: true",
                "type: storage-account, dataGbPerMonth: 900, clients: [vnet, on-premises], publicNetworkAccess: disabled",
                "type: container-registry, tier: Premium, dataGbPerMonth: 900, clients: [vnet, on-premises]"
            })
    void endpointsAreNotCombinedForLittleOrAgainstARequirement(String service) {
        assertThat(combinations(service)).isEmpty();
    }

    @Test
    void endpointsAreNotCombinedAgainstPolicy() {
        assertThat(ways("network: {onPremises: vpn}\npolicy: {deny: [service-endpoint]}\n"
                        + "services: [{type: storage-account, onPremises: true, dataGbPerMonth: 900,"
                        + " clients: [vnet, on-premises]}]\n"))
                .isEmpty();
    }

    @Test
    void theCheapestTierOfAnotherServiceIsNamedWithItsPrice() {
        assertThat(ways("services: [{type: service-bus, tier: Standard, privateIp: required}]\n"))
                .extracting(CheaperWay::text)
                .anyMatch(text -> text.startsWith(
                        "Azure Event Hubs in tier Standard (21.9 USD a month per throughput unit) with a private endpoint"
                                + " for 7.80 USD a month"));
    }
}
