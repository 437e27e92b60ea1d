package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Conditions;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import java.util.ArrayList;
import java.util.List;

/** What the catalog knows that matters as things are used here. */
final class Remarks {
    private Remarks() {}

    /** Of one service. */
    static List<Remark> of(Case c, Mechanism mechanism) {
        return c.service().remarks().stream()
                .filter(remark -> Conditions.hold(remark.when(), mechanism, c))
                .toList();
    }

    /** Of mechanisms, each once for the services that it concerns. */
    static List<SharedRemark> of(Whole workload) {
        List<SharedRemark> shared = new ArrayList<>();
        for (Remark remark : workload.catalog().remarks()) {
            List<Chosen> services =
                    workload.where(service -> Conditions.hold(remark.when(), service.mechanism(), service.c()));
            if (!services.isEmpty()) {
                shared.add(new SharedRemark(remark, Whole.names(services)));
            }
        }
        return shared;
    }
}
