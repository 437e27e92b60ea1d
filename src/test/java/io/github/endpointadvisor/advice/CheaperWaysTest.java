package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
