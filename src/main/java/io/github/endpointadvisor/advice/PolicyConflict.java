package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mechanism that nothing but policy excludes, for a service that is left without any: policy and requirement demand
 * opposite things, or the clauses of policy contradict each other.
 *
 * @param policy what forbids the mechanism
 * @param met demands of the workload that the mechanism would meet and that exclude others
 * @param requirement what excludes the other mechanisms, policy aside; empty when policy alone leaves nothing
 */
public record PolicyConflict(Mechanism mechanism, List<Reason> policy, List<Reason> met, List<Reason> requirement) {
    public PolicyConflict {
        policy = List.copyOf(policy);
        met = List.copyOf(met);
        requirement = List.copyOf(requirement);
    }

    /** The conflicts of a service, in the order of the mechanisms; none as long as any mechanism is left. */
    static List<PolicyConflict> of(List<Alternative> ranked) {
        return Decider.winner(ranked).isPresent()
                ? List.of()
                : ranked.stream()
                        .filter(PolicyConflict::fallsByPolicyAlone)
                        .map(alternative -> of(alternative, ranked))
                        .toList();
    }

    /** Whether policy is on both sides. */
    public boolean isWithinPolicy() {
        return requirement.isEmpty();
    }

    private static boolean fallsByPolicyAlone(Alternative alternative) {
        return alternative.offered() && alternative.against().stream().allMatch(PolicyConflict::isPolicy);
    }

    private static PolicyConflict of(Alternative alternative, List<Alternative> ranked) {
        List<Reason> requirement = ranked.stream()
                .filter(other -> other.mechanism() != alternative.mechanism())
                .flatMap(PolicyConflict::otherReasons)
                .distinct()
                .toList();
        List<Reason> met = alternative.met().stream()
                .filter(reason ->
                        requirement.stream().anyMatch(other -> other.code().equals(reason.code())))
                .toList();
        return new PolicyConflict(alternative.mechanism(), alternative.against(), met, requirement);
    }

    /** That a resource outside a VNet needs something added speaks against no demand. */
    private static Stream<Reason> otherReasons(Alternative other) {
        return other.offered() && other.mechanism() != Mechanism.NONE
                ? other.against().stream().filter(reason -> !isPolicy(reason))
                : Stream.empty();
    }

    private static boolean isPolicy(Reason reason) {
        return reason.origin() == Constraint.Origin.POLICY;
    }
}
