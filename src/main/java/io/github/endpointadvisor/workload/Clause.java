package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One sentence of a policy: mechanisms that it forbids, or of which it demands one.
 *
 * @param because the reason that the policy gives
 */
public record Clause(List<Mechanism> mechanisms, Scope scope, Optional<String> because, Place place) {
    /**
     * Where a clause stands.
     *
     * @param fact as facts quote it: {@code policy.deny}, or {@code contoso.yaml:7}
     * @param words the same for a sentence, with the name of the policy if it has one
     * @param line line in its file
     * @param shared whether that is a policy file and not the workload itself
     */
    public record Place(String fact, String words, int line, boolean shared) {}

    public Clause {
        mechanisms = List.copyOf(mechanisms);
    }

    public Answer covers(ServiceRequest request, Cloud cloud) {
        return scope.covers(request, cloud);
    }

    /** The mechanisms in a sentence: "a private endpoint or the public endpoint". */
    public String mechanismWords() {
        return mechanisms.stream().map(Mechanism::withArticle).collect(Collectors.joining(" or "));
    }

    /** The end of a sentence about it, in brackets: the part of the scope that matched, and the reason it gives. */
    public String detail(String matched) {
        String why = because.map(text -> "because " + text).orElse("");
        String both = matched + (matched.isEmpty() || why.isEmpty() ? "" : "; ") + why;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
