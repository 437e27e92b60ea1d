package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.workload.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the organization could allow or drop: previews, one denied mechanism, one requirement. */
final class PolicyFacts {
    private PolicyFacts() {}

    static List<Fact> of(Case c) {
        Policy policy = c.setting().policy();
        List<Fact> facts = new ArrayList<>();
        facts.add(previews(policy, c));
        if (!policy.deny().isEmpty()) {
            facts.add(denied(policy, c));
        }
        if (policy.require().stream().anyMatch(requirement -> requirement.covers(c.service()))) {
            facts.add(required(policy, c));
        }
        return facts;
    }

    private static Fact previews(Policy policy, Case c) {
        boolean now = policy.allowPreview();
        return new Fact(
                "policy.allowPreview",
                false,
                c.setting().states("policy.allowPreview") ? Optional.of(Boolean.toString(now)) : Optional.empty(),
                "previews take no part (policy.allowPreview: false)",
                Fact.Telling.AS_A_WISH,
                previewed(c),
                List.of(new Fact.Other(
                        Boolean.toString(!now), with(c, new Policy(!now, policy.deny(), policy.require())))));
    }

    private static Set<Mechanism> previewed(Case c) {
        return Arrays.stream(Mechanism.values())
                .filter(mechanism ->
                        c.service().offers(mechanism) && c.service().status(mechanism) == Status.PREVIEW)
                .collect(Collectors.toSet());
    }

    private static Fact denied(Policy policy, Case c) {
        return new Fact(
                "policy.deny",
                false,
                Optional.of(mechanisms(policy.deny())),
                "",
                Fact.Telling.AS_A_WISH,
                Set.copyOf(policy.deny()),
                policy.deny().stream()
                        .map(mechanism -> without(policy.deny(), mechanism))
                        .map(deny -> new Fact.Other(
                                mechanisms(deny), with(c, new Policy(policy.allowPreview(), deny, policy.require()))))
                        .toList());
    }

    private static Fact required(Policy policy, Case c) {
        return new Fact(
                "policy.require",
                false,
                Optional.of(requirements(policy.require())),
                "",
                Fact.Telling.AS_A_WISH,
                Fact.EVERY_MECHANISM,
                policy.require().stream()
                        .filter(requirement -> requirement.covers(c.service()))
                        .map(requirement -> without(policy.require(), requirement))
                        .map(require -> new Fact.Other(
                                requirements(require),
                                with(c, new Policy(policy.allowPreview(), policy.deny(), require))))
                        .toList());
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static String mechanisms(List<Mechanism> mechanisms) {
        return mechanisms.stream().map(Mechanism::id).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String requirements(List<Policy.Requirement> requirements) {
        return requirements.stream().map(PolicyFacts::requirement).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String requirement(Policy.Requirement requirement) {
        String services = requirement.services().isEmpty()
                ? ""
                : requirement.services().stream().collect(Collectors.joining(", ", ", services: [", "]"));
        return "{mechanism: " + requirement.mechanism().id() + services + "}";
    }

    private static Case with(Case c, Policy policy) {
        return c.with(c.setting().with(policy));
    }
}
