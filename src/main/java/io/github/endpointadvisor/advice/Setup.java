package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps that set up a mechanism, in the order in which to take them. */
final class Setup {
    private static final String CODE = "setup";

    private final Case c;
    private final List<Notice> steps = new ArrayList<>();

    private Setup(Case c) {
        this.c = c;
    }

    static List<Notice> of(Case c, Alternative chosen) {
        Setup setup = new Setup(c);
        chosen.changes().forEach(change -> setup.step(capitalized(change.text())));
        setup.mechanism(chosen.mechanism());
        return setup.steps;
    }

    private void mechanism(Mechanism mechanism) {
        switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> serviceEndpoint(mechanism);
            case STANDARD_SERVICE_ENDPOINT -> standardServiceEndpoint();
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> privateLinkService();
            case PUBLIC -> publicEndpoint();
            case NONE ->
                step("Make sure that routes and network security groups let the clients through to " + c.name()
                        + "; there is no endpoint to create");
        }
    }

    /** A tier without VNet rules has no firewall of its own either. */
    private void publicEndpoint() {
        step(
                Access.hasFirewall(c)
                        ? "List the fixed outbound addresses of the clients in the firewall of " + c.name()
                                + ", and set its default action to deny"
                        : "Guard " + c.name()
                                + " by Microsoft Entra authentication and roles, with local keys switched off: tier "
                                + c.resource().tier().orElseThrow().name() + " has no network rules");
    }

    private void serviceEndpoint(Mechanism mechanism) {
        ServiceEndpointSupport endpoint = c.service().serviceEndpoint().orElseThrow();
        boolean inspected = c.network().inspection() == Inspection.FIREWALL;
        String subnets = inspected ? "the firewall's subnet" : "every client subnet";
        if (endpoint.ruleFirst()) {
            rule(
                    inspected,
                    ", ignoring that the endpoint is still missing there, so that nobody is cut off in between");
        }
        if (mechanism == Mechanism.SERVICE_ENDPOINT_POLICY) {
            step(
                    "Attach a service endpoint policy that lists " + c.name()
                            + " and every other account the subnets use",
                    "sep23");
        }
        step("Switch on the service endpoint " + tag(endpoint) + " on " + subnets, "se25");
        if (!endpoint.ruleFirst()) {
            rule(inspected, " at once: until then clients are refused if the firewall is closed");
        }
        step(
                "Let the firewall of " + c.name()
                        + " refuse all other networks (default action deny, where it has one)",
                "se25");
    }

    private void rule(boolean inspected, String how) {
        step(
                "Add a VNet rule for " + (inspected ? "the firewall's subnet" : "each client subnet")
                        + " to the firewall of " + c.name() + how,
                "se25");
    }

    private String tag(ServiceEndpointSupport endpoint) {
        return endpoint.crossRegionTag().filter(tag -> Regions.beyondPair(c)).orElse(endpoint.tag());
    }

    private void standardServiceEndpoint() {
        step(
                "Register the feature AllowServiceEndpointNetworkIdentifier and create a static public IP as identifier",
                "sestdp");
        step("Switch on the standard service endpoint on every client subnet, all with that identifier", "sestd");
        step("Put " + c.name() + " into a network security perimeter with an inbound rule for the identifier", "sestd");
    }

    private void privateEndpoint() {
        for (EndpointPlan plan : EndpointPlan.of(c)) {
            String target = plan.subresource().isEmpty() ? "" : " for sub-resource '" + plan.subresource() + "'";
            step(
                    "Create " + (plan.count() == 1 ? "a private endpoint" : plan.count() + " private endpoints")
                            + target + " in a subnet that is not delegated",
                    "ov25");
        }
        List<String> zones = EndpointPlan.zones(c);
        if (!zones.isEmpty() && c.network().dns() == Dns.CUSTOM) {
            step(
                    "Create the private DNS zone" + (zones.size() == 1 ? " " : "s ") + String.join(", ", zones)
                            + ", link " + them(zones)
                            + " to the VNet whose resolver your DNS servers ask, and add the endpoint"
                            + " to its zone group",
                    "dns26");
        } else if (!zones.isEmpty()) {
            step(
                    "Create the private DNS zone" + (zones.size() == 1 ? " " : "s ") + String.join(", ", zones)
                            + ", link " + them(zones) + " to every client VNet, and name " + them(zones)
                            + " in a zone group of each endpoint",
                    "dns26");
        }
        undocumented();
        forwarding();
    }

    private void undocumented() {
        boolean missing = c.resource().subresources().stream()
                .flatMap(name -> c.service().subresource(name).stream())
                .anyMatch(s ->
                        !s.zones(Cloud.PUBLIC).isEmpty() && s.zones(c.cloud()).isEmpty());
        if (missing) {
            step(
                    "Ask Microsoft for the private DNS zone of " + c.service().name() + " in "
                            + c.cloud().label()
                            + ": none is documented, and without one names keep resolving to the public address",
                    "dns26");
        }
    }

    private static String them(List<String> zones) {
        return zones.size() == 1 ? "it" : "them";
    }

    private void forwarding() {
        Answer needed = c.needs().onPremises();
        boolean outside = needed != Answer.NO || c.network().dns() == Dns.CUSTOM;
        String condition = needed == Answer.UNKNOWN && c.network().dns() != Dns.CUSTOM
                ? "If clients on-premises are to reach it: on"
                : "On";
        String names = EndpointPlan.of(c).stream()
                .flatMap(plan -> plan.forwarders().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (outside && !names.isEmpty()) {
            step(
                    condition + " DNS servers outside Azure forward " + names
                            + " (the public names, not the privatelink ones) to a resolver inside the VNet",
                    "dns26",
                    "sec26");
        }
    }

    private void privateLinkService() {
        step(
                "Create a Private Link service on the Standard Load Balancer, with a NAT subnet of at least 8 free"
                        + " addresses and private link service network policies off",
                "pls21");
        step(
                "Set who may see it and whose connections are approved automatically; approve other tenants by hand",
                "pls21",
                "sec26");
        step("Give consumers its alias and agree on a DNS name: there is no documented zone for it", "pls21");
    }

    private void step(String text, String... sources) {
        steps.add(Notice.step(CODE, text, sources));
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
