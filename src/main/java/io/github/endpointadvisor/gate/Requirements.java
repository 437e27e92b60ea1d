package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Reason;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What constraints have against a mechanism that is in place. */
final class Requirements {
    private static final String SERVICE = "services.";

    private final String file;
    private final boolean strict;
    private final Set<String> asked = new HashSet<>();

    Requirements(String file, boolean strict) {
        this.file = file;
        this.strict = strict;
    }

    /** Paths of facts that are missing and that were asked for here, so that nobody asks for them twice. */
    Set<String> asked() {
        return asked;
    }

    List<Finding> of(InPlace place) {
        Alternative current = place.current();
        return current.against().stream()
                .map(reason -> current.isExcluded() ? violated(place, reason) : open(place, reason))
                .toList();
    }

    private Finding violated(InPlace place, Reason reason) {
        return finding(place, reason, Severity.ERROR).advising(instead(place));
    }

    /** What works after a change only. */
    private Finding open(InPlace place, Reason reason) {
        boolean missing = reason.facts().stream().noneMatch(fact -> isStated(place, fact));
        if (missing) {
            asked.addAll(reason.facts());
        }
        String changes = place.current().changes().stream().map(Change::text).collect(Collectors.joining("; "));
        return finding(place, reason, severity(place, missing)).advising(changes);
    }

    /**
     * A change with a price is a move to another tier, and the file states the tier there is: the two contradict each
     * other. Other changes are settings, of which no file says whether they were made.
     */
    private Severity severity(InPlace place, boolean missing) {
        if (missing || place.current().unknown()) {
            return strict ? Severity.ERROR : Severity.NOTE;
        }
        return place.current().changes().stream().anyMatch(Change::priced) ? Severity.WARNING : Severity.NOTE;
    }

    private static boolean isStated(InPlace place, String path) {
        String own = SERVICE + place.name() + ".";
        if (path.startsWith(own)) {
            return place.c().request().states(path.substring(own.length()));
        }
        // keys that are not followed one by one, such as those of clients, count as stated unless a plan is missing
        return !path.endsWith(".tier");
    }

    private Finding finding(InPlace place, Reason reason, Severity severity) {
        return Finding.of(
                        reason.code(),
                        severity,
                        file,
                        Optional.of(place.at()),
                        place.name() + " has " + place.mechanism().withArticle() + " in place, but " + reason.text())
                .about(List.of(place.name()), place.mechanism().id())
                .restingOn(reason.facts(), reason.sources());
    }

    /** The advice in a sentence, or the nearest change where nothing is possible. */
    static String instead(InPlace place) {
        if (place.better().isPresent()) {
            return "take " + Preference.priced(place.better().get());
        }
        String nearest =
                place.advice().requiredChanges().stream().map(Change::text).collect(Collectors.joining("; "));
        return "nothing else is possible either" + (nearest.isEmpty() ? "" : "; the nearest change: " + nearest);
    }
}
