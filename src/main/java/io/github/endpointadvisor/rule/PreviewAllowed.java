package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA105: a preview is only for those who allow it. */
final class PreviewAllowed implements Constraint.Rule {
    private static final String OWN = "policy.allowPreview";

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        return switch (c.service().status(mechanism)) {
            case GA -> Verdict.notAsked();
            case PREVIEW -> preview(mechanism, c);
        };
    }

    private static Verdict preview(Mechanism mechanism, Case c) {
        Policy policy = c.setting().policy();
        String what = "the " + mechanism.label() + " of " + c.service().name() + " is a preview without SLA, ";
        String source = switch (mechanism) {
            case STANDARD_SERVICE_ENDPOINT -> "sestd";
            case SERVICE_ENDPOINT -> c.service().sources().get(0);
            default -> "av26";
        };
        List<String> facts = facts(policy);
        return policy.allowPreview()
                ? verdict(Verdict.Outcome.SATISFIED, what + "which " + words(policy, true) + " permits", facts, source)
                : verdict(Verdict.Outcome.VIOLATED, what + "and " + refusal(policy), facts, source)
                        .unless("allow previews (" + lifted(policy) + ")");
    }

    private static Verdict verdict(Verdict.Outcome outcome, String text, List<String> facts, String source) {
        return new Verdict(outcome, text, facts, List.of(source), Optional.empty());
    }

    /** What nobody has stated is false in the workload itself. */
    private static String refusal(Policy policy) {
        String refused = words(policy, false);
        String permitted = words(policy, true);
        String plain =
                refused.isEmpty() || refused.equals(OWN) ? OWN + " is false" : "allowPreview is false in " + refused;
        return plain + (permitted.isEmpty() ? "" : ", although " + permitted + " permits previews");
    }

    private static String lifted(Policy policy) {
        List<String> places = places(policy, false);
        return (places.isEmpty() ? List.of(OWN) : places)
                .stream()
                        .map(place -> place.equals(OWN) ? OWN + ": true" : place + ": allowPreview: true")
                        .collect(Collectors.joining(" and "));
    }

    private static String words(Policy policy, boolean allowed) {
        return policy.previews().stream()
                .filter(statement -> statement.allowed() == allowed)
                .map(statement -> statement.place().words())
                .collect(Collectors.joining(" and "));
    }

    private static List<String> places(Policy policy, boolean allowed) {
        return policy.previews().stream()
                .filter(statement -> statement.allowed() == allowed)
                .map(statement -> statement.place().fact())
                .toList();
    }

    private static List<String> facts(Policy policy) {
        return policy.previews().isEmpty()
                ? List.of(OWN)
                : policy.previews().stream()
                        .map(statement -> statement.place().fact())
                        .toList();
    }
}
