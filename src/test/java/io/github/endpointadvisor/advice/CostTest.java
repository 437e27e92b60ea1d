package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.method.Cost;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money, each figure worked out by hand from the list prices. */
final class CostTest {
    private static BigDecimal cost(String service) {
        return Workloads.only("services: [" + service + "]\n").cost().monthlyUsd();
    }

    @Test
    void oneEndpointAndItsZone() {
        // 730 h x 0.01 + 0.50
        assertThat(cost("{type: key-vault, privateIp: required}")).isEqualByComparingTo("7.80");
    }

    @Test
    void anEndpointPerSubresourceAndResource() {
        // 3 accounts x 2 sub-resources x 7.30 + 2 zones x 0.50
        assertThat(cost("{type: storage-account, subresources: [blob, dfs], count: 3, privateIp: required}"))
                .isEqualByComparingTo("44.80");
    }

    @Test
    void dataEachWayInSteps() {
        // 7.30 + 0.50 + read 6,000,000 GB: 1,000,000 x 0.01 + 4,000,000 x 0.006 + 1,000,000 x 0.004 + written 40.5 x
        // 0.01
        assertThat(cost("{type: storage-account, privateIp: required,"
                        + " dataGbPerMonth: {inbound: 6000000, outbound: 40.5}}"))
                .isEqualByComparingTo("38008.21");
    }

    @Test
    void dataIsPerResource() {
        // 2 x 7.30 + 0.50 + 2 x 100 GB x 0.01
        assertThat(cost("{type: key-vault, count: 2, privateIp: required, dataGbPerMonth: 100}"))
                .isEqualByComparingTo("17.10");
    }

    @Test
    void aTierChangeIsPartOfTheCost() {
        // 677.08 - 9.81 + 7.30 + 0.50
        assertThat(cost("{type: service-bus, tier: Standard, privateIp: required}"))
                .isEqualByComparingTo("675.07");
    }

    @Test
    void anEndpointOfItsOwnInEachVnetApart() {
        WorkloadAdvice advice = Workloads.advise("clients: {apart: {host: vm, peered: false, vnets: 2}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [vnet, apart]}]\n");
        // (1 + 2) x 7.30 + (1 + 2) x 0.50
        assertThat(advice.totals().monthlyUsd()).isEqualByComparingTo("23.40");
    }

    @Test
    void partnersPayForTheirOwnEndpoints() {
        WorkloadAdvice advice = Workloads.advise("clients: {partner: {host: vm, tenant: other}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [vnet, partner]}]\n");
        assertThat(advice.totals().monthlyUsd()).isEqualByComparingTo("7.80");
    }

    @Test
    void zonesArePaidOncePerWorkload() {
        WorkloadAdvice advice = Workloads.advise("defaults: {privateIp: required}\nservices: [key-vault, key-vault]\n");
        assertThat(advice.totals().servicesUsd()).isEqualByComparingTo("15.60");
        assertThat(advice.totals().sharedUsd()).isEqualByComparingTo("0.50");
        assertThat(advice.totals().monthlyUsd()).isEqualByComparingTo("15.10");
        assertThat(advice.dns().zones()).hasSize(1);
        assertThat(advice.dns().zones().get(0).services()).containsExactly("key-vault", "key-vault-2");
    }

    @Test
    void whatIsNotKnownIsNotCountedAndSaid() {
        ServiceAdvice advice =
                Workloads.only("services: [{type: app-configuration, tier: Free, privateIp: required}]\n");
        assertThat(advice.cost().unknown()).anyMatch(gap -> gap.gap() == Cost.Gap.DATA);
    }

    @Test
    void anEnvironmentOfContainerAppsPaysForItsEndpointTwice() {
        ServiceAdvice environment = Workloads.only(
                "services: [{type: container-apps, privateIp: required, publicNetworkAccess: disabled}]\n");
        assertThat(environment.cost().lines())
                .filteredOn(line -> line.item() == Cost.Item.SURCHARGE)
                .singleElement()
                .satisfies(line -> assertThat(line.monthlyUsd()).isEqualByComparingTo("73.00"));
    }

    @Test
    void theBudgetIsHeldAgainstTheTotal() {
        String services = "services: [{type: key-vault, privateIp: required}, {type: ai-search, tier: Basic}]\n";
        Budget enough = Workloads.advise("budget: {monthly: 15.60}\n" + services)
                .budget()
                .orElseThrow();
        assertThat(enough.verdict()).isEqualTo(Budget.Verdict.WITHIN);
        Budget tight = Workloads.advise("budget: {monthly: 15.59}\n" + services)
                .budget()
                .orElseThrow();
        assertThat(tight.verdict()).isEqualTo(Budget.Verdict.OVER);
        assertThat(tight.leastUsd()).isEqualByComparingTo("7.80");
        assertThat(tight.givenUp()).extracting(Budget.Trade::service).containsExactly("ai-search");
        assertThat(tight.totalUsd()).isEqualByComparingTo("7.80");
        Budget none =
                Workloads.advise("budget: {monthly: 7}\n" + services).budget().orElseThrow();
        assertThat(none.verdict()).isEqualTo(Budget.Verdict.NOT_PAYABLE);
    }
}
