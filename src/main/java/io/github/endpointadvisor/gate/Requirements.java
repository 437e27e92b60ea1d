package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.Assumption;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What constraints have against a mechanism that is in place. */
final class Requirements {
    private final List<Constraint> constraints;
    private final String file;
    private final boolean strict;
    private final Set<String> asked = new HashSet<>();

    Requirements(List<Constraint> constraints, String file, boolean strict) {
        this.constraints = constraints;
        this.file = file;
        this.strict = strict;
    }

    /** Paths of facts that are missing and that were asked for here, so that nobody asks for them twice. */
    Set<String> asked() {
        return asked;
    }

    /** Up to the first that settles the matter, as screening does; where something is violated, conditions come later. */
    List<Finding> of(InPlace place) {
        List<Finding> findings = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Verdict verdict = constraint.judge(place.mechanism(), place.c());
            boolean counts = place.current().isExcluded()
                    ? verdict.isViolated()
                    : verdict.outcome() != Verdict.Outcome.SATISFIED;
            if (counts) {
                findings.add(finding(constraint.code(), verdict, place));
            }
            if (verdict.isViolated() && constraint.settles()) {
                break;
            }
        }
        return findings;
    }

    private Finding finding(String code, Verdict verdict, InPlace place) {
        boolean missing =
                !verdict.facts().isEmpty() && verdict.facts().stream().allMatch(fact -> isMissing(fact, place));
        if (missing) {
            asked.addAll(verdict.facts());
        }
        return Finding.of(
                        code,
                        severity(verdict, missing),
                        file,
                        Optional.of(place.at()),
                        place.name() + " has " + place.mechanism().withArticle() + " in place: " + verdict.text())
                .about(List.of(place.name()), place.mechanism().id())
                .advising(remedy(verdict, missing, place))
                .restingOn(verdict.facts(), verdict.sources());
    }

    /**
     * What rests on a fact that nobody stated is not known to be wrong. A change with a price is a move to another tier, and
     * the file states the tier there is: that contradicts what it says is in place. Other changes are settings, of which no
     * file says whether they were made.
     */
    private Severity severity(Verdict verdict, boolean missing) {
        if (missing || verdict.outcome() == Verdict.Outcome.UNKNOWN) {
            return strict ? Severity.ERROR : Severity.NOTE;
        }
        boolean contradiction =
                verdict.isViolated() || verdict.change().filter(Change::priced).isPresent();
        return contradiction ? Severity.ERROR : Severity.NOTE;
    }

    /** A fact that was assumed, or a permission that nobody gave or refused. */
    private static boolean isMissing(String path, InPlace place) {
        boolean assumed =
                place.advice().assumptions().stream().map(Assumption::fact).anyMatch(path::equals);
        return assumed
                || (path.equals("policy.allowPreview")
                        && place.c().setting().policy().previews().isEmpty());
    }

    private static String remedy(Verdict verdict, boolean missing, InPlace place) {
        if (verdict.isViolated() && !missing) {
            return instead(place);
        }
        String change = verdict.change().map(Change::text).orElse("");
        return verdict.isViolated() ? "state " + String.join(" and ", verdict.facts()) : change;
    }

    /** The advice in a sentence, or the nearest change where nothing is possible. */
    private static String instead(InPlace place) {
        if (place.better().isPresent()) {
            return Preference.take(place.better().get());
        }
        String nearest =
                place.advice().requiredChanges().stream().map(Change::text).collect(Collectors.joining("; "));
        return "nothing else is possible either" + (nearest.isEmpty() ? "" : "; the nearest change: " + nearest);
    }
}
