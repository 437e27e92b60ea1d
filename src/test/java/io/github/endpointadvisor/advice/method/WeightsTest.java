package io.github.endpointadvisor.advice.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What priorities make of the default weights. */
final class WeightsTest {
    private static double times(String criterion, Map<String, BigDecimal> priorities) {
        Weights weights = new Weights(Workloads.CATALOG.criteria(), priorities);
        return weights.raw(criterion) / weights.byDefault(criterion);
    }

    /** The group of cost has one criterion of the same name: a priority for it is one, and not one for each. */
    @Test
    void aPriorityOfAGroupThatIsItsCriterionCountsOnce() {
        assertThat(times("cost", Map.of("cost", new BigDecimal("3")))).isEqualTo(3);
    }

    @Test
    void prioritiesOfGroupAndCriterionMultiply() {
        Map<String, BigDecimal> priorities = Map.of("security", new BigDecimal("3"), "isolation", new BigDecimal("2"));
        assertThat(times("isolation", priorities)).isEqualTo(6);
        assertThat(times("granularity", priorities)).isEqualTo(3);
        assertThat(times("cost", priorities)).isEqualTo(1);
    }
}
