package io.github.endpointadvisor.advice.plan;

import static io.github.endpointadvisor.Workloads.advise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the plan and the bill of every workload: of the examples, of all fixtures and of random ones. */
final class PlanPropertiesTest {
    private static final int SAMPLES = Samples.few(20_000);

    /** Every so many of them are advised on a second time. */
    private static final int TWICE = 10;

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
            String yaml = RandomEstate.of(random, "");
            Plan plan = check(yaml, laws);
            if (i % TWICE == 0) {
                laws.same(yaml, plan, advise(yaml).plan());
            }
        }
        assertThat(laws.steps()).as("plans have steps").isGreaterThan(10 * laws.plans());
        hold(laws);
    }

    private static Plan check(String yaml, PlanLaws laws) {
        WorkloadAdvice advice = advise(yaml);
        laws.check(yaml, advice);
        return advice.plan();
    }

    private static void hold(PlanLaws laws) {
        laws.broken().forEach((law, cases) -> {
            List<String> shortest = cases.stream()
                    .sorted(Comparator.comparing(String::length))
                    .limit(3)
                    .toList();
            System.out.println("BROKEN " + law + " " + cases.size() + "\n" + String.join("\n", shortest));
        });
        assertThat(laws.broken()).isEmpty();
    }
}
