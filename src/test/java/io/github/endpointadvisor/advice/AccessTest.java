package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of client in every plan, under every mechanism of a few services: what holds for each way in. */
final class AccessTest {
    private static final List<String> SERVICES = List.of(
            "storage-account",
            "storage-queue",
            "key-vault",
            "sql-database",
            "service-bus",
            "container-registry",
            "app-service",
            "log-analytics",
            "private-link-service",
            "sql-managed-instance",
            "postgresql-flexible-server, inVnet: true",
            "netapp-files");
    private static final Set<String> PUBLIC_WAYS = Set.of(Way.ADDRESS_RULE.id(), Way.ALLOW_AZURE.id(), "public");
    private static final Set<String> RULES =
            Set.of(Way.TRUSTED_ACCESS.id(), Way.RESOURCE_INSTANCE_RULE.id(), Way.PERIMETER_RULE.id(), "public");

    private final Catalog catalog = Workloads.CATALOG;
    private int looked;
    private Object at = "";

    private record Look(Client client, Mechanism mechanism, Case c, Access access) {
        @Override
        public String toString() {
            return client.host().orElseThrow().id()
                    + client.variant().map(variant -> ", " + variant.name()).orElse("")
                    + (client.otherTenant() ? ", other tenant" : "")
                    + (client.peered() ? "" : ", not peered") + ", " + mechanism.id() + " to "
                    + c.service().id() + ", "
                    + c.needs().publicAccessOrAssumed() + ": " + access;
        }
    }

    @Test
    void everyKindOfClientGetsAnAnswerThatHolds() {
        for (String service : SERVICES) {
            for (String access : List.of("enabled", "selected-networks", "disabled")) {
                for (String region : List.of("westeurope", "northeurope")) {
                    everyClient(service, access, region);
                }
            }
        }
        assertThat(looked).isGreaterThan(50_000);
    }

    private void everyClient(String service, String access, String region) {
        Workload workload = Workloads.read("region: westeurope\nservices: [{name: target, type: " + service
                + ", region: " + region + ", publicNetworkAccess: " + access + "}]\n");
        ServiceRequest request = workload.services().get(0);
        for (Host host : catalog.hosts()) {
            List<Optional<HostVariant>> variants = new ArrayList<>();
            host.variants().forEach(variant -> variants.add(Optional.of(variant)));
            variants.add(Optional.empty());
            for (Optional<HostVariant> variant : variants) {
                for (boolean otherTenant : List.of(false, true)) {
                    for (boolean peered : List.of(true, false)) {
                        Client client = client(host, variant, otherTenant, peered);
                        everyMechanism(client, new Case(catalog, workload.setting(), with(request, client)));
                    }
                }
            }
        }
    }

    private void everyMechanism(Client client, Case c) {
        for (Mechanism mechanism : Mechanism.values()) {
            if (c.service().offers(mechanism) && fits(mechanism, c)) {
                looked++;
                Access access = Access.under(client, mechanism, c);
                at = new Look(client, mechanism, c, access);
                check(client, mechanism, c, access);
            }
        }
    }

    /** What the constraints rule out before anybody asks who gets in. */
    private static boolean fits(Mechanism mechanism, Case c) {
        boolean inside = c.resource().isInVnet();
        return !(closed(c) && mechanism.usesPublicAddress())
                && (mechanism == Mechanism.NONE) == (inside && mechanism != Mechanism.PRIVATE_ENDPOINT);
    }

    private void check(Client client, Mechanism mechanism, Case c, Access access) {
        told(access);
        for (String need : access.needs()) {
            hold(need.contains("target") || need.contains("caller"), "a need without a name");
            hold(Character.isUpperCase(need.charAt(0)) && !need.endsWith("."), "a need that is no sentence");
            hold(!need.contains("{service}") && !need.contains("{vnet}"), "a need with a gap");
        }
        if (access.isNone()) {
            noWay(client, mechanism, c, access);
        }
        if (access.isOther()) {
            hold(!access.needs().isEmpty(), "another way that takes nothing");
            hold(isSorted(access) || client.variant().isEmpty(), "a better way behind a worse one");
            access.paths().forEach(path -> leads(path, client, mechanism, c));
        }
        if (closed(c) || mechanism == Mechanism.NONE) {
            hold(access.paths().stream().noneMatch(PUBLIC_WAYS::contains), "a public way where there is none");
        }
        if (c.resource().isInVnet()) {
            hold(access.paths().stream().noneMatch(RULES::contains), "a rule on a resource inside a VNet");
        }
    }

    private void told(Access access) {
        hold(!access.text().isBlank() && !access.text().endsWith("Nothing."), "no text");
        hold(!access.text().contains("  ") && !access.text().contains(".."), "a text with holes");
        hold(access.paths().stream().distinct().count() == access.paths().size(), "a way named twice");
        hold(!access.paths().contains(Access.NO_WAY) || access.paths().size() == 1, "no way beside a way");
    }

    private void noWay(Client client, Mechanism mechanism, Case c, Access access) {
        hold(access.needs().isEmpty() && access.change().isPresent(), "no way in, and nothing that would help");
        hold(
                mechanism == Mechanism.PUBLIC || Access.canUse(client, mechanism, c) != Support.YES,
                "no way in, although the mechanism is one");
    }

    private static boolean isSorted(Access access) {
        List<Integer> ranks = access.paths().stream()
                .flatMap(path -> Optional.ofNullable(Way.ids().get(path)).stream())
                .map(Way::ordinal)
                .toList();
        return ranks.stream().sorted().toList().equals(ranks);
    }

    private void leads(String path, Client client, Mechanism mechanism, Case c) {
        Way way = Way.ids().get(path);
        if (way == null) {
            hold(path.equals(mechanism.id()), "a way that nobody knows");
            return;
        }
        Host host = client.host().orElseThrow();
        List<OtherPath> leading = client.variant().map(List::of).orElseGet(host::variants).stream()
                .flatMap(variant -> variant.otherPaths().stream())
                .filter(other -> other.way() == way)
                .filter(other -> other.leadsTo(c.service(), c.resource().subresources(), catalog))
                .toList();
        hold(!leading.isEmpty(), "a way that leads elsewhere");
        hold(way != Way.PERIMETER_RULE || c.service().perimeter().isPresent(), "a perimeter it cannot join");
        hold(
                !client.otherTenant()
                        || !(way == Way.RESOURCE_INSTANCE_RULE || way == Way.TRUSTED_ACCESS)
                        || leading.stream().anyMatch(OtherPath::crossTenant),
                "trust across tenants");
    }

    private static boolean closed(Case c) {
        return c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED;
    }

    private void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + at);
        }
    }

    private static Access only(String yaml) {
        List<Access> clients = Workloads.only(yaml).clients();
        return clients.get(clients.size() - 1);
    }

    private static List<String> steps(String yaml) {
        return Workloads.only(yaml).steps().stream().map(Notice::text).toList();
    }

    @Test
    void aWebAppIsJoinedBeforeTheMechanismIsSetUp() {
        String yaml = "clients: {web: {host: app-service, tier: P1v3}}\n"
                + "services: [{name: vault, type: key-vault, privateIp: required, clients: [vnet, web]}]\n";
        assertThat(steps(yaml).get(0))
                .startsWith("Join web to a VNet (")
                .endsWith("this subnet cannot hold the private endpoint as well");
        assertThat(only(yaml).needs()).anyMatch(need -> need.contains("link privatelink.vaultcore.azure.net"));
    }

    @Test
    void anotherTenantMakesItsOwnEndpointAndZone() {
        String yaml = "clients: {partner: {host: vm, tenant: other}}\n"
                + "services: [{name: db, type: sql-database, clients: [vnet, partner]}]\n";
        assertThat(only(yaml).path()).isEqualTo("private-endpoint");
        assertThat(only(yaml).needs())
                .hasSize(3)
                .contains("Approve the connection of partner on db by hand")
                .allMatch(steps(yaml)::contains);
    }

    @Test
    void aManagedPrivateEndpointIsAStepBeforeThePublicSideIsClosedAndIsNotCounted() {
        String yaml = "clients: {pipelines: {host: data-factory, tier: managed VNet}}\n"
                + "services: [{name: db, type: sql-database, publicNetworkAccess: disabled, clients: [vnet, pipelines]}]\n";
        List<String> steps = steps(yaml);
        assertThat(steps.get(steps.size() - 2)).startsWith("Create a managed private endpoint to db (sqlServer)");
        assertThat(steps.get(steps.size() - 1)).contains("switch public network access of db off");
        assertThat(Workloads.only(yaml).cost().unknown())
                .contains("the managed private endpoint of pipelines, charged by Azure Data Factory: price not known to"
                        + " the catalog");
    }

    @Test
    void severalWaysAreOfferedTheBestFirst() {
        Access access = only("clients: {pipelines: {host: data-factory, tier: Azure IR}}\n"
                + "services: [{name: lake, type: storage-account, publicNetworkAccess: disabled,"
                + " clients: [vnet, pipelines]}]\n");
        assertThat(access.paths()).containsExactly("resource-instance-rule", "trusted-access");
        assertThat(access.needs().get(0)).startsWith("One of: add a resource instance rule for pipelines");
        assertThat(access.needs().get(1)).startsWith("Or: switch on the exception for trusted services on lake");
    }

    @Test
    void trustedAccessOfAManagedRuntimeEndsWhereTheStoreHasAPrivateEndpoint() {
        String yaml = "clients: {pipelines: {host: data-factory, tier: managed VNet}}\n"
                + "services: [{name: vault, type: key-vault, %s clients: [vnet, pipelines]}]\n";
        assertThat(only(yaml.formatted("")).paths()).contains("trusted-access");
        assertThat(only(yaml.formatted("privateIp: required,")).paths()).containsExactly("managed-private-endpoint");
    }

    @Test
    void nobodyIsSentToAnInstanceInAVnetByRulesOfItsPublicSide() {
        assertThat(only("clients: {agent: {host: azure-devops-hosted-agent}}\n"
                                + "services: [{type: sql-managed-instance, clients: [vnet, agent]}]\n")
                        .isNone())
                .isTrue();
    }

    @Test
    void whoIsInTheVnetOfAnInstanceNeedsNoEndpointToIt() {
        ServiceAdvice advice = Workloads.only("clients: {lab: {host: vm, peered: false, vnets: 2}}\n"
                + "services: [{name: mi, type: sql-managed-instance, clients: [lab, vnet]}]\n");
        assertThat(advice.recommendation().mechanism()).contains(Mechanism.PRIVATE_ENDPOINT);
        assertThat(advice.clients().get(1).path()).isEqualTo("none");
        assertThat(advice.cost().lines().get(0).what()).isEqualTo("2 private endpoints");
        assertThat(advice.steps()).noneMatch(step -> step.text().contains("to every client VNet"));
    }

    @Test
    void aServerInAVnetSaysHowItsNameIsFound() {
        String yaml = "clients: {spoke: {host: vm, region: northeurope}}\nregion: westeurope\n"
                + "services: [{name: pg, type: postgresql-flexible-server, inVnet: true, clients: [vnet, spoke]}]\n";
        assertThat(steps(yaml)).anyMatch(step -> step.contains("peering alone does not resolve the name"));
        assertThat(only(yaml).needs())
                .anyMatch(need -> need.startsWith("Use global peering for it: spoke is in North Europe"))
                .contains("Link the private DNS zone of pg to the VNet of spoke");
    }

    @Test
    void storagePassesIpRulesByForItsOwnRegion() {
        String yaml = "region: westeurope\nclients: {search: {host: ai-search, tier: Free}}\n"
                + "services: [{type: storage-account, region: %s, clients: [vnet, search]}]\n";
        assertThat(only(yaml.formatted("northeurope")).paths()).containsExactly("service-tag-or-ip-rule");
        assertThat(only(yaml.formatted("westeurope")).text()).contains("Storage ignores IP rules");
    }

    @Test
    void aClientApartThatCannotUseAnEndpointCostsNone() {
        ServiceAdvice advice = Workloads.only("clients: {lab: {host: vm, peered: false}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [lab, internet]}]\n");
        assertThat(advice.cost().lines().get(0).what()).isEqualTo("1 private endpoint");
    }

    private static Client client(Host host, Optional<HostVariant> variant, boolean otherTenant, boolean peered) {
        return new Client(
                "caller",
                Client.Kind.HOSTED,
                Optional.of(host),
                variant,
                variant.isPresent(),
                Optional.empty(),
                otherTenant,
                1,
                1,
                peered);
    }

    private static ServiceRequest with(ServiceRequest request, Client client) {
        return new ServiceRequest(
                request.name(),
                request.resource(),
                request.needs(),
                List.of(client),
                1,
                Optional.empty(),
                request.tags(),
                request.stated(),
                request.at());
    }
}
