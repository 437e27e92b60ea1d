package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Clause;
import io.github.endpointadvisor.workload.FactKey;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.Policy.PreviewStatement;
import io.github.endpointadvisor.workload.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the organization could allow or drop: previews, and each clause of a policy that covers the service. */
final class PolicyFacts {
    private static final Clause.Place OWN_PREVIEWS =
            new Clause.Place("policy.allowPreview", "policy.allowPreview", 1, false);

    private final Case c;
    private final Policy policy;

    private PolicyFacts(Case c) {
        this.c = c;
        this.policy = c.setting().policy();
    }

    static List<Fact> of(Case c) {
        PolicyFacts facts = new PolicyFacts(c);
        return Stream.of(Stream.of(facts.previews()), facts.denied(), facts.required())
                .flatMap(found -> found)
                .toList();
    }

    /** What the workload itself says of previews; what a shared policy says stays. */
    private Fact previews() {
        boolean now = policy.previews().stream()
                .filter(statement -> !statement.place().shared())
                .anyMatch(PreviewStatement::allowed);
        boolean stated = policy.previews().stream()
                .anyMatch(statement -> !statement.place().shared());
        List<PreviewStatement> other = new ArrayList<>(policy.previews().stream()
                .filter(statement -> statement.place().shared())
                .toList());
        other.add(new PreviewStatement(!now, OWN_PREVIEWS));
        return new Fact(
                FactKey.ofFile("policy.allowPreview"),
                stated ? Optional.of(Boolean.toString(now)) : Optional.empty(),
                "assumed: previews are not allowed (policy.allowPreview: false)",
                Fact.Telling.AS_A_WISH,
                previewed(),
                List.of(new Fact.Other(
                        Boolean.toString(!now), with(new Policy(other, policy.deny(), policy.require())))));
    }

    private Set<Mechanism> previewed() {
        return Arrays.stream(Mechanism.values())
                .filter(mechanism ->
                        c.service().offers(mechanism) && c.service().status(mechanism) == Status.PREVIEW)
                .collect(Collectors.toSet());
    }

    private Stream<Fact> denied() {
        return clauses(policy.deny(), left -> new Policy(policy.previews(), left, policy.require()));
    }

    private Stream<Fact> required() {
        return clauses(policy.require(), left -> new Policy(policy.previews(), policy.deny(), left));
    }

    /**
     * Each clause that covers the service, or may, dropped by itself. Where two say the same of it, to drop one changes
     * nothing.
     */
    private Stream<Fact> clauses(List<Clause> all, Function<List<Clause>, Policy> holding) {
        Map<List<Object>, List<Clause>> said = new LinkedHashMap<>();
        for (Clause clause : all) {
            Answer covered = clause.covers(c.request(), c.cloud());
            if (covered != Answer.NO) {
                said.computeIfAbsent(List.of(covered, clause.mechanisms()), it -> new ArrayList<>())
                        .add(clause);
            }
        }
        return said.values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .map(clause -> clause(clause, all, with(holding.apply(without(all, clause)))));
    }

    /** A clause of the workload's own is dropped from its list; one of a shared policy stands by its place. */
    private static Fact clause(Clause clause, List<Clause> all, Case then) {
        boolean shared = clause.place().shared();
        List<Clause> own = all.stream().filter(other -> !other.place().shared()).toList();
        return new Fact(
                FactKey.ofFile(clause.place().fact()),
                Optional.of(shared ? words(clause) : list(own)),
                "",
                Fact.Telling.AS_A_WISH,
                Fact.EVERY_MECHANISM,
                List.of(new Fact.Other(shared ? "dropped" : list(without(own, clause)), then)));
    }

    private static String list(List<Clause> clauses) {
        return clauses.stream().map(PolicyFacts::words).collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<Clause> without(List<Clause> all, Clause one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    /** The clause as a file would state it, its reason left out. */
    private static String words(Clause clause) {
        Scope scope = clause.scope();
        String mechanisms = clause.mechanisms().stream().map(Mechanism::id).collect(Collectors.joining(", "));
        if (scope.isEverywhere() && clause.mechanisms().size() == 1 && !isRequirement(clause)) {
            return mechanisms;
        }
        List<String> keys = new ArrayList<>();
        keys.add("mechanism: " + (clause.mechanisms().size() == 1 ? mechanisms : "[" + mechanisms + "]"));
        add(keys, "services", scope.services());
        add(keys, "tiers", scope.tiers());
        add(keys, "tags", scope.tags());
        add(keys, "clouds", scope.clouds().stream().map(Cloud::id).toList());
        return "{" + String.join(", ", keys) + "}";
    }

    /** A word alone can only forbid. */
    private static boolean isRequirement(Clause clause) {
        return clause.place().fact().equals("policy.require");
    }

    private static void add(List<String> keys, String key, List<String> values) {
        if (!values.isEmpty()) {
            keys.add(key + ": [" + String.join(", ", values) + "]");
        }
    }

    private Case with(Policy other) {
        return c.with(c.setting().with(other));
    }
}
