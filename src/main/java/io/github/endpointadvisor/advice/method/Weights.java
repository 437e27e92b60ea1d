package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.catalog.Criterion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weight of each criterion: the default, times the user's priority for its group, times that for itself. */
public final class Weights {
    private final Map<String, Double> byDefault;
    private final Map<String, Double> raw;
    private final double sum;

    public Weights(List<Criterion> criteria, Map<String, BigDecimal> priorities) {
        this(byDefault(criteria), raw(criteria, priorities));
    }

    private Weights(Map<String, Double> byDefault, Map<String, Double> raw) {
        this.byDefault = byDefault;
        this.raw = raw;
        this.sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> byDefault(List<Criterion> criteria) {
        Map<String, Double> weights = new LinkedHashMap<>();
        criteria.forEach(criterion -> weights.put(criterion.id(), (double) criterion.weight()));
        return weights;
    }

    private static Map<String, Double> raw(List<Criterion> criteria, Map<String, BigDecimal> priorities) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            // a group of one criterion bears its name: such a priority counts once
            BigDecimal own = criterion.id().equals(criterion.group())
                    ? BigDecimal.ONE
                    : priorities.getOrDefault(criterion.id(), BigDecimal.ONE);
            BigDecimal weight = BigDecimal.valueOf(criterion.weight())
                    .multiply(priorities.getOrDefault(criterion.group(), BigDecimal.ONE))
                    .multiply(own);
            weights.put(criterion.id(), weight.doubleValue());
        }
        return weights;
    }

    /** The same with one weight set, priorities included. */
    public Weights with(String criterion, double weight) {
        Map<String, Double> other = new LinkedHashMap<>(raw);
        other.put(criterion, weight);
        return new Weights(byDefault, other);
    }

    /** The weight without priorities. */
    public double byDefault(String criterion) {
        return byDefault.getOrDefault(criterion, 0.0);
    }

    /** Default weight times priorities. */
    public double raw(String criterion) {
        return raw.getOrDefault(criterion, 0.0);
    }

    public double sum() {
        return sum;
    }

    /** Share in the sum of all weights. */
    public double share(String criterion) {
        return raw(criterion) / sum;
    }
}
