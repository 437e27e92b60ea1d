package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one reason that decided, in a few words, for the table of all answers. */
final class Headline {
    private static final String PREVIEWS = "EA105";
    private static final String CLIENT_REACH = "EA117";

    private final Map<String, String> demands;

    Headline(Method method) {
        demands = method.constraints().stream().collect(Collectors.toMap(Constraint::code, Constraint::demand));
    }

    String of(Decision decision, List<Reason> reasons) {
        if (decision.choice().isEmpty()) {
            List<PolicyConflict> conflicts = PolicyConflict.of(decision.ranked());
            if (conflicts.isEmpty()) {
                return "ruled out: " + demands(reasons);
            }
            return conflicts.stream().allMatch(PolicyConflict::isWithinPolicy)
                    ? "policy against policy"
                    : "policy against requirement";
        }
        if (decision.because().isPresent()) {
            return "within budget; first choice: "
                    + decision.ranked().get(0).mechanism().label();
        }
        Case c = decision.c();
        if (decision.choice().orElseThrow().mechanism() == Mechanism.NONE
                && !c.resource().isInVnet()) {
            return "its clients connect through their platforms";
        }
        List<String> asked = reasons.stream()
                .map(reason -> demands.getOrDefault(reason.code(), ""))
                .filter(demand -> !demand.isEmpty())
                .toList();
        return asked.isEmpty() ? byScore(decision) : asked(asked);
    }

    /**
     * What stands in the way; a rule that nothing in the file asks for has only its code. That previews are not allowed
     * by default is told if it is all there is.
     */
    private String demands(List<Reason> reasons) {
        List<Reason> against = reasons.stream()
                .filter(reason -> !reason.code().equals(PREVIEWS))
                .toList();
        return against.isEmpty() ? "previews are not allowed" : words(against);
    }

    private String words(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Optional.of(demands.getOrDefault(reason.code(), ""))
                        .filter(demand -> !demand.isEmpty())
                        .orElseGet(() -> reason.code().equals(CLIENT_REACH) ? "no client can use it" : reason.code()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String asked(List<String> asked) {
        return asked.stream().distinct().collect(Collectors.joining("; "));
    }

    private static String byScore(Decision decision) {
        long left = decision.ranked().stream().filter(a -> !a.isExcluded()).count();
        if (left == 1) {
            return "the only mechanism possible";
        }
        return switch (decision.ranked().get(0).mechanism()) {
            case SERVICE_ENDPOINT -> "enough here; free, no DNS changes";
            case SERVICE_ENDPOINT_POLICY -> "selected accounts only; free, no DNS changes";
            case PRIVATE_ENDPOINT -> "scores higher even after its cost";
            case PUBLIC -> "enough here; " + next(decision);
            default -> "scores highest";
        };
    }

    private static String next(Decision decision) {
        Alternative next = decision.ranked().get(1);
        return next.mechanism().label() + " costs " + next.cost().monthlyUsd().toPlainString() + " USD";
    }
}
