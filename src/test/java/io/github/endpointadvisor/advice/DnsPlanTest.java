package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.advice.plan.DnsZone.Forwarding;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each zone once, linked where names are asked for. */
final class DnsPlanTest {
    private static DnsPlan plan(String yaml) {
        return Workloads.advise(yaml).dns();
    }

    @Test
    void servicesShareAZone() {
        DnsPlan plan = plan(
                "network: {vnets: 3}\ndefaults: {privateIp: required}\nservices:\n"
                        + "  - {name: bus, type: service-bus, tier: Premium}\n  - {name: hubs, type: event-hubs, tier: Standard}\n");
        assertThat(plan.zones()).hasSize(1);
        DnsZone zone = plan.zones().get(0);
        assertThat(zone.name()).isEqualTo("privatelink.servicebus.windows.net");
        assertThat(zone.services()).containsExactly("bus", "hubs");
        assertThat(zone.linkedTo()).containsExactly("the 3 client VNets");
        assertThat(zone.fallbackAdvised()).isFalse();
        assertThat(zone.forwarding()).isEqualTo(Forwarding.NOT_NEEDED);
    }

    @Test
    void zonesHaveTheNamesOfTheCloud() {
        assertThat(plan("cloud: china\nservices: [{type: key-vault, privateIp: required}]\n")
                        .zones())
                .extracting(DnsZone::name)
                .containsExactly("privatelink.vaultcore.azure.cn");
    }

    @Test
    void ownServersLinkWhereTheyAsk() {
        DnsPlan plan = plan("network: {dns: custom, vnets: 2}\nservices: [{type: key-vault, privateIp: required}]\n");
        assertThat(plan.zones().get(0).linkedTo())
                .containsExactly("the VNet of the DNS resolver that your DNS servers forward to");
        assertThat(plan.zones().get(0).forwarding()).isEqualTo(Forwarding.NEEDED);
        assertThat(plan.zones().get(0).forwarders()).containsExactly("vault.azure.net", "vaultcore.azure.net");
    }

    @Test
    void onPremisesNeedsAResolver() {
        DnsPlan plan = plan("network: {onPremises: vpn}\nservices: [{type: key-vault, onPremises: true}]\n");
        assertThat(plan.zones().get(0).forwarding()).isEqualTo(Forwarding.NEEDED);
        assertThat(plan.zones().get(0).linkedTo())
                .containsExactly(
                        "the client VNet", "the VNet of the DNS resolver that on-premises DNS servers forward to");
    }

    @Test
    void whetherOnPremisesNeedsItMayBeOpen() {
        DnsZone zone = plan("network: {onPremises: vpn}\nservices: [{type: key-vault, privateIp: required}]\n")
                .zones()
                .get(0);
        assertThat(zone.forwarding()).isEqualTo(Forwarding.IF_ON_PREMISES);
        assertThat(zone.linkedTo()).containsExactly("the client VNet");
    }

    @Test
    void vnetsApartHaveZonesOfTheirOwn() {
        DnsPlan plan = plan(
                "network: {vnets: 2}\nclients:\n  partner: {host: vm, tenant: other}\n  lab: {host: vm, peered: false}\n"
                        + "  web: {host: app-service, tier: P1v3}\n"
                        + "services: [{type: key-vault, privateIp: required, clients: [vnet, web, partner, lab]}]\n");
        DnsZone zone = plan.zones().get(0);
        assertThat(zone.linkedTo()).containsExactly("the 2 client VNets", "the VNet of web");
        assertThat(zone.ownZones()).containsExactly("partner (other tenant)", "lab (not peered)");
        assertThat(zone.fallbackAdvised()).isTrue();
    }

    /** A vault that keeps its service endpoint may have an endpoint of somebody else. */
    @Test
    void fallbackIsAdvisedWhereTheZoneCouldHoldOthers() {
        DnsPlan plan = plan(
                "services:\n  - {name: a, type: key-vault, privateIp: required}\n  - {name: b, type: key-vault}\n");
        assertThat(plan.zones().get(0).services()).containsExactly("a");
        assertThat(plan.zones().get(0).fallbackAdvised()).isTrue();
    }

    @Test
    void whatLooksLikeAZoneIsNotCreated() {
        DnsPlan plan = plan("services: [{type: app-service, tier: P1v3, privateIp: required}]\n");
        assertThat(plan.notToCreate()).containsExactly("scm.privatelink.azurewebsites.net");
        assertThat(plan.zones()).extracting(DnsZone::name).doesNotContainAnyElementsOf(plan.notToCreate());
    }

    /** Names that cannot change rule out private endpoints, and what is left is chosen. */
    @Test
    void unmanagedNamesRuleOutPrivateEndpoints() {
        WorkloadAdvice advice = Workloads.advise(
                "network: {dns: unmanaged}\npriorities: {security: 9}\nservices: [key-vault, data-explorer, netapp-files]\n");
        assertThat(advice.dns().zones()).isEmpty();
        assertThat(advice.dns().ruledOut()).containsExactly("key-vault", "data-explorer");
        assertThat(advice.services())
                .extracting(service -> service.recommendation().mechanism().orElseThrow())
                .isEqualTo(List.of(Mechanism.SERVICE_ENDPOINT, Mechanism.PUBLIC, Mechanism.NONE));
    }
}
