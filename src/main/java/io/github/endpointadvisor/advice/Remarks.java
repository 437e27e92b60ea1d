package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.workload.Answer;
import java.util.List;

/** What the catalog knows of a service that matters as it is used here. */
final class Remarks {
    private Remarks() {}

    static List<Remark> of(Case c, Mechanism mechanism) {
        return c.service().remarks().stream()
                .filter(remark -> matters(remark, c, mechanism))
                .toList();
    }

    private static boolean matters(Remark remark, Case c, Mechanism mechanism) {
        List<String> parts = c.resource().subresources();
        return holds(remark.mechanisms(), List.of(mechanism.id()))
                && holds(remark.subresources(), parts)
                && remark.without().filter(parts::contains).isEmpty()
                && (remark.clouds().isEmpty() || remark.clouds().contains(c.cloud()))
                && (!remark.onPremises() || c.needs().onPremises() == Answer.YES)
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
