package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;
import java.util.stream.Stream;

/** EA203: a subnet holds either the regional or the global storage tag. */
final class OneStorageTag implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> far = workload.where(s -> isStorage(s) && Regions.beyondPair(s.c()));
        if (far.isEmpty()) {
            return List.of();
        }
        List<Chosen> near = workload.where(s -> isStorage(s) && !Regions.beyondPair(s.c()));
        String global = far.get(0).c().service().crossRegionTag().orElseThrow();
        String need = Whole.listed(far) + (far.size() == 1 ? " needs" : " need") + " the tag " + global + " on "
                + ClientSubnets.words(workload) + ", and a subnet allows only one storage tag: ";
        String how = near.isEmpty()
                ? "remove Microsoft.Storage there first, which briefly interrupts connections to all storage"
                : Whole.listed(near) + " cannot have Microsoft.Storage beside it, so use " + global + " for "
                        + (far.size() + near.size() == 2 ? "both" : "all of them")
                        + " and remove Microsoft.Storage where it is enabled, which briefly interrupts connections to all storage";
        return Warning.about(concat(far, near), need + how, "stfw25");
    }

    private static boolean isStorage(Chosen service) {
        return service.hasServiceEndpoint()
                && service.c().service().crossRegionTag().isPresent();
    }

    private static List<Chosen> concat(List<Chosen> far, List<Chosen> near) {
        return Stream.concat(far.stream(), near.stream()).toList();
    }
}
