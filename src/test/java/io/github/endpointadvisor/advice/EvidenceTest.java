package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.catalog.Source;
import org.junit.jupiter.api.Test;

/** What an answer rests on that is old, undated, unconfirmed or of uncertain price. */
final class EvidenceTest {
    @Test
    void aYearIsComparedAsText() {
        assertThat(Evidence.yearBefore("2026-11-23")).isEqualTo("2025-11-23");
    }

    @Test
    void oldPagesThatDecideAreNamedTheOldestFirst() {
        Evidence evidence = Workloads.only(
                        "network: {onPremises: vpn}\nservices: [{type: key-vault, onPremises: true}]\n")
                .evidence();
        assertThat(evidence.old()).extracting(Source::id).containsSubsequence("cmp23", "ov25");
        String yearAgo = Evidence.yearBefore(Workloads.CATALOG.edition().asOf());
        assertThat(evidence.old())
                .allMatch(source -> source.date().orElseThrow().compareTo(yearAgo) < 0);
    }

    /** The half dollar of a zone does not make the bill, the jump to another tier does. */
    @Test
    void onlyPricesThatMakeTheBillCount() {
        Evidence jump = Workloads.only("services: [{type: service-bus, tier: Standard, privateIp: required}]\n")
                .evidence();
        assertThat(jump.old()).extracting(Source::id).contains("infracost-servicebus-namespace");
        assertThat(jump.prices()).isEmpty();
        assertThat(jump.undated()).isEmpty();
    }

    @Test
    void anUncertainPriceIsNamed() {
        Evidence evidence = Workloads.only(
                        "policy: {allowPreview: true, deny: [public, service-endpoint, private-endpoint]}\n"
                                + "services: [key-vault]\n")
                .evidence();
        assertThat(evidence.prices()).anyMatch(line -> line.item() == Cost.Item.STANDARD_SERVICE_ENDPOINT);
    }

    @Test
    void whatNoPageConfirmsIsNamed() {
        assertThat(Workloads.only("clients: {pods: {host: aks, tier: own-subnet}}\n"
                                + "services: [{type: key-vault, privateIp: required, clients: [pods]}]\n")
                        .evidence()
                        .unverified())
                .contains("clients.pods (own-subnet.note)");
    }

    @Test
    void whatNoPageConfirmsOfAnotherCloudIsNotNamed() {
        String services = "services: [{type: container-registry, tier: Premium, privateIp: required}]\n";
        assertThat(Workloads.only(services).evidence().unverified()).isEmpty();
        assertThat(Workloads.only("cloud: china\n" + services).evidence().unverified())
                .containsExactly("privateEndpoint.subresources[registry].zones.china");
    }

    @Test
    void nothingIsNamedWhereNothingIsPossible() {
        ServiceAdvice advice =
                Workloads.only("network: {dns: unmanaged}\nservices: [{type: key-vault, privateIp: required}]\n");
        assertThat(advice.recommendation().mechanism()).isEmpty();
        assertThat(advice.evidence().isEmpty()).isTrue();
    }

    @Test
    void aPageWithoutADateIsNamed() {
        Evidence evidence = Workloads.only("services: [{type: container-apps, privateIp: required}]\n")
                .evidence();
        assertThat(evidence.undated()).extracting(Source::id).containsExactly("container-apps-price-issue");
        assertThat(evidence.isEmpty()).isFalse();
    }

    @Test
    void anUnconfirmedPropertyOfPublicAccessIsNamedWithPrivateEndpoints() {
        String service = "services: [{type: managed-disks%s}]\n";
        assertThat(Workloads.only(service.formatted(", privateIp: required"))
                        .evidence()
                        .unverified())
                .contains("publicAccessProperty");
        assertThat(Workloads.only("policy: {deny: [private-endpoint]}\n" + service.formatted(""))
                        .evidence()
                        .unverified())
                .doesNotContain("publicAccessProperty");
    }
}
