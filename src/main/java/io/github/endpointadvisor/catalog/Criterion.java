package io.github.endpointadvisor.catalog;

/**
 * Something to weigh.
 *
 * @param group the word of {@code priorities} that speaks of several criteria at once
 * @param weight default weight; only its share of the sum counts
 * @param worst what scores 0
 * @param best what scores 1
 */
public record Criterion(
        String id, String name, String group, int weight, String unit, String worst, String best, String source) {}
