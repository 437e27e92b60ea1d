package io.github.endpointadvisor.advice;

import java.util.Comparator;
import java.util.List;

/**
 * Orders what screening left: mechanisms about which something is unknown come after all others, then the higher score
 * wins, then the lower cost, then the simpler mechanism. What is excluded comes last, in the order of the mechanisms.
 */
final class Ranking {
    /** Scores closer than this are the same. */
    static final double TIE = 1e-9;

    private static final Comparator<Alternative> ORDER = Comparator.comparing(Alternative::isExcluded)
            .thenComparing(Alternative::unknown)
            .thenComparing(Ranking::byScore)
            .thenComparing(alternative -> alternative.cost().monthlyUsd())
            .thenComparing(Ranking::bySimplicity)
            .thenComparing(Alternative::mechanism);

    private Ranking() {}

    static List<Alternative> rank(List<Alternative> alternatives) {
        return alternatives.stream().sorted(ORDER).toList();
    }

    /** Rounded to the tie width first, so that the order is a proper one. */
    private static int byScore(Alternative a, Alternative b) {
        return Long.compare(Math.round(b.score() / TIE), Math.round(a.score() / TIE));
    }

    private static int bySimplicity(Alternative a, Alternative b) {
        return Double.compare(simplicity(b), simplicity(a));
    }

    private static double simplicity(Alternative alternative) {
        for (Alternative.Contribution contribution : alternative.contributions()) {
            if (contribution.criterion().equals("maintenance")) {
                return contribution.value();
            }
        }
        return 0;
    }
}
