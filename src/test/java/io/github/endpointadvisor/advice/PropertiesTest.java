package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.rule.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every workload, tried on random ones from fixed seeds. */
final class PropertiesTest {
    private static final int SAMPLES = 1200;
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

    private static Set<Mechanism> left(ServiceAdvice advice) {
        return advice.alternatives().stream()
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
            assertThat(left(Workloads.only(workload(service, before))))
                    .as("%s %s", service, demand)
                    .containsAll(left(Workloads.only(workload(service, demand))));
        }
    }

    @Test
    void aHigherWeightNeverHurtsTheMechanismBestOnThatCriterion() {
        Random random = new Random(2);
        List<Criterion> criteria = Workloads.CATALOG.criteria();
        for (int i = 0; i < SAMPLES; i++) {
            String service = randomService(random);
            String criterion = criteria.get(random.nextInt(criteria.size())).id();
            ServiceAdvice before = Workloads.only(workload(service, ""));
            ServiceAdvice after = Workloads.only("priorities: {" + criterion + ": 5}\n" + workload(service, ""));
            Optional<Mechanism> winner = before.recommendation().mechanism();
            if (winner.isPresent() && isBestOn(criterion, before)) {
                assertThat(after.recommendation().mechanism())
                        .as("%s %s", service, criterion)
                        .isEqualTo(winner);
            }
        }
    }

    private static boolean isBestOn(String criterion, ServiceAdvice advice) {
        double mine = value(advice.alternatives().get(0), criterion);
        return advice.alternatives().stream()
                .filter(alternative -> !alternative.isExcluded())
                .allMatch(alternative -> value(alternative, criterion) <= mine);
    }

    private static double value(Alternative alternative, String criterion) {
        return alternative.contributions().stream()
                .filter(contribution -> contribution.criterion().equals(criterion))
                .mapToDouble(Alternative.Contribution::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void contributionsAddUpToTheScore() {
        Random random = new Random(4);
        for (int i = 0; i < SAMPLES / 3; i++) {
            for (Alternative alternative :
                    Workloads.only(workload(randomService(random), "")).alternatives()) {
                double sum = 0;
                for (Alternative.Contribution contribution : alternative.contributions()) {
                    sum += contribution.weight() * contribution.value();
                }
                assertThat(alternative.score()).isEqualTo(sum);
                assertThat(alternative.score()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void factsThatTurnTheAnswerDoSo() {
        ServiceAdvice advice = Workloads.only("network: {onPremises: vpn}\nservices: [key-vault]\n");
        assertThat(advice.sensitivity().facts())
                .extracting(Sensitivity.FactFlip::fact)
                .contains("services.key-vault.onPremises", "services.key-vault.publicNetworkAccess");
        assertThat(advice.assumptions())
                .anyMatch(
                        assumption -> assumption.decisive() && assumption.fact().endsWith("onPremises"));
    }

    @Test
    void everyRuleIsListedOnce() {
        Method method = Rules.method();
        assertThat(method.constraints()).extracting(Constraint::code).doesNotHaveDuplicates();
        assertThat(method.checks()).extracting(Check::code).doesNotHaveDuplicates();
    }
}
