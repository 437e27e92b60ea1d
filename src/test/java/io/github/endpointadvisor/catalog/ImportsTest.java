package io.github.endpointadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.catalog.ResourceKind.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map of imports, read strictly: every type once, every reference followed, every fact one that is read. */
final class ImportsTest {
    private static final Map<Role, Set<String>> FACTS = Map.ofEntries(
            Map.entry(
                    Role.SERVICE,
                    Set.of(
                            "public",
                            "private",
                            "default",
                            "subnets",
                            "addresses",
                            "filter",
                            "inside",
                            "mode",
                            "tier",
                            "plan",
                            "outbound")),
            Map.entry(Role.RULES, Set.of("parent", "public", "default", "subnets", "addresses")),
            Map.entry(Role.SCALE, Set.of("parent", "tier")),
            Map.entry(Role.ENDPOINT, Set.of("target", "groups", "manual", "status", "subnet")),
            Map.entry(Role.CLIENT, Set.of("outbound")),
            Map.entry(Role.OUTBOUND, Set.of("parent", "subnet")),
            Map.entry(Role.NIC, Set.of("subnet")),
            Map.entry(Role.VNET, Set.of("servers", "subnets", "remote")),
            Map.entry(Role.PEERING, Set.of("parent", "remote")),
            Map.entry(Role.SUBNET, Set.of("parent", "endpoints", "policies", "delegation", "table")),
            Map.entry(Role.DNS, Set.of("parent", "servers")),
            Map.entry(Role.ROUTES, Set.of("parent", "prefix", "next")),
            Map.entry(Role.ASSOCIATION, Set.of("subnet", "table")),
            Map.entry(Role.LINK, Set.of("kind", "users")),
            Map.entry(Role.SCOPED, Set.of("parent", "linked")));

    private final Catalog catalog = new Catalog();

    @Test
    void everyFactIsOneThatIsRead() {
        catalog.resourceKinds()
                .forEach(kind -> assertThat(FACTS.getOrDefault(kind.role(), Set.of()))
                        .as(kind.id())
                        .containsAll(kind.paths().keySet()));
    }

    @Test
    void everyTypeIsThereOnce() {
        List<String> types = new ArrayList<>();
        for (ResourceKind kind : catalog.resourceKinds()) {
            assertThat(kind.terraform()).as(kind.id()).allMatch(type -> type.matches("azurerm_[a-z0-9_]+"));
            assertThat(kind.arm())
                    .as(kind.id())
                    .allMatch(type -> type.matches("Microsoft\\.[A-Za-z]+(/[A-Za-z0-9]+)+"));
            assertThat(kind.terraform().size() + kind.arm().size())
                    .as(kind.id())
                    .isPositive();
            types.addAll(kind.terraform());
            kind.arm().forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
        }
        assertThat(types).doesNotHaveDuplicates();
    }

    @Test
    void servicesAreThoseOfTheCatalogWithTheirTypes() {
        Set<String> services = Set.copyOf(catalog.serviceIds());
        for (ResourceKind kind : catalog.resourceKinds()) {
            if (kind.role() == Role.SERVICE) {
                assertThat(services).contains(kind.id());
                kind.arm()
                        .forEach(type -> assertThat(catalog.service(kind.id()).resourceTypes())
                                .as(kind.id())
                                .anyMatch(type::equalsIgnoreCase));
            }
            kind.variants().forEach(variant -> {
                assertThat(services).contains(variant.service());
                assertThat(catalog.service(variant.service()).resourceTypes())
                        .as(variant.service())
                        .anyMatch(type -> kind.arm().stream().anyMatch(type::equalsIgnoreCase));
            });
        }
    }

    @Test
    void hostsAndLinksAreThoseOfTheCatalog() {
        for (ResourceKind kind : catalog.resourceKinds()) {
            kind.host().ifPresent(host -> assertThat(catalog.host(host).id()).isEqualTo(host));
            kind.link().ifPresent(link -> assertThat(link).isIn("vpn", "expressroute"));
            assertThat(kind.host().isPresent() || kind.role() != Role.CLIENT)
                    .as(kind.id())
                    .isTrue();
        }
    }

    @Test
    void pathsLookThroughPropertiesAndLists() {
        catalog.resourceKinds().stream()
                .flatMap(kind -> kind.paths().values().stream())
                .flatMap(List::stream)
                .forEach(path -> assertThat(path.names())
                        .doesNotContain("properties", "body", "")
                        .allMatch(name -> name.matches("[a-z0-9_]+")));
    }
}
