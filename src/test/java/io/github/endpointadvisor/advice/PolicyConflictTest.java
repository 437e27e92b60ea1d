package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Constraint.Origin;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.rule.Rules;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What policy and requirement leave between them. */
final class PolicyConflictTest {
    private static List<PolicyConflict> conflicts(String yaml) {
        return Workloads.only(yaml).conflicts();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).distinct().toList();
    }

    @Test
    void aMechanismThatIsLeftIsNoConflict() {
        assertThat(conflicts("policy: {deny: [private-endpoint]}\nservices: [key-vault]\n"))
                .isEmpty();
    }

    @Test
    void policyForbidsWhatTheRequirementLeaves() {
        List<PolicyConflict> found =
                conflicts("policy: {deny: [private-endpoint]}\nservices: [{type: key-vault, privateIp: required}]\n");
        assertThat(found).extracting(PolicyConflict::mechanism).containsExactly(Mechanism.PRIVATE_ENDPOINT);
        assertThat(codes(found.get(0).policy())).containsExactly("EA106");
        assertThat(codes(found.get(0).requirement())).containsExactly("EA110");
        assertThat(codes(found.get(0).met())).containsExactly("EA110");
    }

    @Test
    void policyLeavesWhatTheRequirementExcludes() {
        List<PolicyConflict> found =
                conflicts("network: {dns: unmanaged}\npolicy:\n  require: {mechanism: private-endpoint}\n"
                        + "services: [key-vault]\n");
        assertThat(found)
                .extracting(PolicyConflict::mechanism)
                .containsExactly(Mechanism.SERVICE_ENDPOINT, Mechanism.STANDARD_SERVICE_ENDPOINT, Mechanism.PUBLIC);
        assertThat(codes(found.get(0).policy())).containsExactly("EA107");
        assertThat(codes(found.get(0).requirement())).containsExactly("EA114");
    }

    @Test
    void requirementsThatLeaveNothingByThemselvesAreNoMatterOfPolicy() {
        assertThat(conflicts("network: {dns: unmanaged}\npolicy: {deny: [public]}\n"
                        + "services: [{type: key-vault, privateIp: required}]\n"))
                .isEmpty();
    }

    @Test
    void clausesThatContradictEachOtherHaveNoOtherSide() {
        List<PolicyConflict> found = conflicts("policy:\n  deny: [private-endpoint]\n"
                + "  require: {mechanism: private-endpoint}\nservices: [key-vault]\n");
        assertThat(found).isNotEmpty().allMatch(PolicyConflict::isWithinPolicy);
    }

    @Test
    void whoAsksIsKnownOfEveryConstraint() {
        assertThat(Rules.method().constraints().stream()
                        .filter(constraint -> constraint.origin() == Origin.POLICY)
                        .map(Constraint::code))
                .containsExactly("EA105", "EA106", "EA107");
        assertThat(Rules.method().constraints().stream()
                        .filter(constraint -> constraint.origin() == Origin.REQUIREMENT)
                        .map(Constraint::code))
                .containsExactly("EA108", "EA109", "EA110", "EA111", "EA112", "EA113", "EA114", "EA117");
    }

    /** Without policy, what a conflict names is possible: that is what it claims. */
    @Test
    void withoutPolicyTheMechanismOfAConflictIsLeft() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            String policy = randomPolicy(random);
            String rest = randomRest(random);
            for (PolicyConflict conflict : conflicts(policy + rest)) {
                assertThat(Workloads.only("policy: {allowPreview: true}\n" + rest).alternatives().stream()
                                .filter(alternative -> !alternative.isExcluded())
                                .map(Alternative::mechanism)
                                .collect(Collectors.toSet()))
                        .as(policy + rest)
                        .contains(conflict.mechanism());
                found++;
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private static String randomPolicy(Random random) {
        List<String> ids = List.copyOf(Mechanism.ids().keySet());
        return "policy:\n  deny: [" + ids.get(random.nextInt(ids.size())) + ", " + ids.get(random.nextInt(ids.size()))
                + "]\n  require: {mechanism: [" + ids.get(random.nextInt(ids.size())) + ", "
                + ids.get(random.nextInt(ids.size())) + "]}\n";
    }

    private static String randomRest(Random random) {
        List<String> types = Workloads.CATALOG.serviceIds();
        List<String> demands = List.of(
                "privateIp: required",
                "exfiltrationProtection: true",
                "granularity: resource",
                "privateIp: not-needed");
        return "network: {dns: " + (random.nextInt(4) == 0 ? "unmanaged" : "azure") + "}\nservices: [{type: "
                + types.get(random.nextInt(types.size())) + ", "
                + demands.get(random.nextInt(demands.size())) + "}]\n";
    }
}
