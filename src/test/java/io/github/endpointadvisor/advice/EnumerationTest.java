package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport.Reach;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Clause;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Granularity;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.Resource;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Every service with the combinations of the named and boolean facts that the rules read, of which verify takes a third:
 * one answer each, no exception, and nothing recommended that a demand rules out. A fact is left at one value only where
 * the rules cannot tell the difference: regions where no service endpoint depends on them, the VNet where the service
 * cannot live in one, tiers that support the same, previews where there is none, clouds with the same names, a value
 * stated that is the one taken anyway, DNS servers of one's own for Azure's, which differ in a grade, and VPN for
 * ExpressRoute, which differ in words.
 */
final class EnumerationTest {
    private static final List<Optional<PublicAccess>> ACCESS =
            List.of(Optional.empty(), Optional.of(PublicAccess.ENABLED), Optional.of(PublicAccess.DISABLED));
    private static final List<Boolean> BOTH = List.of(false, true);

    private final Decider decider = new Decider(Rules.method(), new Weights(Workloads.CATALOG.criteria(), Map.of()));
    private final LongAdder cases = new LongAdder();

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        readEverything();
        long start = System.nanoTime();
        Workloads.CATALOG.services().parallelStream().forEach(this::service);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println("enumerated " + cases.sum() + " combinations of "
                + Workloads.CATALOG.serviceIds().size() + " services in " + seconds + " s");
        assertThat(cases.sum()).isGreaterThan(Samples.of(720_000));
    }

    /** The catalog reads lazily, which several threads must not do at once. */
    private static void readEverything() {
        Workloads.CATALOG.services();
        Workloads.CATALOG.prices();
        Workloads.CATALOG.limits();
        Workloads.CATALOG.regions();
    }

    private void service(Service service) {
        List<Resource> resources = resources(service);
        int number = 0;
        for (Setting setting : settings(service)) {
            for (Resource resource : resources) {
                for (Needs needs : needs(setting)) {
                    if (!Samples.isTaken(number++)) {
                        continue;
                    }
                    check(new Case(
                            Workloads.CATALOG,
                            setting,
                            new ServiceRequest(
                                    "x",
                                    resource,
                                    needs,
                                    List.of(),
                                    1,
                                    Optional.empty(),
                                    List.of(),
                                    Set.of(),
                                    new Position(1, 1, 1))));
                }
            }
        }
    }

    private void check(Case c) {
        cases.increment();
        List<Alternative> ranked = decider.decide(c);
        if (ranked.size() != Mechanism.values().length) {
            throw new AssertionError(describe(c) + ": " + ranked.size() + " mechanisms");
        }
        Optional<Alternative> winner = Decider.winner(ranked);
        boolean explained =
                ranked.stream().allMatch(a -> !a.isExcluded() || !a.against().isEmpty());
        boolean allowed = winner.isEmpty() || allows(winner.get().mechanism(), c);
        boolean conditionNamed = winner.isEmpty()
                || (winner.get().status() == Alternative.Status.CONDITIONAL)
                        == !winner.get().changes().isEmpty();
        if (!explained || !allowed || !conditionNamed) {
            throw new AssertionError(describe(c) + ": " + ranked);
        }
    }

    /** The demands once more, told independently of the rules. */
    private static boolean allows(Mechanism mechanism, Case c) {
        boolean publicAddress = mechanism.usesPublicAddress();
        Needs needs = c.needs();
        boolean closed = needs.publicAccess().equals(Optional.of(PublicAccess.DISABLED));
        boolean privately = closed || needs.privateIp() || needs.onPremises() == Answer.YES;
        boolean preview = mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT;
        boolean narrow = needs.granularity() != Granularity.SERVICE;
        boolean guarded = needs.exfiltrationProtection();
        boolean wide = publicAddress && mechanism != Mechanism.SERVICE_ENDPOINT_POLICY;
        return !(publicAddress && privately)
                && !(preview && !c.setting().policy().allowPreview())
                && !(wide && (narrow || guarded))
                && !(mechanism == Mechanism.PRIVATE_ENDPOINT && c.network().dns() == Dns.UNMANAGED);
    }

    private static String describe(Case c) {
        return c.service().id() + " " + c.setting() + " " + c.needs() + " "
                + c.resource().tier().map(Tier::name) + " "
                + c.resource().region().map(Region::id) + " " + c.resource().vnetStated();
    }

    private static List<Setting> settings(Service service) {
        List<Setting> settings = new ArrayList<>();
        for (Cloud cloud : clouds(service)) {
            Optional<Region> home = Workloads.CATALOG.regions().stream()
                    .filter(region -> region.cloud() == cloud)
                    .findFirst();
            for (Optional<Region> region :
                    regional(service) ? List.of(home, Optional.<Region>empty()) : List.of(home)) {
                for (Link link : List.of(Link.NONE, Link.EXPRESSROUTE)) {
                    for (Dns dns : List.of(Dns.AZURE, Dns.UNMANAGED)) {
                        for (Inspection inspection : Inspection.values()) {
                            for (boolean preview : hasPreview(service) ? BOTH : List.of(false)) {
                                settings.add(new Setting(
                                        cloud,
                                        region,
                                        new Network(1, 1, link, dns, inspection, Set.of()),
                                        previews(preview),
                                        Map.of()));
                            }
                        }
                    }
                }
            }
        }
        return settings;
    }

    private static Policy previews(boolean allowed) {
        Clause.Place place = new Clause.Place("policy.allowPreview", "policy.allowPreview", 1, false);
        return new Policy(List.of(new Policy.PreviewStatement(allowed, place)), List.of(), List.of());
    }

    private static List<Cloud> clouds(Service service) {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> cloud == Cloud.PUBLIC || differs(service, cloud))
                .toList();
    }

    private static boolean differs(Service service, Cloud cloud) {
        boolean publicOnly = service.serviceEndpoint()
                .filter(e -> e.policy() || e.standard().isPresent())
                .isPresent();
        return publicOnly
                || service.serviceEndpoint()
                        .filter(e -> !e.clouds().isEmpty() && !e.clouds().contains(cloud))
                        .isPresent()
                || service.privateEndpoint()
                        .filter(e -> !e.clouds().isEmpty() && !e.clouds().contains(cloud))
                        .isPresent()
                || service.defaultSubresources().stream()
                        .flatMap(name -> service.subresource(name).stream())
                        .anyMatch(s -> s.zones(cloud).isEmpty()
                                != s.zones(Cloud.PUBLIC).isEmpty());
    }

    private static boolean hasPreview(Service service) {
        return service.serviceEndpoint().flatMap(e -> e.standard()).isPresent()
                || service.privateEndpoint()
                        .filter(e -> e.status() != Status.GA)
                        .isPresent();
    }

    private static boolean regional(Service service) {
        return service.serviceEndpoint().filter(e -> e.regions() != Reach.ANY).isPresent();
    }

    private static List<Needs> needs(Setting setting) {
        List<Needs> needs = new ArrayList<>();
        List<Answer> answers = setting.network().onPremises() == Link.NONE
                ? List.of(Answer.NO)
                : List.of(Answer.YES, Answer.NO, Answer.UNKNOWN);
        for (Answer onPremises : answers) {
            for (Granularity granularity : Granularity.values()) {
                for (boolean exfiltration : BOTH) {
                    for (Optional<PublicAccess> access : ACCESS) {
                        for (boolean privateIp : BOTH) {
                            needs.add(new Needs(
                                    onPremises,
                                    granularity,
                                    exfiltration,
                                    access,
                                    PublicAccess.SELECTED_NETWORKS,
                                    privateIp));
                        }
                    }
                }
            }
        }
        return needs;
    }

    private static List<Resource> resources(Service service) {
        List<Resource> resources = new ArrayList<>();
        for (Optional<Tier> tier : tiers(service)) {
            for (Optional<Boolean> inVnet : placements(service)) {
                for (Optional<Region> region : regions(service)) {
                    resources.add(new Resource(
                            service, tier, region, service.defaultSubresources(), 1, inVnet, Optional.empty()));
                }
            }
        }
        return resources;
    }

    private static List<Optional<Tier>> tiers(Service service) {
        Set<String> seen = new HashSet<>();
        List<Optional<Tier>> tiers = new ArrayList<>(List.of(Optional.<Tier>empty()));
        service.tiers().stream()
                .filter(tier -> seen.add(tier.serviceEndpoint() + "/" + tier.privateEndpoint()))
                .forEach(tier -> tiers.add(Optional.of(tier)));
        return tiers;
    }

    private static List<Optional<Boolean>> placements(Service service) {
        if (service.inVnet().isEmpty()) {
            return List.of(Optional.empty());
        }
        return service.inVnet().get().always()
                ? List.of(Optional.empty())
                : List.of(Optional.empty(), Optional.of(true));
    }

    /** Unknown, the clients' own in the public cloud, and one that is not its pair. */
    private static List<Optional<Region>> regions(Service service) {
        return regional(service)
                ? List.of(
                        Optional.empty(),
                        Workloads.CATALOG.region("australiacentral"),
                        Workloads.CATALOG.region("westeurope"))
                : List.of(Optional.empty());
    }
}
