package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Dns;

/** EA114: a private endpoint needs its name to resolve to its address; where names cannot change, it is of no use. */
final class FixedNames implements Constraint {
    @Override
    public String code() {
        return "EA114";
    }

    @Override
    public String demand() {
        return "DNS cannot be changed";
    }

    @Override
    public Origin origin() {
        return Origin.REQUIREMENT;
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.network().dns() != Dns.UNMANAGED) {
            return Verdict.notAsked();
        }
        return mechanism == Mechanism.PRIVATE_ENDPOINT
                ? Verdict.violated(
                                "DNS names cannot be changed (dns: unmanaged), so clients would still resolve "
                                        + c.name() + " to its public address",
                                "network.dns",
                                "dns26",
                                "cmp23")
                        .unless("control name resolution in the client VNets (network.dns: azure or custom)")
                : Verdict.met(
                        "DNS names cannot be changed (dns: unmanaged), and this works without changes",
                        "network.dns",
                        "se25");
    }
}
