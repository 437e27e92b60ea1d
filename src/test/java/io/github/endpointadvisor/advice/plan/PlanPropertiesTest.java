package io.github.endpointadvisor.advice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the plan and the bill of every workload: of the examples, of all fixtures and of random ones. */
final class PlanPropertiesTest {
    private static final int SAMPLES = Samples.few(20_000);

    @Test
    void lawsHoldForExamplesAndFixtures() {
        PlanLaws laws = new PlanLaws();
        Stream.of("ok", "rules", "gate")
                .map(Golden.RESOURCES::resolve)
                .flatMap(folder -> Golden.files(folder, ".yaml").stream())
                .map(Golden::read)
                .forEach(yaml -> check(yaml, laws));
        Golden.files(Golden.EXAMPLES, ".yaml").stream()
                .filter(file -> !file.startsWith(Golden.POLICIES))
                .map(Golden::read)
                .forEach(yaml -> check(yaml, laws));
        hold(laws);
    }

    @Test
    void lawsHoldForRandomWorkloads() {
        PlanLaws laws = new PlanLaws();
        Random random = new Random(20);
        for (int i = 0; i < SAMPLES; i++) {
            check(RandomEstate.of(random, ""), laws);
        }
        assertThat(laws.steps()).as("plans have steps").isGreaterThan(10 * laws.plans());
        hold(laws);
    }

    private static void check(String yaml, PlanLaws laws) {
        Workload workload = Workloads.read(yaml);
        Adviser adviser = new Adviser(Workloads.CATALOG, Rules.method());
        laws.check(yaml, adviser.advise(workload), adviser.advise(workload));
    }

    private static void hold(PlanLaws laws) {
        laws.broken().forEach((law, cases) -> {
            List<String> shortest =
                    cases.stream().sorted(Comparator.comparing(String::length)).limit(3).toList();
            System.out.println("BROKEN " + law + " " + cases.size() + "\n" + String.join("\n", shortest));
        });
        assertThat(laws.broken()).isEmpty();
    }
}
