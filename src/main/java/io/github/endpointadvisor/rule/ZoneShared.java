package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import java.util.List;

/** EA250: services of several kinds share a private DNS zone. */
final class ZoneShared implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        return DnsPlan.users(workload.where(Chosen::hasPrivateEndpoint)).entrySet().stream()
                .filter(entry -> kinds(entry.getValue()) > 1)
                .flatMap(entry -> shared(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static long kinds(List<Chosen> services) {
        return services.stream().map(s -> s.c().service().family()).distinct().count();
    }

    private static List<Warning> shared(String zone, List<Chosen> services) {
        return Warning.about(
                services,
                Whole.listed(services) + " are of different kinds and share the zone " + zone
                        + ". Create it once and use it in all their zone groups. Deleting it with one service"
                        + " deletes the records of the others",
                "dns26",
                "pe-dns-integration");
    }
}
