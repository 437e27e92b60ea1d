package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A mechanism that screening left, without its texts: as much of an {@link Alternative} as it takes to rank it.
 *
 * @param priced whether all of the cost is known
 * @param openEnded whether a change it needs has a price that nobody knows
 */
public record Contender(
        Mechanism mechanism,
        boolean conditional,
        boolean unknown,
        double score,
        BigDecimal monthlyUsd,
        boolean priced,
        boolean openEnded,
        double simplicity)
        implements Ranking.Place {
    // spelled out, since every run compares some, and would wait for the JVM to make what a record has of its own
    @Override
    public boolean equals(Object other) {
        return other instanceof Contender contender
                && mechanism == contender.mechanism
                && conditional == contender.conditional
                && unknown == contender.unknown
                && Double.compare(score, contender.score) == 0
                && monthlyUsd.equals(contender.monthlyUsd)
                && priced == contender.priced
                && openEnded == contender.openEnded
                && Double.compare(simplicity, contender.simplicity) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mechanism, score, monthlyUsd);
    }

    public static Contender of(Alternative alternative) {
        return new Contender(
                alternative.mechanism(),
                alternative.status() == Alternative.Status.CONDITIONAL,
                alternative.unknown(),
                alternative.score(),
                alternative.monthlyUsd(),
                alternative.cost().unknown().isEmpty(),
                alternative.cost().openEnded(),
                alternative.simplicity());
    }

    public Contender withScore(double value) {
        return withCost(monthlyUsd, value);
    }

    Contender withCost(BigDecimal usd, double value) {
        return new Contender(mechanism, conditional, unknown, value, usd, priced, openEnded, simplicity);
    }

    @Override
    public boolean isExcluded() {
        return false;
    }
}
