package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.PolicyConflict;
import io.github.endpointadvisor.advice.method.Constraint.Origin;
import io.github.endpointadvisor.advice.method.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both sides of each conflict that leaves a service without a mechanism, and who has to give way. */
final class ConflictText {
    private static final String PREVIEWS = "EA105";

    /** Between clauses in one reason: the same clause speaks against several mechanisms, beside others. */
    private static final String CLAUSES = "; ";

    private ConflictText() {}

    static String title(List<PolicyConflict> conflicts) {
        return isWithinPolicy(conflicts) ? "Policy against policy" : "Policy against requirement";
    }

    /** A bullet for each conflict; clauses that contradict each other are one. */
    static List<String> bullets(List<PolicyConflict> conflicts) {
        return isWithinPolicy(conflicts)
                ? List.of(within(conflicts))
                : conflicts.stream().map(ConflictText::against).toList();
    }

    private static boolean isWithinPolicy(List<PolicyConflict> conflicts) {
        return !conflicts.isEmpty() && conflicts.stream().allMatch(PolicyConflict::isWithinPolicy);
    }

    private static String against(PolicyConflict conflict) {
        List<Reason> other = opposing(conflict);
        boolean two = conflict.policy().size() == 1 && other.size() == 1;
        return texts(conflict.policy()) + ", but " + texts(other)
                + (conflict.met().isEmpty() ? "; nothing else is left. " : ". ")
                + (two ? "Change one of the two" : "Change one side") + ": without the policy, "
                + conflict.mechanism().withArticle() + " is possible.";
    }

    /** The demand that this mechanism alone would meet says it best; else what excludes the others, once per rule. */
    private static List<Reason> opposing(PolicyConflict conflict) {
        if (!conflict.met().isEmpty()) {
            return conflict.met();
        }
        List<Reason> demands = conflict.requirement().stream()
                .filter(reason -> reason.origin() == Origin.REQUIREMENT)
                .toList();
        Set<String> seen = new HashSet<>();
        return (demands.isEmpty() ? conflict.requirement() : demands)
                .stream().filter(reason -> seen.add(reason.code())).toList();
    }

    /** That previews are not allowed by default is no clause that anybody wrote, so it is told only if it is all there is. */
    private static String within(List<PolicyConflict> conflicts) {
        List<Reason> all = conflicts.stream()
                .flatMap(conflict -> conflict.policy().stream())
                .toList();
        List<Reason> clauses = new ArrayList<>(all);
        clauses.removeIf(reason -> reason.code().equals(PREVIEWS));
        return texts(clauses.isEmpty() ? all : clauses) + ". Change one of these.";
    }

    private static String texts(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> Stream.of(reason.text().split(CLAUSES)))
                .distinct()
                .collect(Collectors.joining(CLAUSES));
    }
}
