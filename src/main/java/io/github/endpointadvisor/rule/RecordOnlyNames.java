package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.EndpointPlan;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Subresource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EA217: some names of the documentation are records, not zones to create. */
final class RecordOnlyNames implements Check {
    @Override
    public String code() {
        return "EA217";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        String names = c.resource().subresources().stream()
                .flatMap(name -> c.service().subresource(name).stream())
                .flatMap(subresource -> names(subresource, c.cloud()))
                .map(name -> EndpointPlan.fill(name, c.resource()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        code(),
                        "do not create zones of the name " + names + ": for " + c.name()
                                + " these are records inside its zone",
                        "dns26"));
    }

    /** The names that lie inside a zone of this cloud. */
    private static Stream<String> names(Subresource subresource, Cloud cloud) {
        return subresource.recordOnly().stream()
                .filter(name -> subresource.zones(cloud).stream()
                        .anyMatch(zone -> name.endsWith(zone.replace("privatelink.", ""))));
    }
}
