package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the organization allows: the policy of the workload itself and those it shares with others, all of whose clauses
 * hold together.
 *
 * @param previews what was said about previews, one statement for each policy that says anything
 * @param exemptions deviations that policy files accept; those of the workload itself are not among them
 */
public record Policy(
        List<PreviewStatement> previews, List<Clause> deny, List<Clause> require, List<Exemption> exemptions) {
    /** A policy that asks for nothing. */
    public static final Policy NONE = new Policy(List.of(), List.of(), List.of());

    /** What one policy says of previews. */
    public record PreviewStatement(boolean allowed, Clause.Place place) {}

    public Policy {
        previews = List.copyOf(previews);
        deny = List.copyOf(deny);
        require = List.copyOf(require);
        exemptions = List.copyOf(exemptions);
    }

    /** A policy that accepts no deviations. */
    public Policy(List<PreviewStatement> previews, List<Clause> deny, List<Clause> require) {
        this(previews, deny, require, List.of());
    }

    /** Previews are a risk that somebody has to accept and nobody may have refused. */
    public boolean allowPreview() {
        return !previews.isEmpty() && previews.stream().allMatch(PreviewStatement::allowed);
    }

    Policy accepting(List<Exemption> deviations) {
        return new Policy(previews, deny, require, deviations);
    }

    /** The clauses of both. */
    public Policy and(Policy other) {
        return new Policy(
                joined(previews, other.previews),
                joined(deny, other.deny),
                joined(require, other.require),
                joined(exemptions, other.exemptions));
    }

    /** Which clauses cover a service, as one text: what differs in it is treated differently. */
    public String coverage(ServiceRequest request, Cloud cloud) {
        return Stream.concat(deny.stream(), require.stream())
                .map(clause -> clause.covers(request, cloud).name())
                .collect(Collectors.joining(" "));
    }

    /** The words of all clauses and exemptions for the tags of services. */
    public List<String> tags() {
        Stream<Scope> clauses = Stream.concat(deny.stream(), require.stream()).map(Clause::scope);
        return Stream.concat(clauses, exemptions.stream().map(Exemption::scope))
                .flatMap(scope -> scope.tags().stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
