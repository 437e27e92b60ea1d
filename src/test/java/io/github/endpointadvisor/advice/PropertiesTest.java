package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every workload, tried on random ones from fixed seeds. */
final class PropertiesTest {
    private static final int SAMPLES = Samples.of(10_000);
    private static final List<String> DEMANDS = List.of(
            "privateIp: required",
            "exfiltrationProtection: true",
            "granularity: resource",
            "granularity: sub-resource",
            "publicNetworkAccess: disabled",
            "onPremises: true");

    private static String randomService(Random random) {
        List<String> ids = Workloads.CATALOG.serviceIds();
        return "type: " + ids.get(random.nextInt(ids.size())) + ", count: " + (1 + random.nextInt(3));
    }

    private static String workload(String service, String more) {
        return "region: westeurope\nnetwork: {onPremises: vpn, subnets: 3}\nservices: [{" + service
                + (more.isEmpty() ? "" : ", " + more) + "}]\n";
    }

    private static Set<Mechanism> left(String yaml) {
        return RandomWorkload.ranked(yaml).stream()
                .filter(alternative -> !alternative.isExcluded())
                .map(Alternative::mechanism)
                .collect(Collectors.toSet());
    }

    /** A demand can rule out; it never brings back. Access to nobody aside: a closed service may need what none uses. */
    @Test
    void aDemandNeverMakesAnExcludedMechanismFeasible() {
        Random random = new Random(1);
        for (int i = 0; i < SAMPLES; i++) {
            String service = randomService(random);
            String demand = DEMANDS.get(random.nextInt(DEMANDS.size()));
            String before = demand.startsWith("onPremises") ? "onPremises: false" : "";
            assertThat(left(workload(service, before)))
                    .as("%s %s", service, demand)
                    .containsAll(left(workload(service, demand)));
        }
    }

    @Test
    void aHigherWeightNeverHurtsTheMechanismBestOnThatCriterion() {
        Random random = new Random(2);
        List<Criterion> criteria = Workloads.CATALOG.criteria();
        for (int i = 0; i < SAMPLES; i++) {
            String service = randomService(random);
            String criterion = criteria.get(random.nextInt(criteria.size())).id();
            List<Alternative> before = RandomWorkload.ranked(workload(service, ""));
            Optional<Alternative> winner = Decider.winner(before);
            if (winner.isPresent() && isBestOn(criterion, before)) {
                String after = "priorities: {" + criterion + ": 5}\n" + workload(service, "");
                assertThat(RandomWorkload.ranked(after).get(0).mechanism())
                        .as("%s %s", service, criterion)
                        .isEqualTo(winner.get().mechanism());
            }
        }
    }

    private static boolean isBestOn(String criterion, List<Alternative> ranked) {
        double mine = RandomWorkload.value(ranked.get(0), criterion);
        return ranked.stream()
                .filter(alternative -> !alternative.isExcluded())
                .allMatch(alternative -> RandomWorkload.value(alternative, criterion) <= mine);
    }

    @Test
    void contributionsAddUpToTheScore() {
        Random random = new Random(4);
        for (int i = 0; i < SAMPLES / 3; i++) {
            for (Alternative alternative : RandomWorkload.of(random).ranked()) {
                double sum = 0;
                for (Alternative.Contribution contribution : alternative.contributions()) {
                    sum += contribution.weight() * contribution.value();
                }
                assertThat(alternative.score()).isEqualTo(sum);
                assertThat(alternative.score()).isBetween(0.0, 1.0);
            }
        }
    }

    /** Neighbours, their order and twins make no difference without a budget. */
    @Test
    void aServiceDoesNotDependOnItsNeighbours() {
        Random random = new Random(5);
        for (int i = 0; i < SAMPLES / 10; i++) {
            String one = "{name: one, " + randomService(random) + "}";
            String two = "{name: two, " + randomService(random) + "}";
            String twin = one.replace("name: one", "name: twin");
            Map<String, String> together = answers("[" + one + ", " + two + ", " + twin + "]");
            assertThat(answers("[" + twin + ", " + two + ", " + one + "]")).isEqualTo(together);
            assertThat(answers("[" + one + "]").get("one")).isEqualTo(together.get("one"));
            assertThat(together.get("twin")).isEqualTo(together.get("one"));
        }
    }

    private static Map<String, String> answers(String services) {
        Map<String, String> answers = new TreeMap<>();
        Workloads.advise("region: westeurope\nnetwork: {onPremises: vpn, subnets: 3}\nservices: " + services + "\n")
                .services()
                .forEach(advice -> answers.put(
                        advice.request().name(),
                        advice.recommendation().words() + " "
                                + advice.recommendation().score() + " "
                                + advice.cost().monthlyUsd()));
        return answers;
    }

    /** Only the shares of the weights count. */
    @Test
    void allWeightsTimesTheSameNumberChangeNothing() {
        Random random = new Random(6);
        for (int i = 0; i < SAMPLES / 5; i++) {
            String yaml = workload(randomService(random), "");
            int k = 2 + random.nextInt(90);
            String times = "priorities: {cost: " + k + ", simplicity: " + k + ", security: " + k + ", operations: " + k
                    + "}\n" + yaml;
            List<Alternative> before = RandomWorkload.ranked(yaml);
            List<Alternative> after = RandomWorkload.ranked(times);
            for (int rank = 0; rank < before.size(); rank++) {
                assertThat(after.get(rank).mechanism())
                        .as(times)
                        .isEqualTo(before.get(rank).mechanism());
                assertThat(after.get(rank).score()).isCloseTo(before.get(rank).score(), within(1e-9));
            }
        }
    }

    @Test
    void factsThatTurnTheAnswerDoSo() {
        ServiceAdvice advice = Workloads.only("network: {onPremises: vpn}\nservices: [key-vault]\n");
        assertThat(advice.sensitivity().facts())
                .extracting(flip -> flip.fact().path("key-vault"))
                .contains("services.key-vault.onPremises", "services.key-vault.publicNetworkAccess");
        assertThat(advice.assumptions())
                .anyMatch(assumption ->
                        assumption.decisive() && assumption.fact().key().equals("onPremises"));
    }

    @Test
    void everyRuleIsListedOnce() {
        Method method = Rules.method();
        assertThat(method.constraints()).extracting(Constraint::code).doesNotHaveDuplicates();
        assertThat(method.checks()).extracting(Check::code).doesNotHaveDuplicates();
    }
}
