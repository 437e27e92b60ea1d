package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.Suggestion;
import java.util.List;
import java.util.Optional;

/** Finds the service that a word of the file names, or complains. */
record ServiceTypes(Catalog catalog, Complaints complaints) {
    Optional<Service> find(String word, Position at) {
        List<Service> found = catalog.findServices(word);
        if (found.size() > 1) {
            complaints.add(
                    InputCode.EA017,
                    at,
                    "'" + word + "' may be "
                            + Suggestion.either(
                                    found.stream().map(ServiceTypes::apart).toList())
                            + "; state one of them");
        }
        if (found.isEmpty()) {
            complaints.add(InputCode.EA016, at, unknown(word));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private String unknown(String word) {
        String quoted = "'" + shortened(word) + "'";
        return catalog.findNeither(word)
                .map(type -> quoted + " is of the type " + type.id() + ", which needs neither mechanism; remove it")
                .orElseGet(() -> "unknown service type " + quoted
                        + withTier(word)
                                .or(() -> catalog.nearestServiceWord(word).map(Excerpt::quoted))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; 'endpoint-advisor services' lists all of them"));
    }

    /** What a name with a tier behind or in front of it means, as in "Key Vault Premium". */
    private Optional<String> withTier(String word) {
        return catalog.findWithTier(word)
                .map(found -> Excerpt.quoted(found.getKey().id()) + " with the tier "
                        + Excerpt.quoted(found.getValue().name()));
    }

    private static String apart(Service service) {
        return service.id()
                + service.distinction().map(text -> " (" + text + ")").orElse("");
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }
}
