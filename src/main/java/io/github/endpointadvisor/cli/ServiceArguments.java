package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the service that an argument names, by id, alias or resource type. */
final class ServiceArguments {
    private ServiceArguments() {}

    static Service find(String word, Catalog catalog, Arguments arguments) {
        List<Service> found = catalog.findServices(word);
        if (found.size() == 1) {
            return found.get(0);
        }
        String problem = found.isEmpty()
                ? "unknown service '" + word + "'" + hint(word, catalog)
                : "'" + word + "' may be " + found.stream().map(Service::id).collect(Collectors.joining(" or "));
        throw arguments.wrong(problem);
    }

    /** What else an unknown word may have meant. */
    static String hint(String word, Catalog catalog) {
        return catalog.findNeither(word)
                .map(type -> ": " + type.reason())
                .or(() -> catalog.nearestServiceWord(word).map(near -> "; did you mean '" + near + "'?"))
                .orElse("; 'endpoint-advisor services' lists all of them");
    }
}
