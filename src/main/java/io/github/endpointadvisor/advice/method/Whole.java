package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.Setting;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything a check of the whole workload may look at.
 *
 * @param services the services that have an answer, in the order of the file
 * @param idleClients names of clients that no service names
 */
public record Whole(Catalog catalog, Setting setting, List<Chosen> services, List<String> idleClients) {
    private static final int NAMES_SHOWN = 6;

    public Whole {
        services = List.copyOf(services);
        idleClients = List.copyOf(idleClients);
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
        return list(words, NAMES_SHOWN);
    }

    /** The same with another number of words to show; a single word more is shown as well. */
    public static String list(List<String> words, int most) {
        boolean all = words.size() - 1 <= most;
        int head = all ? Math.max(0, words.size() - 1) : most;
        String last = all ? words.isEmpty() ? "" : words.get(head) : (words.size() - most) + " more";
        return head == 0 ? last : String.join(", ", words.subList(0, head)) + " and " + last;
    }
}
