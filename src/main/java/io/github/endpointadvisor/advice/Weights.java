package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Criterion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weight of each criterion: the default, times the user's priority for its group, times that for itself. */
public final class Weights {
    private final Map<String, Double> raw = new LinkedHashMap<>();
    private final double sum;

    public Weights(List<Criterion> criteria, Map<String, BigDecimal> priorities) {
        for (Criterion criterion : criteria) {
            // a group of one criterion bears its name: such a priority counts once
            BigDecimal own = criterion.id().equals(criterion.group())
                    ? BigDecimal.ONE
                    : priorities.getOrDefault(criterion.id(), BigDecimal.ONE);
            BigDecimal weight = BigDecimal.valueOf(criterion.weight())
                    .multiply(priorities.getOrDefault(criterion.group(), BigDecimal.ONE))
                    .multiply(own);
            raw.put(criterion.id(), weight.doubleValue());
        }
        sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Default weight times priorities. */
    public double raw(String criterion) {
        return raw.getOrDefault(criterion, 0.0);
    }

    /** Share in the sum of all weights. */
    public double share(String criterion) {
        return raw(criterion) / sum;
    }
}
