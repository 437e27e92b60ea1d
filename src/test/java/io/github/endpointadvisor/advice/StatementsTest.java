package io.github.endpointadvisor.advice;

import static io.github.endpointadvisor.catalog.Mechanism.NONE;
import static io.github.endpointadvisor.catalog.Mechanism.PRIVATE_ENDPOINT;
import static io.github.endpointadvisor.catalog.Mechanism.PRIVATE_LINK_SERVICE;
import static io.github.endpointadvisor.catalog.Mechanism.SERVICE_ENDPOINT;
import static io.github.endpointadvisor.catalog.Mechanism.SERVICE_ENDPOINT_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The decision statements of the documentation come out as they are written. */
final class StatementsTest {
    private static final List<String> WITH_SERVICE_ENDPOINT =
            List.of("key-vault", "storage-account", "sql-database", "cosmos-db", "azure-openai", "foundry-tools");

    private static Optional<Mechanism> answer(String service, String facts) {
        return Workloads.answer("network: {onPremises: vpn}\nservices: [{type: " + service + ", " + facts + "}]\n");
    }

    @Test
    void blockAllInternetTraffic() {
        WITH_SERVICE_ENDPOINT.forEach(
                service -> assertThat(answer(service, "publicNetworkAccess: disabled, onPremises: false"))
                        .as(service)
                        .contains(PRIVATE_ENDPOINT));
    }

    @Test
    void trafficFromOnPremises() {
        WITH_SERVICE_ENDPOINT.forEach(service ->
                assertThat(answer(service, "onPremises: true")).as(service).contains(PRIVATE_ENDPOINT));
    }

    @Test
    void aSpecificSubresource() {
        WITH_SERVICE_ENDPOINT.forEach(
                service -> assertThat(answer(service, "granularity: sub-resource, onPremises: false"))
                        .as(service)
                        .contains(PRIVATE_ENDPOINT));
    }

    @Test
    void aSpecificStorageAccount() {
        ServiceAdvice advice = Workloads.only("services: [{type: storage-account, granularity: resource}]\n");
        assertThat(advice.alternatives().stream()
                        .filter(alternative -> !alternative.isExcluded())
                        .map(Alternative::mechanism))
                .containsExactlyInAnyOrder(PRIVATE_ENDPOINT, SERVICE_ENDPOINT_POLICY);
    }

    @Test
    void noPrivateAddressNeededAndNothingElseAsked() {
        WITH_SERVICE_ENDPOINT.forEach(service -> {
            assertThat(answer(service, "privateIp: not-needed, onPremises: false"))
                    .as(service)
                    .contains(SERVICE_ENDPOINT);
            assertThat(Workloads.answer("services: [" + service + "]\n"))
                    .as(service)
                    .contains(SERVICE_ENDPOINT);
        });
    }

    @Test
    void costTheConcern() {
        for (String service : WITH_SERVICE_ENDPOINT) {
            ServiceAdvice advice = Workloads.only(
                    "priorities: {cost: 3}\nservices: [{type: " + service + ", dataGbPerMonth: 1000}]\n");
            assertThat(advice.recommendation().mechanism()).as(service).contains(SERVICE_ENDPOINT);
            assertThat(advice.cost().monthlyUsd()).isEqualTo(new BigDecimal("0.00"));
        }
    }

    @Test
    void securityTheConcern() {
        WITH_SERVICE_ENDPOINT.forEach(
                service -> assertThat(Workloads.answer("priorities: {security: 3}\nservices: [" + service + "]\n"))
                        .as(service)
                        .contains(PRIVATE_ENDPOINT));
    }

    @Test
    void aksAndAzureMonitorHavePrivateEndpointsOnly() {
        for (String service : List.of("aks", "azure-monitor", "log-analytics")) {
            ServiceAdvice advice = Workloads.only("services: [" + service + "]\n");
            assertThat(advice.recommendation().mechanism()).as(service).contains(PRIVATE_ENDPOINT);
            assertThat(offered(advice)).doesNotContain(SERVICE_ENDPOINT);
        }
    }

    @Test
    void cosmosDbAndKeyVaultHaveBoth() {
        for (String service : List.of("cosmos-db", "key-vault")) {
            ServiceAdvice advice = Workloads.only("services: [" + service + "]\n");
            assertThat(offered(advice)).as(service).contains(SERVICE_ENDPOINT, PRIVATE_ENDPOINT);
        }
    }

    private static List<Mechanism> offered(ServiceAdvice advice) {
        return advice.alternatives().stream()
                .filter(Alternative::offered)
                .map(Alternative::mechanism)
                .toList();
    }

    @Test
    void ownServiceBehindAStandardLoadBalancer() {
        ServiceAdvice advice = Workloads.only("services: [private-link-service]\n");
        assertThat(advice.recommendation().mechanism()).contains(PRIVATE_LINK_SERVICE);
        assertThat(advice.cost().monthlyUsd()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void aTargetInAVnetNeedsNothing() {
        for (String service : List.of("sql-managed-instance", "netapp-files", "app-service-environment")) {
            assertThat(Workloads.answer("services: [" + service + "]\n"))
                    .as(service)
                    .contains(NONE);
        }
        assertThat(Workloads.answer("services: [{type: postgresql-flexible-server, inVnet: true}]\n"))
                .contains(NONE);
        assertThat(Workloads.answer("services: [postgresql-flexible-server]\n")).contains(PRIVATE_ENDPOINT);
    }

    @Test
    void aTargetInAVnetThatAClientCannotReachNeedsAPrivateEndpoint() {
        assertThat(Workloads.answer("clients: {partner: {host: vm, tenant: other}}\n"
                        + "services: [{type: sql-managed-instance, clients: [vnet, partner]}]\n"))
                .contains(PRIVATE_ENDPOINT);
    }

    @Test
    void differentServicesGetDifferentAnswers() {
        WorkloadAdvice advice = Workloads.advise("network: {onPremises: expressroute}\nservices:\n"
                + "  - {type: key-vault, onPremises: true}\n"
                + "  - {type: key-vault, onPremises: false}\n"
                + "  - {type: storage-account, onPremises: false, exfiltrationProtection: true}\n"
                + "  - {type: sql-managed-instance, onPremises: true}\n");
        assertThat(advice.services().stream()
                        .map(s -> s.recommendation().mechanism().orElseThrow()))
                .containsExactly(PRIVATE_ENDPOINT, SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY, NONE);
    }

    @Test
    void noScoreOutvotesARequirement() {
        assertThat(Workloads.answer("priorities: {cost: 1000, simplicity: 1000, security: 0, operations: 0}\n"
                        + "services: [{type: storage-account, dataGbPerMonth: 9000000, privateIp: required}]\n"))
                .contains(PRIVATE_ENDPOINT);
    }

    @Test
    void notPossibleIsAnAnswerWithTheNearestChange() {
        ServiceAdvice advice = Workloads.only("policy: {deny: [private-endpoint]}\n"
                + "services: [{type: key-vault, publicNetworkAccess: disabled}]\n");
        assertThat(advice.recommendation().status()).isEqualTo(Recommendation.Status.NOT_POSSIBLE);
        assertThat(advice.alternatives())
                .hasSize(Mechanism.values().length)
                .allMatch(a -> !a.against().isEmpty());
        assertThat(advice.requiredChanges()).hasSize(1);
        assertThat(advice.requiredChanges().get(0).text())
                .isEqualTo("remove private-endpoint from policy.deny, which would make a private endpoint possible");
    }

    @Test
    void whatSitsInAVnetNeedsNothing() {
        for (String service : List.of(
                "{type: app-service, tier: I1v2}",
                "{type: functions, tier: I1v2}",
                "{type: application-gateway, tier: WAF_v2}",
                "{type: openshift}")) {
            assertThat(Workloads.answer("services: [" + service + "]\n"))
                    .as(service)
                    .contains(NONE);
        }
    }

    @Test
    void tiersThatTakeAPrivateEndpoint() {
        for (String service :
                List.of("{type: app-service, tier: P1v4, ", "{type: storage-account, tier: FileStorage, ")) {
            assertThat(Workloads.answer("services: [" + service + "privateIp: required}]\n"))
                    .as(service)
                    .contains(PRIVATE_ENDPOINT);
        }
    }
}
