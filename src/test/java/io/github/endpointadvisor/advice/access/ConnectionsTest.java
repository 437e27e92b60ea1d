package io.github.endpointadvisor.advice.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of client in every plan, under every mechanism of a few services: what holds for each connection path. */
final class ConnectionsTest {
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
    private static final Set<Way> RULES = Set.of(
            Way.TRUSTED_ACCESS, Way.RESOURCE_INSTANCE_RULE, Way.PERIMETER_RULE, Way.ADDRESS_RULE, Way.ALLOW_AZURE);

    private final Catalog catalog = Workloads.CATALOG;
    private int looked;
    private Object at = "";

    private record Look(Client client, Mechanism mechanism, Case c, ConnectionPath path) {
        @Override
        public String toString() {
            return client.host().orElseThrow().id()
                    + client.variant().map(variant -> ", " + variant.name()).orElse("")
                    + (client.otherTenant() ? ", other tenant" : "")
                    + (client.peered() ? "" : ", not peered") + ", " + mechanism.id() + " to "
                    + c.service().id() + ", "
                    + c.needs().publicAccessOrAssumed() + ": " + path;
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
                ConnectionPath path = Connections.of(client, mechanism, c);
                at = new Look(client, mechanism, c, path);
                check(client, mechanism, c, path);
            }
        }
    }

    /** What the constraints rule out before anybody asks who gets in. */
    private static boolean fits(Mechanism mechanism, Case c) {
        boolean inside = c.resource().isInVnet();
        return !(closed(c) && mechanism.usesPublicAddress())
                && (mechanism == Mechanism.NONE) == (inside && mechanism != Mechanism.PRIVATE_ENDPOINT);
    }

    private void check(Client client, Mechanism mechanism, Case c, ConnectionPath path) {
        told(path, c);
        if (path instanceof CannotConnect blocked) {
            hold(!blocked.remedies().isEmpty(), "blocked, and nothing that would help");
            hold(
                    mechanism == Mechanism.PUBLIC || Reach.canUse(client, mechanism, c) != Support.YES,
                    "blocked, although the mechanism is one");
        }
        if (path instanceof ByPlatform by) {
            hold(isSorted(by.options()), "a better option behind a worse one");
        }
        if (path instanceof PlanDecides open) {
            hold(client.variant().isEmpty(), "a plan that decides although it is stated");
            hold(open.byPlan().stream().anyMatch(plan -> !plan.isBlocked()), "no plan connects, and it is open which");
        }
        path.ways().forEach(option -> leads(option, client, c));
        if (closed(c) || (mechanism == Mechanism.NONE && !Reach.hasPublicSide(c))) {
            hold(!path.mayUsePublicEndpoint(), "the public endpoint where there is none");
        }
        if (c.resource().isInVnet()) {
            hold(path.ways().noneMatch(option -> RULES.contains(option.way())), "a rule on a resource inside a VNet");
        }
    }

    private void told(ConnectionPath path, Case c) {
        PathWords words = new PathWords(c);
        String text = words.text(path);
        hold(!text.isBlank() && !text.endsWith(".") && !text.contains("  ") && !text.contains(".."), "words: " + text);
        List<String> ids = PathWords.ids(path);
        hold(!ids.isEmpty() && ids.stream().distinct().count() == ids.size(), "a path named twice");
        hold(path.isBlocked() == ids.contains("no-way"), "blocked in one word only");
    }

    private static boolean isSorted(List<OtherPath> options) {
        List<Integer> ranks =
                options.stream().map(option -> option.way().ordinal()).toList();
        return ranks.stream().sorted().toList().equals(ranks);
    }

    private void leads(OtherPath option, Client client, Case c) {
        Way way = option.way();
        hold(option.leadsTo(c.service(), c.resource().subresources(), catalog), "a way that leads elsewhere");
        hold(way != Way.PERIMETER_RULE || c.service().perimeter().isPresent(), "a perimeter it cannot join");
        hold(
                !client.otherTenant()
                        || !(way == Way.RESOURCE_INSTANCE_RULE || way == Way.TRUSTED_ACCESS)
                        || option.crossTenant(),
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

    /** The path of the last client of the only service, under what is recommended. */
    private static ConnectionPath last(String yaml) {
        List<ConnectionPath> paths = Workloads.only(yaml).paths();
        return paths.get(paths.size() - 1);
    }

    private static List<Way> ways(String yaml) {
        return last(yaml).ways().map(OtherPath::way).toList();
    }

    @Test
    void severalOptionsOfAPlatformStandTheBestFirst() {
        assertThat(ways("clients: {pipelines: {host: data-factory, tier: Azure IR}}\n"
                        + "services: [{name: lake, type: storage-account, publicNetworkAccess: disabled,"
                        + " clients: [vnet, pipelines]}]\n"))
                .containsExactly(Way.RESOURCE_INSTANCE_RULE, Way.TRUSTED_ACCESS);
    }

    @Test
    void trustedAccessOfAManagedRuntimeEndsWhereTheStoreHasAPrivateEndpoint() {
        String yaml = "clients: {pipelines: {host: data-factory, tier: managed VNet}}\n"
                + "services: [{name: vault, type: key-vault, %s clients: [vnet, pipelines]}]\n";
        assertThat(ways(yaml.formatted(""))).contains(Way.TRUSTED_ACCESS);
        assertThat(ways(yaml.formatted("privateIp: required,"))).containsExactly(Way.MANAGED_PRIVATE_ENDPOINT);
    }

    @Test
    void nobodyIsSentToAnInstanceInAVnetByRulesOfItsPublicSide() {
        assertThat(last("clients: {agent: {host: azure-devops-hosted-agent}}\n"
                                + "services: [{type: sql-managed-instance, clients: [vnet, agent]}]\n")
                        .isBlocked())
                .isTrue();
    }

    @Test
    void whoIsInTheVnetOfAnInstanceNeedsNoEndpointToIt() {
        ServiceAdvice advice = Workloads.only("clients: {lab: {host: vm, peered: false, vnets: 2}}\n"
                + "services: [{name: mi, type: sql-managed-instance, clients: [lab, vnet]}]\n");
        assertThat(advice.recommendation().mechanism()).contains(Mechanism.PRIVATE_ENDPOINT);
        assertThat(advice.paths().get(1)).isEqualTo(new ByMechanism(Client.network(), Mechanism.NONE));
        assertThat(advice.cost().lines().get(0).terms().get(0).quantity()).isEqualByComparingTo("2");
    }

    @Test
    void storageIgnoresIpRulesForItsOwnRegion() {
        String yaml = "region: westeurope\nclients: {search: {host: ai-search, tier: Free}}\n"
                + "services: [{type: storage-account, region: %s, clients: [vnet, search]}]\n";
        assertThat(ways(yaml.formatted("northeurope"))).containsExactly(Way.ADDRESS_RULE);
        assertThat(last(yaml.formatted("westeurope")))
                .isInstanceOfSatisfying(
                        CannotConnect.class, path -> assertThat(path.cause()).isEqualTo(Cause.SAME_REGION));
    }

    @Test
    void aClientApartThatCannotUseAnEndpointCostsNone() {
        ServiceAdvice advice = Workloads.only("clients: {lab: {host: vm, peered: false}}\n"
                + "services: [{type: key-vault, privateIp: required, clients: [lab, internet]}]\n");
        assertThat(advice.cost().lines().get(0).terms().get(0).quantity()).isEqualByComparingTo("1");
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
