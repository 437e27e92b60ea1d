package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Bill;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EA215: the platform owner's general recommendation is Private Link; the answer says what that would add and cost. */
final class PrivateLinkPreferred implements Check {
    @Override
    public String code() {
        return "EA215";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        boolean denied = c.setting().policy().deny().contains(Mechanism.PRIVATE_ENDPOINT)
                || c.network().dns() == Dns.UNMANAGED;
        if (!chosen.mechanism().isServiceEndpoint() || !c.service().offersPrivateEndpoint() || denied) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                "Microsoft recommends Private Link in general. For " + c.name() + " it would add "
                        + gains(c, chosen.mechanism()) + ", for "
                        + Bill.of(Mechanism.PRIVATE_ENDPOINT, c, List.of()).monthlyUsd()
                        + " USD a month and DNS to look after; this file states no need for it",
                "se25",
                "cmp23"));
    }

    private static String gains(Case c, Mechanism chosen) {
        List<String> gains = new ArrayList<>(List.of("a private address"));
        if (c.network().onPremises() != Link.NONE) {
            gains.add("reach from on-premises");
        }
        if (chosen != Mechanism.SERVICE_ENDPOINT_POLICY) {
            gains.add("protection against copying data out");
        }
        return String.join(" and ", gains);
    }
}
