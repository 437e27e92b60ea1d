package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.workload.Answer;
import java.util.ArrayList;
import java.util.List;

/** What the catalog knows that matters as things are used here. */
final class Remarks {
    private Remarks() {}

    /** Of one service. */
    static List<Remark> of(Case c, Mechanism mechanism) {
        return c.service().remarks().stream()
                .filter(remark -> matters(remark, c, mechanism))
                .toList();
    }

    /** Of mechanisms, each once for the services that it concerns. */
    static List<SharedRemark> of(Whole workload) {
        List<SharedRemark> shared = new ArrayList<>();
        for (Remark remark : workload.catalog().remarks()) {
            List<Chosen> services = workload.where(service -> matters(remark, service.c(), service.mechanism()));
            if (!services.isEmpty()) {
                shared.add(new SharedRemark(remark, Whole.names(services)));
            }
        }
        return shared;
    }

    private static boolean matters(Remark remark, Case c, Mechanism mechanism) {
        return holds(remark.mechanisms(), List.of(mechanism.id())) && isAsked(remark, c) && isAbout(remark, c);
    }

    private static boolean isAsked(Remark remark, Case c) {
        return (!remark.onPremises() || c.needs().onPremises() == Answer.YES)
                && (!remark.exfiltrationProtection() || c.needs().exfiltrationProtection())
                && (!remark.otherRegion()
                        || Regions.differ(c.resource().region(), c.setting().region()))
                && (remark.clouds().isEmpty() || remark.clouds().contains(c.cloud()));
    }

    private static boolean isAbout(Remark remark, Case c) {
        List<String> parts = c.resource().subresources();
        return holds(remark.subresources(), parts)
                && remark.without().filter(parts::contains).isEmpty()
                && (!remark.several() || c.resource().count() > 1)
                && holds(remark.hosts(), hosts(c))
                && isOfTier(remark, c);
    }

    private static boolean holds(List<String> wanted, List<String> there) {
        return wanted.isEmpty() || there.stream().anyMatch(wanted::contains);
    }

    private static List<String> hosts(Case c) {
        return c.clients().stream()
                .flatMap(client -> client.host().stream())
                .map(host -> host.id())
                .toList();
    }

    private static boolean isOfTier(Remark remark, Case c) {
        return remark.tiers().isEmpty()
                || c.resource()
                        .tier()
                        .filter(tier -> remark.tiers().stream().anyMatch(tier::answersTo))
                        .isPresent();
    }
}
