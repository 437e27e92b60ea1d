package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.method.Cost;
import java.math.BigDecimal;
import java.util.List;
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

    private static final String ZONES_25 = "defaults: {privateIp: required}\nservices:\n"
            + "  - {type: storage-account, subresources: [blob, table, queue, file, web, dfs]}\n"
            + "  - {type: cosmos-db, subresources: [Sql, MongoDB, Cassandra, Gremlin, Table, Analytical]}\n"
            + "  - {type: foundry-tools}\n"
            + "  - {type: purview, subresources: [account, portal, platform]}\n"
            + "  - {type: power-bi}\n  - {type: machine-learning-workspace}\n  - {type: digital-twins}\n"
            + "  - {type: key-vault}\n";

    @Test
    void zonesBeyondTheFirst25CostLess() {
        WorkloadAdvice all = Workloads.advise("policy: {allowPreview: true}\n" + ZONES_25);
        assertThat(all.dns().zones()).hasSize(25);
        assertThat(all.totals().quantityUsd()).isEqualByComparingTo("0");
        // each of two more is 0.50 on its service's bill and 0.10 in the total; a second vault shares its zone
        WorkloadAdvice more = Workloads.advise("policy: {allowPreview: true}\n" + ZONES_25
                + "  - {type: sql-database}\n  - {type: iot-dps}\n  - {type: key-vault}\n");
        assertThat(more.totals().quantityUsd()).isEqualByComparingTo("0.80");
        assertThat(more.totals().monthlyUsd().subtract(all.totals().monthlyUsd()))
                .isEqualByComparingTo("22.10");
    }

    @Test
    void zonesOfVnetsApartKeepTheFirstPrice() {
        WorkloadAdvice advice = Workloads.advise("clients: {apart: {host: vm, peered: false, vnets: 30}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [apart]}]\n");
        // 30 x 7.30 + 30 x 0.50
        assertThat(advice.totals().monthlyUsd()).isEqualByComparingTo("234.00");
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

    private static List<String> named(ServiceAdvice advice, Cost.Gap gap) {
        return advice.cost().unknown().stream()
                .filter(it -> it.gap() == gap)
                .flatMap(it -> it.names().stream())
                .toList();
    }

    /** Who has an endpoint of its own does not pass the peering, and who cannot use one sends no data there. */
    @Test
    void peeringBetweenRegionsIsSaidAndNotCounted() {
        String clients = "region: westeurope\nclients:\n  far: {host: vm, region: northeurope}\n"
                + "  near: {host: vm, region: westeurope}\n  apart: {host: vm, region: northeurope, peered: false}\n"
                + "  site: {host: static-web-apps, tier: managed-functions, region: northeurope}\n";
        ServiceAdvice advice = Workloads.only(
                clients + "services: [{type: key-vault, privateIp: required, clients: [far, near, apart, site]}]\n");
        assertThat(named(advice, Cost.Gap.PEERING)).containsExactly("far");
        ServiceAdvice near =
                Workloads.only(clients + "services: [{type: key-vault, privateIp: required, clients: [near]}]\n");
        assertThat(near.cost().unknown()).extracting(Cost.Uncounted::gap).doesNotContain(Cost.Gap.PEERING);
    }

    @Test
    void whereOnlyAPartnerHasEndpointsNothingIsPaid() {
        WorkloadAdvice advice = Workloads.advise("clients: {partner: {host: vm, tenant: other}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [partner]}]\n");
        ServiceAdvice vault = advice.services().get(0);
        assertThat(vault.cost().lines()).isEmpty();
        assertThat(named(vault, Cost.Gap.OTHER_TENANT)).containsExactly("partner");
        assertThat(vault.cost().unknown()).extracting(Cost.Uncounted::gap).containsExactly(Cost.Gap.OTHER_TENANT);
        assertThat(advice.dns().zones()).isEmpty();
    }

    @Test
    void aPrivateLinkServiceThatConnectsDirectlyIsPaidByTheHour() {
        // 2 x 0.675 x 730
        assertThat(Workloads.only(
                                "policy: {allowPreview: true}\nservices: [{type: private-link-service-direct-connect, count: 2}]\n")
                        .cost()
                        .monthlyUsd())
                .isEqualByComparingTo("985.50");
        assertThat(cost("{type: private-link-service}")).isEqualByComparingTo("0");
    }

    /** Two scopes have two endpoints; two workspaces share that of the scope, which a VNet apart has once more. */
    @Test
    void theEndpointOfAScopeIsPaidOnceForAllThatItLists() {
        // 2 x 7.30 + 5 zones x 0.50
        assertThat(cost("{type: azure-monitor, count: 2, privateIp: required}")).isEqualByComparingTo("17.10");
        WorkloadAdvice listed = Workloads.advise("clients: {apart: {host: vm, peered: false, vnets: 2}}\n"
                + "defaults: {privateIp: required, clients: [vnet, apart]}\n"
                + "services: [{name: a, type: log-analytics, count: 3}, {name: b, type: application-insights}]\n");
        // (1 + 2) x 7.30 + (1 + 2) x 5 zones x 0.50
        assertThat(listed.totals().monthlyUsd()).isEqualByComparingTo("29.40");
    }
}
