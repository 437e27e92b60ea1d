package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Chosen;
import io.github.endpointadvisor.advice.Whole;
import io.github.endpointadvisor.advice.WorkloadCheck;
import io.github.endpointadvisor.advice.WorkloadNotice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import java.util.List;
import java.util.Set;

/** EA202: a service endpoint changes the source address of its subnets, for all resources of the service. */
final class SourceAddressFlip implements WorkloadCheck {
    @Override
    public String code() {
        return "EA202";
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        return tags(workload).stream()
                .flatMap(tag -> flip(tag, workload).stream())
                .toList();
    }

    /** The tags that the advice switches on, each once. */
    static List<String> tags(Whole workload) {
        return workload.where(Chosen::hasServiceEndpoint).stream()
                .map(SourceAddressFlip::tag)
                .distinct()
                .toList();
    }

    static String tag(Chosen service) {
        return service.c()
                .service()
                .serviceEndpoint()
                .map(ServiceEndpointSupport::tag)
                .orElse("");
    }

    /** The subnets that get the tags, as sentences call them. */
    static String subnets(Whole workload) {
        return workload.setting().network().inspection() == Inspection.FIREWALL
                ? "the firewall's subnet"
                : "the client subnets";
    }

    private List<WorkloadNotice> flip(String tag, Whole workload) {
        List<Chosen> switched = workload.where(s -> s.hasServiceEndpoint() && tag(s).equals(tag));
        Set<Client> subnets = ClientSubnets.of(switched);
        // what has no firewall has no list to add a VNet rule to: that is EA228
        List<Chosen> open = workload.where(s -> s.mechanism() == Mechanism.PUBLIC
                && tag(s).equals(tag)
                && Access.hasFirewall(s.c())
                && ClientSubnets.meet(s, subnets));
        String victims = open.isEmpty()
                ? ""
                : ". Of this workload that hits " + Whole.listed(open) + ", which "
                        + (open.size() == 1 ? "keeps its" : "keep their")
                        + " public side: add VNet rules there first";
        return WorkloadNotice.warning(
                code(),
                switched,
                "When the service endpoint " + tag + " is switched on for " + Whole.listed(switched)
                        + ", every resource"
                        + " of the service that " + subnets(workload) + " may reach sees private source addresses: IP"
                        + " rules that admitted these subnets stop matching, and open connections drop" + victims,
                "se25");
    }
}
