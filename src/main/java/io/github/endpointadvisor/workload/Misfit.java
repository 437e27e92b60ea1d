package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.yaml.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says why the path of an assignment leads nowhere, and where it was probably meant to lead. */
record Misfit(Assignment assignment, List<Document> documents) {
    private static final int LISTED = 20;

    String text() {
        String path = assignment.path();
        if (path.equals(Target.SERVICES) || path.startsWith(Target.SERVICES + ".")) {
            List<String> names = documents.stream()
                    .flatMap(document -> Target.names(document.workload()).stream())
                    .distinct()
                    .toList();
            return inside("service", Target.SERVICES, names);
        }
        List<String> clients = documents.stream()
                .flatMap(document -> Target.clients(document.tree()).stream())
                .distinct()
                .toList();
        return path.startsWith(Target.CLIENTS + ".") ? inside("client", Target.CLIENTS, clients) : nowhere();
    }

    private String inside(String what, String group, List<String> names) {
        String path = assignment.path();
        String rest = path.length() > group.length() ? path.substring(group.length() + 1) : "";
        if (rest.isEmpty() || names.contains(rest)) {
            return "it names no key of a " + what + "; write " + group + "." + (rest.isEmpty() ? "NAME" : rest)
                    + ".KEY=VALUE";
        }
        if (names.stream().anyMatch(name -> rest.startsWith(name + "."))) {
            return nowhere();
        }
        String hint = starts(rest).stream()
                .map(word -> Suggestion.didYouMean(word, names))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> known(names));
        return "there is no " + what + " " + Excerpt.quoted(starts(rest).get(0)) + hint;
    }

    private String nowhere() {
        return assignment.value().isEmpty()
                ? "there is no such key to remove"
                : "a part of the path has a value that is no mapping; set that value as a whole";
    }

    /** What may have been meant as the name: the path up to each of its dots. */
    private static List<String> starts(String rest) {
        List<String> starts = IntStream.range(1, rest.length())
                .filter(at -> rest.charAt(at) == '.')
                .mapToObj(at -> rest.substring(0, at))
                .toList();
        return starts.isEmpty() ? List.of(rest) : starts;
    }

    private static String known(Collection<String> names) {
        Optional<String> listed = Optional.of(names.stream().limit(LISTED).collect(Collectors.joining(", ")))
                .filter(list -> !list.isEmpty());
        return listed.map(list -> "; known: " + list + (names.size() > LISTED ? " and more" : ""))
                .orElse("; none is defined");
    }
}
