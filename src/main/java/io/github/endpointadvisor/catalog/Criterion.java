package io.github.endpointadvisor.catalog;

import java.util.Map;

/**
 * Something to weigh.
 *
 * @param group the word of {@code priorities} that speaks of several criteria at once
 * @param weight default weight; only its share of the sum counts
 * @param worst what scores 0
 * @param best what scores 1
 * @param steps the scale, unless it is a formula or rests on a fact of the service
 */
public record Criterion(
        String id,
        String name,
        String group,
        int weight,
        String unit,
        String worst,
        String best,
        String source,
        Map<Mechanism, Step> steps) {
    public Criterion {
        steps = Map.copyOf(steps);
    }
}
