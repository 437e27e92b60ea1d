package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA217: some names of the documentation are records, not zones to create. */
final class RecordOnlyNames implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> services = workload.where(
                s -> s.hasPrivateEndpoint() && !EndpointPlan.recordOnly(s.c()).isEmpty());
        if (services.isEmpty()) {
            return List.of();
        }
        List<String> names = services.stream()
                .flatMap(s -> EndpointPlan.recordOnly(s.c()).stream())
                .distinct()
                .toList();
        String text = names.size() == 1
                ? "do not create a zone named " + names.get(0) + ": for " + Whole.listed(services)
                        + " it is a record in the zone above it"
                : "do not create zones named " + Whole.list(names) + ": for " + Whole.listed(services)
                        + " they are records in the zones above them";
        return Warning.about(services, text, "dns26");
    }
}
