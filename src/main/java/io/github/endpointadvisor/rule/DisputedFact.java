package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Conflict;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EA213: sources disagree on, or do not confirm, a fact that the answer rests on. */
final class DisputedFact implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        List<Conflict> conflicts = c.service().conflicts().stream()
                .filter(conflict -> concerns(conflict.field(), c, chosen.mechanism()))
                .filter(DisputedFact::differsInSubstance)
                .toList();
        String disputed = conflicts.stream()
                .map(conflict -> conflict.subject() + " is " + conflict.kept() + " (" + conflict.keptSource() + ") or "
                        + conflict.other() + " (" + conflict.otherSource() + ")")
                .collect(Collectors.joining("; "));
        return disputed.isEmpty()
                ? Optional.empty()
                : Warning.of(
                        "sources disagree about " + c.service().name() + ": " + disputed
                                + ". This advice uses the first. Check the resource itself before you build",
                        conflicts.stream()
                                .flatMap(conflict -> Stream.of(conflict.keptSource(), conflict.otherSource()))
                                .distinct()
                                .toArray(String[]::new));
    }

    private static boolean concerns(String field, Case c, Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                field.equals("serviceEndpoint.status")
                        || (field.equals("serviceEndpoint.regions") && Regions.beyondPair(c));
            case STANDARD_SERVICE_ENDPOINT -> field.equals("serviceEndpoint.standard");
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE ->
                field.equals("privateEndpoint.status") || concernsSubresource(field, c);
            case PUBLIC, NONE -> false;
        };
    }

    /** A dispute about names counts where the sub-resource is in use, in the cloud in use. */
    private static boolean concernsSubresource(String field, Case c) {
        boolean inUse = field.startsWith("privateEndpoint.subresources[*]")
                || c.resource().subresources().stream()
                        .anyMatch(name -> field.startsWith("privateEndpoint.subresources[" + name + "]"));
        boolean otherCloud =
                Arrays.stream(Cloud.values()).anyMatch(cloud -> cloud != c.cloud() && field.contains("." + cloud.id()));
        return inUse && !otherCloud;
    }

    private static boolean differsInSubstance(Conflict conflict) {
        return !conflict.kept().equalsIgnoreCase(conflict.other());
    }
}
