package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.FactKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What is in place meets the requirements, and something else ranks before it. */
final class Preference {
    private final String file;
    private final boolean overBudget;

    /** {@code overBudget} says that the budget does not pay for all first choices. */
    Preference(String file, boolean overBudget) {
        this.file = file;
        this.overBudget = overBudget;
    }

    /** Nothing where what is in place cannot be in place, which is said already, or where only the budget prefers another. */
    Optional<Finding> of(InPlace place) {
        return place.current().isExcluded() || place.isContradicted()
                ? Optional.empty()
                : place.better().filter(better -> !place.outranks(better)).map(better -> finding(place, better));
    }

    private Finding finding(InPlace place, Alternative better) {
        BigDecimal saved = place.cost().monthlyUsd().subtract(better.cost().monthlyUsd());
        boolean dearer = saved.signum() > 0;
        Finding finding = Finding.of(
                        dearer ? Codes.NEEDLESS_COST : Codes.LOWER_RANKED,
                        Severity.WARNING,
                        file,
                        Optional.of(place.at()),
                        place.name() + " has " + place.mechanism().withArticle() + " in place, "
                                + (dearer ? dearer(saved, place, better) : behind(place, better)))
                .about(List.of(place.name()), place.mechanism().id())
                .advising(take(better) + budget(saved)
                        + "; or, if this is intended, add the requirement or priority that justifies it")
                .restingOn(List.of(FactKey.ofService("current").path(place.name())), List.of())
                .behindBy(OptionalDouble.of(margin(place, better)));
        return dearer ? finding.costing(saved) : finding;
    }

    /** Where money is short, what costs more is paid for by giving up something else. */
    private String budget(BigDecimal saved) {
        return overBudget && saved.signum() < 0
                ? ", which fits the budget only together with the other answers that 'endpoint-advisor recommend' shows"
                : "";
    }

    private static String dearer(BigDecimal saved, InPlace place, Alternative better) {
        return "which costs " + (place.cost().unknown().isEmpty() ? "" : "at least ") + saved.toPlainString()
                + " USD a month more than " + better.mechanism().withArticle() + ", which also "
                + ranks(place, better);
    }

    private static String behind(InPlace place, Alternative better) {
        return "and " + better.mechanism().withArticle() + " " + ranks(place, better);
    }

    private static String ranks(InPlace place, Alternative better) {
        double margin = margin(place, better);
        if (place.current().unknown() && !better.unknown()) {
            return "ranks higher, because the mechanism in place is not fully documented";
        }
        if (Recommendation.isTie(margin)) {
            return "scores the same and costs less or is simpler";
        }
        return String.format(
                Locale.ROOT,
                "scores %.3f higher (%.3f against %.3f%s)",
                margin,
                better.score(),
                place.current().score(),
                Recommendation.isClose(margin) ? ", which is close" : "");
    }

    private static double margin(InPlace place, Alternative better) {
        return better.score() - place.current().score();
    }

    /** What to do, with its price, and what has to change first. */
    static String take(Alternative alternative) {
        String changes = alternative.changes().stream().map(Change::text).collect(Collectors.joining("; "));
        String first = changes.isEmpty() ? "" : " (first: " + changes + ")";
        return alternative.mechanism() == Mechanism.NONE
                ? "nothing needs to be added" + first
                : "use " + alternative.mechanism().withArticle() + " for "
                        + alternative.cost().monthlyUsd().toPlainString() + " USD a month"
                        + (alternative.cost().unknown().isEmpty() ? "" : " plus unpriced costs") + first;
    }
}
