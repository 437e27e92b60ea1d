package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What constraints have against a mechanism that is in place. */
final class Requirements {
    /** Keys of a service that are open where the file is silent; the others have a default that holds. */
    private static final Set<String> OPEN = Set.of("tier", "inVnet");

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
        List<String> missing =
                verdict.facts().stream().filter(fact -> isMissing(fact, place)).toList();
        asked.addAll(missing);
        boolean open = !missing.isEmpty()
                && (!verdict.isViolated() || missing.size() == verdict.facts().size());
        return Finding.of(
                        code,
                        severity(verdict, open),
                        file,
                        Optional.of(place.at()),
                        place.name() + " has " + place.mechanism().withArticle() + " in place: " + verdict.text())
                .about(List.of(place.name()), place.mechanism().id())
                .advising(remedy(verdict, open, place))
                .restingOn(verdict.facts(), verdict.sources());
    }

    /**
     * What rests on a fact that nobody stated is not known to be wrong. A change with a price is a move to another tier, and
     * the file states the tier there is: that contradicts what it says is in place. Other changes are settings, of which no
     * file says whether they were made, and what nobody documents no file can state.
     */
    private Severity severity(Verdict verdict, boolean open) {
        if (open) {
            return strict ? Severity.ERROR : Severity.NOTE;
        }
        boolean contradiction =
                verdict.isViolated() || verdict.change().filter(Change::priced).isPresent();
        return contradiction ? Severity.ERROR : Severity.NOTE;
    }

    /** A fact that could be another one and that the file does not state, or a permission that nobody gave or refused. */
    private static boolean isMissing(String path, InPlace place) {
        ServiceRequest request = place.c().request();
        String own = "services." + place.name() + ".";
        if (path.startsWith(own)) {
            String key = path.substring(own.length());
            boolean fixed = key.equals("inVnet")
                    && request.service().inVnet().filter(InVnet::always).isPresent();
            return OPEN.contains(key) && !fixed && !request.states(key);
        }
        boolean plan = request.statedClients().stream()
                .anyMatch(client -> path.equals("clients." + client.name() + ".tier") && !client.variantStated());
        return plan
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
