package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.BreakEven;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Direction;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.FactFlip;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.WeightFlip;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is said to change an answer does change it, and nothing else does, on random workloads from fixed seeds. */
final class SensitivityTest {
    private static final int SAMPLES = Samples.of(3000);
    private static final int FACT_SAMPLES = Samples.of(600);

    /** In points of the score: some ties wide, and far less than what lies between two flips. */
    private static final double STEP = 5e-9;

    /** Decides a random workload again under other weights. */
    private record Scales(Case c, Weights weights) {
        static Scales of(RandomWorkload random) {
            Workload workload = Workloads.read(random.toString());
            return new Scales(
                    new Case(
                            Workloads.CATALOG,
                            workload.setting(),
                            workload.services().get(0)),
                    new Weights(Workloads.CATALOG.criteria(), workload.setting().priorities()));
        }

        List<Alternative> under(String criterion, double weight) {
            return new Decider(Rules.method(), weights.with(criterion, weight)).decide(c);
        }

        Optional<Mechanism> answer(String criterion, double weight) {
            return Decider.winner(under(criterion, weight)).map(Alternative::mechanism);
        }

        /** How far the weight has to move for the lead to move by a step. */
        double step(WeightFlip flip, Mechanism winner) {
            List<Alternative> at = under(flip.criterion(), flip.flipAt());
            double slope = Math.abs(RandomWorkload.value(alternative(at, winner), flip.criterion())
                    - RandomWorkload.value(alternative(at, flip.then()), flip.criterion()));
            return STEP * (weights.sum() - flip.weight() + flip.flipAt()) / slope;
        }
    }

    private static Alternative alternative(List<Alternative> ranked, Mechanism mechanism) {
        return ranked.stream()
                .filter(alternative -> alternative.mechanism() == mechanism)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyWeightFlipIsWhereTheAnswerTurns() {
        Random random = new Random(11);
        int checked = 0;
        for (int i = 0; i < SAMPLES; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            Scales scales = Scales.of(workload);
            for (WeightFlip flip : advice.sensitivity().weights()) {
                checkFlip(flip, advice.alternatives().get(0).mechanism(), scales, workload);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(SAMPLES * 23 / 20);
    }

    private static void checkFlip(WeightFlip flip, Mechanism winner, Scales scales, RandomWorkload workload) {
        List<Alternative> at = scales.under(flip.criterion(), flip.flipAt());
        if (flip.flipAt() > 0 || scales.weights().with(flip.criterion(), 0).sum() > 0) {
            assertThat(alternative(at, winner).score())
                    .as("%s %s", workload, flip)
                    .isCloseTo(alternative(at, flip.then()).score(), within(1e-9));
        }
        double step = scales.step(flip, winner);
        double sign = flip.direction() == Direction.UP ? 1 : -1;
        assertThat(scales.answer(flip.criterion(), Math.max(0, flip.flipAt() + sign * step)))
                .as("beyond: %s %s", workload, flip)
                .contains(flip.then());
        double before = flip.flipAt() - sign * step;
        boolean onTheWay = sign * (before - flip.weight()) >= 0;
        assertThat(scales.answer(flip.criterion(), onTheWay ? before : flip.weight()))
                .as("before: %s %s", workload, flip)
                .contains(winner);
    }

    /** Up to the flip, as far the other way, and everywhere where there is none, the answer stays. */
    @Test
    void noWeightNearerThanTheFlipTurnsTheAnswer() {
        Random random = new Random(12);
        for (int i = 0; i < SAMPLES / 8; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            Scales scales = Scales.of(workload);
            if (advice.recommendation().mechanism().isPresent()) {
                for (Criterion criterion : Workloads.CATALOG.criteria()) {
                    double weight = nearer(criterion, advice, scales, random);
                    if (scales.weights().with(criterion.id(), weight).sum() > 0) {
                        assertThat(scales.answer(criterion.id(), weight))
                                .as("%s %s %s", workload, criterion.id(), weight)
                                .isEqualTo(advice.recommendation().mechanism());
                    }
                }
            }
        }
    }

    /** Not nearer: below a difference of {@link Ranking#TIE}, of weights that may add up to thousands, answers tie. */
    private static final double NEARER = 0.999_9;

    private static double nearer(Criterion criterion, ServiceAdvice advice, Scales scales, Random random) {
        double now = scales.weights().raw(criterion.id());
        double most = Math.max(now, 1000.0 * criterion.weight());
        double reach = advice.sensitivity().weights().stream()
                .filter(flip -> flip.criterion().equals(criterion.id()))
                .mapToDouble(flip -> Math.abs(flip.flipAt() - now) * NEARER)
                .findFirst()
                .orElse(most);
        double away = reach * (random.nextInt(4) == 0 ? 1 : random.nextDouble());
        return Math.min(most, Math.max(0, random.nextBoolean() ? now + away : now - away));
    }

    /** At a weight of 0 the scores are a tie, which the simpler mechanism wins: below, there is no weight. */
    @Test
    void aFlipAtZeroIsATieThatTheRivalWins() {
        ServiceAdvice advice = Workloads.only("""
                priorities: {simplicity: 0, operations: 0, destination-address: 0, isolation: 0, granularity: 0}
                services: [storage-account]
                """);
        assertThat(advice.recommendation().mechanism()).contains(Mechanism.SERVICE_ENDPOINT_POLICY);
        assertThat(advice.sensitivity().weights())
                .contains(new WeightFlip("exfiltration-protection", 6, 0, Direction.DOWN, Mechanism.SERVICE_ENDPOINT));
    }

    /** Every value that is printed, written into the file. */
    @Test
    void everyFactFlipIsWhatTheFileWouldGet() {
        Random random = new Random(14);
        int checked = 0;
        for (int i = 0; i < FACT_SAMPLES; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            for (FactFlip flip : advice.sensitivity().facts()) {
                ServiceAdvice then =
                        workload.with(flip.fact().path("x"), flip.value()).advice();
                assertThat(then.recommendation().mechanism())
                        .as("%s %s", workload, flip)
                        .isEqualTo(flip.then().mechanism())
                        .isNotEqualTo(advice.recommendation().mechanism());
                assertThat(then.recommendation().status()).isEqualTo(flip.then().status());
                assertThat(flip.then().monthlyUsd())
                        .isEqualTo(then.recommendation()
                                .mechanism()
                                .map(m -> then.cost().monthlyUsd()));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(FACT_SAMPLES * 5 / 4);
    }

    /** Facts of which only some mechanisms are assessed again: no other value turns the answer than the ones printed. */
    @Test
    void noOtherValueOfAFactOfTheNetworkTurnsTheAnswer() {
        Map<String, List<String>> values = Map.of(
                "network.dns", List.of("azure", "custom"),
                "network.inspection", List.of("none", "firewall"),
                "policy.allowPreview", List.of("true", "false"));
        Random random = new Random(17);
        for (int i = 0; i < FACT_SAMPLES; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            values.forEach((fact, all) -> all.forEach(value -> assertThat(isPrinted(fact, value, advice))
                    .as("%s %s %s", workload, fact, value)
                    .isEqualTo(!workload.with(fact, value)
                            .answer()
                            .equals(advice.recommendation().mechanism()))));
        }
    }

    private static boolean isPrinted(String fact, String value, ServiceAdvice advice) {
        return advice.sensitivity().facts().stream()
                .anyMatch(flip ->
                        flip.fact().path("x").equals(fact) && flip.value().equals(value));
    }

    @Test
    void everyBreakEvenTurnsTheAnswerAndTheAmountBeforeItDoesNot() {
        Random random = new Random(15);
        int checked = 0;
        for (int i = 0; i < FACT_SAMPLES; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            for (BreakEven even : advice.sensitivity().breakEvens()) {
                assertThat(answer(workload, even, even.value()))
                        .as("%s %s", workload, even)
                        .isEqualTo(even.then().mechanism())
                        .isNotEqualTo(advice.recommendation().mechanism());
                assertThat(answer(workload, even, even.keeps()))
                        .as("%s %s", workload, even)
                        .isEqualTo(advice.recommendation().mechanism());
                assertThat(even.value().subtract(even.keeps()).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(Samples.of(300));
    }

    private static Optional<Mechanism> answer(RandomWorkload workload, BreakEven even, BigDecimal amount) {
        String value = even.fact().key().equals("dataGbPerMonth") ? data(workload, amount) : amount.toPlainString();
        return workload.with(even.fact().path("x"), value).answer();
    }

    /** What is read changes first. */
    private static String data(RandomWorkload workload, BigDecimal amount) {
        BigDecimal written = Workloads.read(workload.toString())
                .services()
                .get(0)
                .resource()
                .data()
                .map(data -> data.outboundGb())
                .orElse(BigDecimal.ZERO)
                .min(amount);
        return "{inbound: " + amount.subtract(written).toPlainString() + ", outbound: " + written.toPlainString() + "}";
    }

    /** Counted through from today's, so that the nearest is the nearest. */
    @Test
    void noSmallerNumberOfResourcesTurnsTheAnswer() {
        Random random = new Random(16);
        for (int i = 0; i < FACT_SAMPLES / 20; i++) {
            RandomWorkload workload = RandomWorkload.of(random);
            ServiceAdvice advice = workload.advice();
            int now = advice.request().resource().count();
            int most = advice.sensitivity().breakEvens().stream()
                    .filter(even -> even.fact().key().equals("count") && even.direction() == Direction.UP)
                    .mapToInt(even -> even.keeps().intValueExact())
                    .findFirst()
                    .orElse(now + 60);
            for (int count = now; count <= Math.min(most, now + 60); count++) {
                assertThat(workload.with("services.x.count", Integer.toString(count))
                                .answer())
                        .as("%s %s", workload, count)
                        .isEqualTo(advice.recommendation().mechanism());
            }
        }
    }

    /** An example of each kind, in the words of a file. */
    @Test
    void statedFactsSayWhatDroppingThemWouldSave() {
        ServiceAdvice advice =
                Workloads.only("network: {onPremises: vpn}\nservices: [{type: key-vault, onPremises: true}]\n");
        FactFlip flip = advice.sensitivity().facts().stream()
                .filter(f -> f.fact().key().equals("onPremises"))
                .findFirst()
                .orElseThrow();
        assertThat(flip.stated()).isTrue();
        assertThat(flip.current()).contains("true");
        assertThat(flip.value()).isEqualTo("false");
        assertThat(flip.then().mechanism()).contains(Mechanism.SERVICE_ENDPOINT);
        assertThat(flip.then().monthlyUsd()).contains(new BigDecimal("0.00"));
    }

    @Test
    void policiesThatDecideAreNamedWithoutTheEntry() {
        ServiceAdvice advice = Workloads.only(
                "policy: {deny: [service-endpoint, public]}\nnetwork: {dns: unmanaged}\nservices: [key-vault]\n");
        assertThat(advice.recommendation().mechanism()).isEmpty();
        assertThat(advice.sensitivity().facts())
                .extracting(
                        f -> f.fact().path("key-vault"),
                        FactFlip::value,
                        f -> f.current().orElse(""),
                        f -> f.then().mechanism())
                .contains(
                        tuple("policy.deny", "[public]", "[service-endpoint, public]", Mechanism.SERVICE_ENDPOINT),
                        tuple("policy.deny", "[service-endpoint]", "[service-endpoint, public]", Mechanism.PUBLIC));
    }

    private static Tuple tuple(String fact, String value, String current, Mechanism then) {
        return Tuple.tuple(fact, value, current, Optional.of(then));
    }

    @Test
    void servicesThatDifferInNameOnlyGetTheSameFindings() {
        List<ServiceAdvice> services = Workloads.advise("services: [{name: a, type: key-vault},"
                        + " {name: b, type: key-vault}, {name: c, type: key-vault, privateIp: not-needed}]\n")
                .services();
        assertThat(services.get(0).sensitivity().facts()).isNotEmpty();
        assertThat(services.get(1).sensitivity()).isEqualTo(services.get(0).sensitivity());
        assertThat(services.get(2).sensitivity().facts())
                .filteredOn(flip -> flip.fact().path("c").equals("services.c.privateIp"))
                .allMatch(FactFlip::stated)
                .isNotEmpty();
    }

    @Test
    void standingSaysHowFirmTheAnswerIs() {
        assertThat(Workloads.only("services: [key-vault]\n").recommendation().standing())
                .contains(Recommendation.Standing.CLEAR);
        assertThat(Workloads.only("services: [{type: storage-account, granularity: resource}]\n")
                        .recommendation()
                        .standing())
                .contains(Recommendation.Standing.CLOSE);
        assertThat(Workloads.only("services: [{type: key-vault, privateIp: required}]\n")
                        .recommendation()
                        .standing())
                .contains(Recommendation.Standing.ONLY);
        assertThat(Workloads.only("network: {dns: unmanaged}\nservices: [{type: key-vault, privateIp: required}]\n")
                        .recommendation()
                        .standing())
                .isEmpty();
    }

    private static List<String> assumed(String yaml) {
        return Workloads.advise(yaml).services().get(0).assumptions().stream()
                .map(assumption -> assumption.fact().path("x") + ": " + assumption.text())
                .toList();
    }

    /** What nobody could guess is always told, in words that say what was taken. */
    @Test
    void whatIsTakenIsTold() {
        assertThat(
                        assumed(
                                "clients: {web: {host: app-service}}\nservices: [{name: x, type: key-vault, clients: [web]}]\n"))
                .contains(
                        "clients.web.tier: the tier of web is not set; assumed: basic-and-up",
                        "services.x.publicNetworkAccess: assumed: publicNetworkAccess: selected-networks (not set)")
                .doesNotContain("services.x.region: assumed: clients and resource are in one region, as its virtual"
                        + " network rules require (region is not set)");
        assertThat(assumed("services: [{name: x, type: sql-managed-instance}]\n"))
                .containsExactly(
                        "services.x.inVnet: assumed: it runs in a VNet of yours, as every instance of the service"
                                + " does");
        assertThat(assumed("services: [{name: x, type: app-service, tier: Isolated v2}]\n"))
                .containsExactly(
                        "services.x.inVnet: assumed: it runs in a VNet of yours, as every instance of the tier does");
        assertThat(assumed("services: [{name: x, type: sql-database, tier: S1}]\n"))
                .contains("services.x.region: assumed: clients and resource are in one region, as its virtual network"
                        + " rules require (region is not set)");
        assertThat(assumed("region: westeurope\nservices: [{name: x, type: sql-database, tier: S1}]\n"))
                .noneMatch(text -> text.startsWith("services.x.region"));
    }

    private static List<String> turns(String yaml, String fact) {
        return Workloads.advise(yaml).services().get(0).sensitivity().facts().stream()
                .filter(flip -> flip.fact().path("x").equals(fact))
                .map(flip -> flip.value() + " " + flip.then().mechanism().orElseThrow())
                .toList();
    }

    /** A client on-premises goes with the fact, unless it is the only one that is named. */
    @Test
    void withoutOnPremisesItsClientIsGone() {
        String yaml =
                "network: {onPremises: vpn}\nservices: [{name: x, type: key-vault, onPremises: true, clients: [%s]}]\n";
        assertThat(turns(yaml.formatted("vnet, on-premises"), "services.x.onPremises"))
                .containsExactly("false SERVICE_ENDPOINT");
        assertThat(turns(yaml.formatted("on-premises"), "services.x.onPremises"))
                .isEmpty();
    }

    /** All tiers of a vault support the same, but a policy may tell them apart. */
    @Test
    void aTierMattersWherePolicyAsksForIt() {
        String policy = "policy: {deny: [{mechanism: service-endpoint, services: [key-vault], tiers: [Premium]}]}\n";
        String services = "services: [{name: x, type: key-vault}]\n";
        assertThat(turns(policy + services, "services.x.tier")).containsExactly("Premium PRIVATE_ENDPOINT");
        assertThat(turns(services, "services.x.tier")).isEmpty();
    }

    /** Every VNet has a subnet. */
    @Test
    void thereAreNoFewerSubnetsThanVnets() {
        String yaml = "network: {vnets: %d, subnets: 400}\nservices: [{name: x, type: key-vault}]\n";
        assertThat(subnets(yaml.formatted(150))).containsExactly("DOWN 200");
        assertThat(subnets(yaml.formatted(250))).isEmpty();
    }

    private static List<String> subnets(String yaml) {
        return Workloads.only(yaml).sensitivity().breakEvens().stream()
                .filter(even -> even.fact().key().equals("network.subnets"))
                .map(even -> even.direction() + " " + even.value())
                .toList();
    }
}
