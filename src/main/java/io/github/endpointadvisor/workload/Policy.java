package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import java.util.List;

/** What the organization allows. */
public record Policy(boolean allowPreview, List<Mechanism> deny, List<Requirement> require) {
    /**
     * A mechanism that must be used.
     *
     * @param services ids of the services it is required for; empty for all
     */
    public record Requirement(Mechanism mechanism, List<String> services) {
        public Requirement {
            services = List.copyOf(services);
        }

        public boolean covers(Service service) {
            return services.isEmpty() || services.contains(service.id()) || services.contains(service.family());
        }
    }

    public Policy {
        deny = List.copyOf(deny);
        require = List.copyOf(require);
    }
}
