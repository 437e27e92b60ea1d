package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA233: many private endpoints need a subnet that is large enough. */
final class EndpointSubnetSize implements WorkloadCheck.Rule {
    private static final int ADDRESS_BITS = 32;

    /** What people make small subnets; where it does, nothing needs to be said. */
    private static final int USUAL_PREFIX = 28;

    @Override
    public List<Warning> look(Whole workload) {
        int reserved = workload.catalog().limit("subnet-reserved-addresses").most();
        return EndpointVnet.of(workload).stream()
                .filter(vnet -> prefix(vnet.addresses() + reserved) < USUAL_PREFIX)
                .flatMap(vnet -> notice(vnet, reserved).stream())
                .toList();
    }

    /** Length of the longest prefix that holds so many addresses. */
    private static int prefix(long addresses) {
        return ADDRESS_BITS - (Long.SIZE - Long.numberOfLeadingZeros(addresses - 1));
    }

    private static List<Warning> notice(EndpointVnet vnet, int reserved) {
        long addresses = vnet.addresses();
        return Warning.about(
                vnet.services(),
                "the private endpoints of " + Whole.listed(vnet.services()) + " use " + addresses + " IP addresses in "
                        + vnet.name() + severalEach(vnet) + ", and Azure reserves " + reserved
                        + " in each subnet. One subnet for all of them must be a /" + prefix(addresses + reserved)
                        + " or larger. Leave room for more",
                "ov25",
                "faq24");
    }

    private static String severalEach(EndpointVnet vnet) {
        List<Chosen> several = vnet.services().stream()
                .filter(s -> EndpointVnet.addressesEach(s) > 1)
                .toList();
        return several.isEmpty()
                ? ""
                : " (those of " + Whole.listed(several) + " at least " + EndpointVnet.addressesEach(several.get(0))
                        + " each)";
    }
}
