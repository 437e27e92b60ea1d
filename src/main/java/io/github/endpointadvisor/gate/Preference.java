package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.diagnostic.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What is in place meets the requirements, and something else ranks before it. */
final class Preference {
    private static final double CLEAR_MARGIN = 0.05;

    private Preference() {}

    static Optional<Finding> of(InPlace place, String file) {
        return place.current().isExcluded()
                ? Optional.empty()
                : place.better().filter(better -> !place.outranks(better)).map(better -> finding(place, better, file));
    }

    private static Finding finding(InPlace place, Alternative better, String file) {
        BigDecimal saved = place.cost().monthlyUsd().subtract(better.cost().monthlyUsd());
        Finding finding = Finding.of(
                        saved.signum() > 0 ? Codes.NEEDLESS_COST : Codes.LOWER_RANKED,
                        Severity.WARNING,
                        file,
                        Optional.of(place.at()),
                        place.name() + " has " + place.mechanism().withArticle() + " in place, "
                                + (saved.signum() > 0 ? dearer(saved, place, better) : behind(place, better)))
                .about(List.of(place.name()), place.mechanism().id())
                .advising("take " + priced(better)
                        + ", or state the requirement or the priority that speaks for what is there")
                .restingOn(List.of("services." + place.name() + ".current"), List.of())
                .behindBy(OptionalDouble.of(margin(place, better)));
        return saved.signum() > 0 ? finding.costing(saved) : finding;
    }

    private static String dearer(BigDecimal saved, InPlace place, Alternative better) {
        return "which costs " + saved.toPlainString() + " USD a month more than "
                + better.mechanism().withArticle()
                + (place.cost().unknown().isEmpty() ? "" : " and what is not priced")
                + ", although that one " + ranks(place, better);
    }

    private static String behind(InPlace place, Alternative better) {
        return "and " + better.mechanism().withArticle() + " " + ranks(place, better);
    }

    private static String ranks(InPlace place, Alternative better) {
        double margin = margin(place, better);
        if (margin <= 0) {
            return "ranks before it, because something about what is there is not documented";
        }
        return String.format(
                Locale.ROOT,
                "scores %.3f more (%.3f against %.3f%s)",
                margin,
                better.score(),
                place.current().score(),
                margin < CLEAR_MARGIN ? ", which is close" : "");
    }

    private static double margin(InPlace place, Alternative better) {
        return better.score() - place.current().score();
    }

    /** The mechanism with its price, and what has to change first. */
    static String priced(Alternative alternative) {
        String changes = alternative.changes().stream().map(Change::text).collect(Collectors.joining("; "));
        return alternative.mechanism().withArticle() + " for "
                + alternative.cost().monthlyUsd().toPlainString() + " USD a month"
                + (alternative.cost().unknown().isEmpty() ? "" : " and what is not priced")
                + (changes.isEmpty() ? "" : ", which needs first: " + changes);
    }
}
