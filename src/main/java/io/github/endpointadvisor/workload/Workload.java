package io.github.endpointadvisor.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A workload file, read.
 *
 * @param file name of the file as given
 * @param budgetMonthlyUsd most that private connectivity may cost in a month; empty for no cap
 * @param neither what is listed among the services and needs neither mechanism, in the order of the file
 * @param exemptions deviations that were accepted, in the file itself or in a policy file
 * @param idleClients names of clients that the file defines and no service names
 */
public record Workload(
        String file,
        Optional<String> name,
        Setting setting,
        Optional<BigDecimal> budgetMonthlyUsd,
        List<ServiceRequest> services,
        List<NeitherResource> neither,
        List<Exemption> exemptions,
        List<String> idleClients) {
    public Workload {
        services = List.copyOf(services);
        neither = List.copyOf(neither);
        exemptions = List.copyOf(exemptions);
        idleClients = List.copyOf(idleClients);
    }

    /** The place in the list of services of the file that a service has, by its own index. */
    public int item(int service) {
        int item = service;
        for (NeitherResource other : neither) {
            item += other.item() <= item ? 1 : 0;
        }
        return item;
    }
}
