package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the service that a word of the file names, or complains. */
record ServiceTypes(Catalog catalog, Complaints complaints) {
    Optional<Service> find(String word, Position at) {
        List<Service> found = catalog.findServices(word);
        if (found.size() > 1) {
            complaints.add(
                    InputCode.EA017,
                    at,
                    "'" + word + "' may be "
                            + found.stream().map(Service::id).collect(Collectors.joining(" or "))
                            + "; state one of them");
        }
        if (found.isEmpty()) {
            complaints.add(
                    InputCode.EA016,
                    at,
                    "unknown service type '" + shortened(word) + "'"
                            + Suggestion.orElse(
                                    word, catalog.serviceWords(), "; 'endpoint-advisor services' lists all of them"));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }
}
