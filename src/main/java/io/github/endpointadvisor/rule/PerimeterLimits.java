package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.List;

/** EA225: a network security perimeter holds so many resources and prefixes. */
final class PerimeterLimits implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> members = workload.where(s -> s.mechanism() == Mechanism.STANDARD_SERVICE_ENDPOINT);
        List<String> exceeded = new ArrayList<>();
        resources(members, workload, exceeded);
        prefixes(members, workload, exceeded);
        return exceeded.isEmpty()
                ? List.of()
                : Warning.about(members, String.join("; and ", exceeded), "sestd", "nsplim");
    }

    private static void resources(List<Chosen> members, Whole workload, List<String> exceeded) {
        long resources =
                members.stream().mapToLong(s -> s.c().resource().count()).sum();
        int most = workload.catalog().limit("nsp-resources").most();
        if (resources <= most) {
            return;
        }
        long perimeters = (resources + most - 1) / most;
        int perSubscription = workload.catalog().limit("nsp-per-subscription").most();
        exceeded.add(resources + " resources get standard service endpoints, and a network security perimeter allows "
                + most + ". Divide them over at least " + perimeters
                + " perimeters, which do not see each other as members"
                + (perimeters > perSubscription ? ", in several subscriptions, as one holds " + perSubscription : ""));
    }

    private static void prefixes(List<Chosen> members, Whole workload, List<String> exceeded) {
        long callers = members.stream()
                .flatMap(s -> s.c().clients().stream().filter(client -> comesByAddress(client, s.c())))
                .distinct()
                .count();
        long prefixes = callers + ClientSubnets.regions(members).size();
        int most = Math.min(
                workload.catalog().limit("standard-se-prefixes-per-nsp").most(),
                workload.catalog().limit("nsp-rule-elements").most());
        if (prefixes > most) {
            exceeded.add("at least " + prefixes
                    + " addresses need an inbound rule (the identifiers, and one for each client that connects"
                    + " by address), and a perimeter allows " + most
                    + " prefixes. Use public IP prefixes, or divide the resources over several perimeters");
        }
    }

    private static boolean comesByAddress(Client client, Case c) {
        return PerimeterWay.of(client, c) == PerimeterWay.ADDRESS;
    }
}
