package io.github.endpointadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.workload.PublicAccess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All of the catalog read strictly: every entry, every reference, every word. */
final class CatalogTest {
    private final Catalog catalog = new Catalog();

    /** Every entry of a file is read, and no two have the same id: one that is lost has a name. */
    @Test
    void everyEntryOfAFileIsRead() throws IOException {
        entries("services.yaml", catalog.serviceIds());
        entries(
                "neither.yaml",
                catalog.neitherTypes().stream().map(NeitherType::id).toList());
        entries("hosts.yaml", catalog.hosts().stream().map(Host::id).toList());
        entries("regions.yaml", catalog.regions().stream().map(Region::id).toList());
        entries("limits.yaml", catalog.limits().stream().map(Limit::id).toList());
        entries("prices.yaml", catalog.prices().stream().map(Price::id).toList());
        entries("traps.yaml", catalog.traps().stream().map(Trap::code).toList());
        entries("criteria.yaml", catalog.criteria().stream().map(Criterion::id).toList());
    }

    private static void entries(String file, List<String> read) throws IOException {
        Path path = Path.of("src/main/resources/io/github/endpointadvisor/catalog", file);
        List<String> written = Files.readAllLines(path).stream()
                .filter(line -> line.startsWith("- id: "))
                .map(line -> line.substring("- id: ".length()).strip())
                .toList();
        assertThat(read).as(file).containsExactlyElementsOf(written).doesNotHaveDuplicates();
    }

    /** What is printed as it stands is made of whole sentences, and its condition names what exists. */
    @Test
    void remarksAreSentencesWithConditionsThatCanHold() {
        for (Service service : catalog.services()) {
            for (Remark remark : service.remarks()) {
                String as = service.id() + ": " + remark.text();
                assertThat(remark.text()).as(as).matches("[A-Z].*[.]").doesNotContain("  ");
                assertThat(remark.text()).as(as).doesNotContain(" unless ", " lets in", "switch off", "switch on");
                canHold(remark.when(), List.of(service), as);
            }
        }
        catalog.remarks().forEach(remark -> canHold(remark.when(), catalog.services(), remark.text()));
    }

    @Test
    void trapsHaveConditionsThatCanHold() {
        for (Trap trap : catalog.traps()) {
            List<Service> services = trap.when().services().isEmpty()
                    ? catalog.services()
                    : trap.when().services().stream().map(catalog::service).toList();
            canHold(trap.when(), services, trap.code());
            assertThat(trap.when().mechanisms()).as(trap.code()).isNotEmpty();
            assertThat(trap.text().contains("{limit}")).isEqualTo(trap.limit().isPresent());
            trap.limit()
                    .ifPresent(limit -> assertThat(catalog.limit(limit).value()).isPresent());
            assertThat(trap.sources()).as(trap.code()).isNotEmpty();
        }
    }

    private void canHold(Condition when, List<Service> services, String as) {
        assertThat(Mechanism.ids().keySet()).as(as).containsAll(when.mechanisms());
        assertThat(catalog.hosts().stream().map(Host::id)).as(as).containsAll(when.hosts());
        assertThat(PublicAccess.values()).as(as).extracting(PublicAccess::id).containsAll(when.publicNetworkAccess());
        List<String> parts = services.stream()
                .flatMap(service -> service.subresources().stream())
                .map(Subresource::name)
                .toList();
        assertThat(parts).as(as).containsAll(when.subresources());
        when.without().ifPresent(part -> assertThat(parts).as(as).contains(part));
        when.tiers()
                .forEach(tier -> assertThat(services)
                        .as(as)
                        .anyMatch(service -> service.tier(tier).isPresent()));
    }

    /** Steps of the catalog find their place in the plan by their action. */
    @Test
    void everyStepHasAnActionOfThePlan() {
        catalog.services().stream()
                .flatMap(service -> Stream.of(
                                service.privateEndpoint().stream().flatMap(endpoint -> endpoint.steps().stream()),
                                service.inVnet().stream().flatMap(inVnet -> inVnet.steps().stream()),
                                service.inVnet().stream().flatMap(inVnet -> inVnet.endpointSteps().stream()))
                        .flatMap(steps -> steps))
                .forEach(step -> {
                    assertThat(Action.ids()).as(step.text()).containsKey(step.action());
                    assertThat(step.text()).matches("[A-Z].*[^.]").doesNotContain(" if ", " unless ");
                    assertThat(step.migration().isEmpty() || step.action().equals("create-resource"))
                            .isTrue();
                });
    }

    @Test
    void everyFactHasASource() {
        Set<String> used = new HashSet<>(Set.of(
                "cost25",
                "storage-perimeter-july25",
                "hspega",
                "plfaq-old",
                "dns-fallback",
                "dns-forwarding-dependency",
                "dns-forwarding-partners",
                "hspe-clouds",
                "pe-dns-integration"));
        catalog.remarks().forEach(remark -> remark.source().ifPresent(used::add));
        catalog.traps().forEach(trap -> used.addAll(trap.sources()));
        catalog.services().forEach(service -> {
            assertThat(service.sources()).as(service.id()).isNotEmpty();
            service.remarks().forEach(remark -> remark.source().ifPresent(used::add));
            used.addAll(service.sources());
            service.trustedServices().ifPresent(trusted -> used.add(trusted.source()));
            service.inVnet().ifPresent(inVnet -> {
                assertThat(inVnet.sources().isEmpty())
                        .as("sources of the steps of " + service.id())
                        .isEqualTo(inVnet.steps().isEmpty());
                used.addAll(inVnet.sources());
            });
            service.tiers().forEach(tier -> {
                used.add(tier.source().orElseThrow(() -> new AssertionError(service.id() + " " + tier.name())));
                tier.priceSource().ifPresent(used::add);
                if (tier.monthlyUsd().filter(usd -> usd.signum() > 0).isPresent()) {
                    assertThat(tier.priceSource())
                            .as(service.id() + " " + tier.name())
                            .isPresent();
                }
            });
            service.conflicts()
                    .forEach(conflict -> used.addAll(List.of(conflict.keptSource(), conflict.otherSource())));
        });
        catalog.services().forEach(service -> service.substitutes().forEach(other -> used.add(other.source())));
        catalog.neitherTypes().forEach(type -> type.source().ifPresent(used::add));
        catalog.hosts().forEach(host -> used.addAll(host.sources()));
        catalog.regions().forEach(region -> used.add(region.source()));
        catalog.prices().forEach(price -> used.add(price.source()));
        catalog.limits().forEach(limit -> used.add(limit.source()));
        catalog.criteria().forEach(criterion -> used.add(criterion.source()));
        catalog.comparison().forEach(row -> row.cells().values().forEach(cell -> used.addAll(cell.sources())));
        assertThat(catalog.sources().stream().map(Source::id)).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everySourceSaysWhereAndWhen() {
        for (Source source : catalog.sources()) {
            assertThat(source.url()).as(source.id()).startsWith("https://");
            source.date()
                    .ifPresent(date -> assertThat(LocalDate.parse(date))
                            .isBefore(catalogDay().plusDays(1)));
            assertThat(source.date().or(source::note).or(source::commit))
                    .as("date of %s, or a note that says why there is none", source.id())
                    .isPresent();
        }
    }

    private LocalDate catalogDay() {
        return LocalDate.parse(catalog.edition().asOf());
    }

    @Test
    void referencesLeadSomewhere() {
        Set<String> services = Set.copyOf(catalog.serviceIds());
        for (Service service : catalog.services()) {
            service.parent().ifPresent(parent -> assertThat(services).contains(parent));
            service.substitutes().forEach(other -> assertThat(services).contains(other.service()));
            service.serviceEndpoint()
                    .flatMap(ServiceEndpointSupport::ruleLimit)
                    .ifPresent(limit -> assertThat(catalog.limit(limit).value()).isPresent());
            service.privateEndpoint()
                    .flatMap(PrivateEndpointSupport::endpointLimit)
                    .ifPresent(limit -> assertThat(catalog.limit(limit).value()).isPresent());
            service.tiers().stream()
                    .flatMap(tier -> tier.endpointLimit().stream())
                    .forEach(limit -> assertThat(catalog.limit(limit).value()).isPresent());
            service.assumedTier()
                    .ifPresent(tier -> assertThat(service.tier(tier)).isPresent());
            service.retires()
                    .ifPresent(date -> assertThat(LocalDate.parse(date)).isNotNull());
            assertThat(service.defaultSubresources())
                    .as(service.id())
                    .allMatch(name -> service.subresource(name).isPresent());
            if (service.offersPrivateEndpoint() && !service.subresources().isEmpty()) {
                assertThat(service.defaultSubresources()).as(service.id()).isNotEmpty();
            }
        }
        catalog.regions()
                .forEach(region -> region.paired()
                        .ifPresent(paired -> assertThat(catalog.region(paired)).isPresent()));
        catalog.hosts().stream()
                .flatMap(host -> host.variants().stream())
                .flatMap(variant -> variant.otherPaths().stream())
                .flatMap(path -> path.services().stream())
                .forEach(id -> assertThat(services.contains(id) || id.equals("any"))
                        .as(id)
                        .isTrue());
    }

    @Test
    void wordsAreReadTheSameWithAndWithoutParsing() {
        for (Service service : catalog.services()) {
            List<String> words = new ArrayList<>(List.of(service.id(), service.name()));
            words.addAll(service.aliases());
            words.addAll(service.resourceTypes());
            words.addAll(service.terraformTypes());
            words.addAll(service.sharedWords());
            words.forEach(word -> assertThat(catalog.findServices(word).stream().map(Service::family))
                    .as(word)
                    .contains(service.family()));
        }
        for (Host host : catalog.hosts()) {
            Stream.concat(Stream.of(host.id(), host.name()), host.aliases().stream())
                    .forEach(
                            word -> assertThat(catalog.findHosts(word)).as(word).containsExactly(host));
        }
        for (Region region : catalog.regions()) {
            assertThat(catalog.region(region.id().toUpperCase(Locale.ROOT))).contains(region);
            assertThat(catalog.region(region.name())).contains(region);
        }
    }

    @Test
    void namesAndAliasesBelongToOneService() {
        Map<String, String> owners = new HashMap<>();
        for (Service service : catalog.services()) {
            Stream.concat(Stream.of(service.id(), service.name()), service.aliases().stream())
                    .map(Words::plain)
                    .distinct()
                    .forEach(word ->
                            assertThat(owners.put(word, service.id())).as(word).isNull());
        }
    }

    /** Words that fit a pattern: with and without what may be left out. */
    private static Stream<String> forms(String pattern) {
        return Stream.of(pattern.replaceAll("<[^>]*>", ""), pattern.replaceAll("[<>]", ""))
                .map(form -> form.replace('*', '1').replace('#', '1'))
                .distinct();
    }

    /** What stands for one thing exactly may not stand for another one exactly. */
    @Test
    void wordsForWhatNeedsNeitherMechanismAreNoneOfServices() {
        for (NeitherType type : catalog.neitherTypes()) {
            List<String> words = new ArrayList<>(List.of(type.id(), type.name()));
            words.addAll(type.aliases());
            words.addAll(type.resourceTypes());
            words.addAll(type.terraformTypes());
            words.forEach(word -> assertThat(catalog.findNeither(word)).as(word).contains(type));
        }
    }

    /** Who is asked which service is meant must learn how to tell them apart. */
    @Test
    void servicesThatShareAWordAreToldApart() {
        for (Service service : catalog.services()) {
            Stream.of(service.sharedWords(), service.resourceTypes(), service.terraformTypes())
                    .flatMap(List::stream)
                    .map(catalog::findServices)
                    .filter(services -> services.size() > 1)
                    .flatMap(List::stream)
                    .forEach(other -> assertThat(other.distinction())
                            .as("distinction of %s, which shares a word with %s", other.id(), service.id())
                            .isPresent());
        }
    }

    @Test
    void aWordFitsOneTierAndOneVariantOnly() {
        for (Service service : catalog.services()) {
            service.tiers().stream()
                    .flatMap(tier -> Stream.concat(Stream.of(tier.name()), tier.aliases().stream()))
                    .flatMap(CatalogTest::forms)
                    .forEach(word -> assertThat(service.tiers().stream().filter(tier -> tier.answersTo(word)))
                            .as("%s %s", service.id(), word)
                            .hasSize(1));
            service.openTierWords().stream()
                    .filter(pattern -> !pattern.equals("*"))
                    .flatMap(CatalogTest::forms)
                    .forEach(word -> assertThat(service.tier(word))
                            .as("%s %s", service.id(), word)
                            .isEmpty());
        }
        for (Host host : catalog.hosts()) {
            host.variants().stream()
                    .flatMap(variant -> Stream.concat(Stream.of(variant.name()), variant.tiers().stream()))
                    .map(word -> word.replace("*", "1"))
                    .forEach(word -> assertThat(host.variants().stream().filter(v -> v.answersTo(word)))
                            .as("%s %s", host.id(), word)
                            .hasSize(1));
        }
    }

    @Test
    void zonesAreNamesThatCanBeCreated() {
        catalog.services().stream()
                .flatMap(service -> service.subresources().stream())
                .forEach(subresource -> Stream.of(Cloud.values())
                        .flatMap(cloud -> subresource.zones(cloud).stream())
                        .forEach(zone -> assertThat(zone)
                                .contains("privatelink")
                                .matches("[a-z0-9.{}A-Z-]+")
                                .doesNotContain(" ")
                                .isNotIn(subresource.recordOnly())));
    }

    @Test
    void aPartOfAResourceInheritsFromIt() {
        Service blob = catalog.service("storage-blob");
        Service storage = catalog.service("storage-account");
        assertThat(blob.serviceEndpoint()).isEqualTo(storage.serviceEndpoint());
        assertThat(blob.defaultSubresources()).containsExactly("blob");
        assertThat(catalog.service("data-lake-storage-gen2").defaultSubresources())
                .containsExactlyInAnyOrder("dfs", "blob");
        assertThat(catalog.service("cosmos-db-mongodb-ru").defaultSubresources())
                .containsExactly("MongoDB");
    }

    @Test
    void aPartOfAResourceIsChangedAsTheResourceIs() {
        for (String part : List.of("storage-blob", "data-lake-storage-gen2", "cosmos-db-nosql")) {
            Service service = catalog.service(part);
            assertThat(catalog.resourceChange(service))
                    .as(part)
                    .isPresent()
                    .isEqualTo(catalog.resourceChange(service.family()));
        }
    }

    /** Whatever the service, and with nothing else to be paid for. */
    @Test
    void mechanismsWithoutAChargeCostNothing() {
        Map<Mechanism, BigDecimal> usd = new EnumMap<>(Mechanism.class);
        Workloads.advise("""
                        policy: {allowPreview: true}
                        services:
                          - {type: storage-account, subresources: [blob]}
                          - sql-managed-instance
                          - private-link-service-direct-connect
                        """)
                .services()
                .forEach(service -> service.alternatives().stream()
                        .filter(Alternative::offered)
                        .forEach(it -> usd.merge(it.mechanism(), it.cost().monthlyUsd(), BigDecimal::max)));
        assertThat(usd).hasSize(Mechanism.values().length);
        usd.forEach((mechanism, most) ->
                assertThat(most.signum() == 0).as(mechanism.id()).isEqualTo(mechanism.isFree()));
    }

    @Test
    void resourceTypesNameTheResourceItself() {
        assertThat(catalog.findServices("microsoft.storage/storageaccounts").stream()
                        .map(Service::id))
                .containsExactly("storage-account");
        assertThat(catalog.findServices("Microsoft.Sql/servers").stream().map(Service::id))
                .containsExactly("sql-database");
        assertThat(catalog.findServices("Microsoft.RecoveryServices/vaults").stream()
                        .map(Service::id))
                .containsExactly("backup", "site-recovery");
    }

    @Test
    void comparisonCoversEveryMechanismThatConnects() {
        for (ComparisonRow row : catalog.comparison()) {
            assertThat(row.cells().keySet())
                    .as(row.id())
                    .contains(Mechanism.SERVICE_ENDPOINT, Mechanism.PRIVATE_ENDPOINT);
            row.cells()
                    .values()
                    .forEach(cell ->
                            assertThat(Objects.requireNonNull(cell).sources()).isNotEmpty());
        }
    }

    @Test
    void addressesOfAnEndpointAgreeWithTheLimit() {
        assertThat(catalog.service("static-web-apps").privateEndpoint())
                .hasValueSatisfying(endpoint ->
                        assertThat(catalog.limit("swa-ips-per-pe").value()).hasValue(endpoint.addresses()));
    }

    @Test
    void aListOfCloudsHoldsEveryCloudThatHasAZone() {
        catalog.services()
                .forEach(service -> service.privateEndpoint()
                        .filter(endpoint -> !endpoint.clouds().isEmpty())
                        .ifPresent(endpoint -> service.subresources()
                                .forEach(part -> Stream.of(Cloud.values())
                                        .filter(cloud -> !part.zones(cloud).isEmpty())
                                        .forEach(cloud -> assertThat(endpoint.clouds())
                                                .as(service.id())
                                                .contains(cloud)))));
    }

    @Test
    void tiersAgreeWithTheirService() {
        for (Service service : catalog.services()) {
            assertThat(service.inVnet().filter(InVnet::ofTiers).isPresent())
                    .as("%s sits in a VNet in some tiers", service.id())
                    .isEqualTo(service.tiers().stream().anyMatch(Tier::inVnet));
            service.tiers().stream()
                    .filter(tier -> tier.retires().isPresent())
                    .forEach(tier -> assertThat(tier.successor().flatMap(service::tier))
                            .as("successor of %s %s", service.id(), tier.name())
                            .hasValueSatisfying(next -> assertThat(
                                            next.isRetired(catalog.edition().asOf()))
                                    .isFalse()));
        }
    }

    @Test
    void delegatedSubnetsAreMarkedAsSuch() {
        catalog.hosts().stream()
                .flatMap(host -> host.variants().stream())
                .forEach(variant -> variant.joins()
                        .ifPresent(how -> assertThat(variant.delegated())
                                .as(variant.name())
                                .isEqualTo(how.contains("delegated") && !how.contains("not delegated"))));
    }

    @Test
    void stepsOfPricesStartAtZeroAndRise() {
        catalog.prices().stream().filter(price -> !price.steps().isEmpty()).forEach(price -> {
            assertThat(price.steps().get(0).from().signum()).isZero();
            assertThat(price.steps().stream().map(Price.Step::from)).isSorted();
            assertThat(price.usd().or(() -> Optional.of(price.steps().get(0).usd())))
                    .contains(price.steps().get(0).usd());
        });
    }
}
