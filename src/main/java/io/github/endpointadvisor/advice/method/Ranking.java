package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.List;

/**
 * Orders what screening left: mechanisms about which something is unknown come after all others, then the higher score
 * wins, then the lower cost, then the simpler mechanism. What is excluded comes last, in the order of the mechanisms.
 */
public final class Ranking {
    /** Scores closer than this are the same. */
    public static final double TIE = 1e-9;

    /** What the order looks at. */
    public interface Place {
        Mechanism mechanism();

        boolean isExcluded();

        boolean unknown();

        double score();

        BigDecimal monthlyUsd();

        double simplicity();
    }

    private Ranking() {}

    static List<Alternative> rank(List<Alternative> alternatives) {
        return alternatives.stream().sorted(Ranking::compare).toList();
    }

    /** Negative when the first is the better one. */
    public static int compare(Place a, Place b) {
        if (a.isExcluded() != b.isExcluded()) {
            return a.isExcluded() ? 1 : -1;
        }
        if (a.unknown() != b.unknown()) {
            return a.unknown() ? 1 : -1;
        }
        int byScore = byScore(a, b);
        return byScore == 0 ? onTie(a, b) : byScore;
    }

    /** Rounded to the tie width first, so that the order is a proper one. */
    private static int byScore(Place a, Place b) {
        return Long.compare(Math.round(b.score() / TIE), Math.round(a.score() / TIE));
    }

    private static int onTie(Place a, Place b) {
        int byCost = a.monthlyUsd().compareTo(b.monthlyUsd());
        int bySimplicity = byCost == 0 ? Double.compare(b.simplicity(), a.simplicity()) : byCost;
        return bySimplicity == 0 ? a.mechanism().compareTo(b.mechanism()) : bySimplicity;
    }
}
