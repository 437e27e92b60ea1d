package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.budget.Totals;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** EA215: the platform owner's general recommendation is Private Link; the answer says what that would add and cost. */
final class PrivateLinkPreferred implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> could = workload.where(PrivateLinkPreferred::couldHaveEndpoint);
        return could.isEmpty()
                ? List.of()
                : Warning.about(
                        could,
                        "Microsoft recommends Private Link in general. For " + Whole.listed(could) + " it would add "
                                + gains(could, workload) + ", for " + price(could)
                                + " USD a month plus DNS work. This file states no requirement for it",
                        "se25",
                        "cmp23");
    }

    /** A service endpoint was chosen for what it is, not for want of money, and a private endpoint was left as well. */
    private static boolean couldHaveEndpoint(Chosen service) {
        return service.mechanism().isServiceEndpoint()
                && service.ranked().get(0).mechanism() != Mechanism.PRIVATE_ENDPOINT
                && service.left(Mechanism.PRIVATE_ENDPOINT).isPresent();
    }

    private static BigDecimal price(List<Chosen> services) {
        return Totals.of(services.stream()
                        .flatMap(s -> s.left(Mechanism.PRIVATE_ENDPOINT).stream())
                        .map(Alternative::cost)
                        .toList())
                .monthlyUsd();
    }

    private static String gains(List<Chosen> services, Whole workload) {
        List<String> gains = new ArrayList<>(List.of("a private IP address"));
        if (workload.setting().network().onPremises() != Link.NONE) {
            gains.add("on-premises access");
        }
        if (services.stream().anyMatch(s -> s.mechanism() != Mechanism.SERVICE_ENDPOINT_POLICY)) {
            gains.add("exfiltration protection");
        }
        return Whole.list(gains);
    }
}
