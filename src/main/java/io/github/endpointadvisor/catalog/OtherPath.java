package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A way in for a client that is neither a service endpoint nor a private endpoint of the workload.
 *
 * @param services ids of the services it leads to; {@code any} stands for all
 * @param tag service tag that stands for the addresses of the client, where the targets take tags
 * @param complete whether it is known to lead nowhere else
 * @param crossTenant whether trusted access works for a client of another tenant
 * @param besideEndpoint whether it stays open when the target has a private endpoint
 * @param note its conditions
 */
public record OtherPath(
        Way way,
        List<String> services,
        Optional<String> tag,
        boolean complete,
        boolean crossTenant,
        boolean besideEndpoint,
        Optional<String> note) {
    public OtherPath {
        services = List.copyOf(services);
    }

    /** Whether it leads to the whole of what is used: the service, or every one of the sub-resources. */
    public boolean leadsTo(Service service, List<String> subresources, Catalog catalog) {
        return services.contains("any")
                || services.contains(service.id())
                || services.contains(service.family())
                || coversParts(service, subresources, catalog);
    }

    /** Parts of the service are named instead of it, and between them they hold all sub-resources in use. */
    private boolean coversParts(Service service, List<String> subresources, Catalog catalog) {
        List<String> covered = services.stream()
                .map(catalog::service)
                .filter(part -> part.parent().filter(service.id()::equals).isPresent())
                .flatMap(part -> part.usedSubresources().stream())
                .toList();
        return !subresources.isEmpty() && covered.containsAll(subresources);
    }
}
