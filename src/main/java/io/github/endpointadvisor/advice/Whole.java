package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.Setting;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything a check of the whole workload may look at: the services that have an answer, in the order of the file. */
public record Whole(Catalog catalog, Setting setting, List<Chosen> services) {
    private static final int NAMES_SHOWN = 6;

    public Whole {
        services = List.copyOf(services);
    }

    public List<Chosen> where(Predicate<Chosen> condition) {
        return services.stream().filter(condition).toList();
    }

    public static List<String> names(List<Chosen> services) {
        return services.stream().map(Chosen::name).toList();
    }

    /** Names for a sentence: "a", "a and b", "a, b and c"; of a long list the first few and how many more. */
    public static String listed(List<Chosen> services) {
        return list(names(services));
    }

    /** Words for a sentence, in the same way. */
    public static String list(List<String> words) {
        int shown = words.size() > NAMES_SHOWN + 1 ? NAMES_SHOWN : words.size();
        boolean all = shown == words.size();
        List<String> head = words.subList(0, all ? Math.max(0, shown - 1) : shown);
        String last = all ? words.isEmpty() ? "" : words.get(shown - 1) : (words.size() - shown) + " more";
        return head.isEmpty() ? last : head.stream().collect(Collectors.joining(", ", "", " and " + last));
    }
}
