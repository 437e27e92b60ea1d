package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A way in for a client that is neither a service endpoint nor a private endpoint of the workload.
 *
 * @param path for example {@code trusted-access} or {@code managed-private-endpoint}
 * @param services ids of the services it leads to; {@code any} stands for all
 */
public record OtherPath(String path, List<String> services, Optional<String> note) {
    public OtherPath {
        services = List.copyOf(services);
    }

    public boolean leadsTo(Service service) {
        return services.contains("any") || services.contains(service.id()) || services.contains(service.family());
    }
}
