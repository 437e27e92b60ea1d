package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.ArrayList;
import java.util.List;

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
        setup.joins(chosen.mechanism());
        setup.mechanism(chosen.mechanism());
        setup.clients(chosen.mechanism());
        return setup.steps;
    }

    private void mechanism(Mechanism mechanism) {
        switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> serviceEndpoint(mechanism);
            case STANDARD_SERVICE_ENDPOINT -> standardServiceEndpoint();
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> privateLinkService();
            case PUBLIC -> publicEndpoint();
            case NONE -> inside();
        }
    }

    /** Clients that have to be put into a VNet before they can use the mechanism. */
    private void joins(Mechanism mechanism) {
        c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.HOSTED && mechanism != Mechanism.PUBLIC)
                .filter(client -> Access.canUse(client, mechanism, c) == Support.YES)
                .flatMap(client -> Preparation.join(client, mechanism, c).stream())
                .forEach(this::step);
    }

    /** Clients that come in by another way than the mechanism, or over an endpoint that others make. */
    private void clients(Mechanism mechanism) {
        for (Client client : c.clients()) {
            Access access = Access.under(client, mechanism, c);
            String[] sources = client.host()
                    .map(host -> host.sources().subList(0, 1).toArray(String[]::new))
                    .orElseGet(() -> new String[] {"ov25"});
            if (access.isOther()) {
                step(
                        client.variant()
                                .map(variant -> new OtherWays(client, mechanism, c).step(variant))
                                .orElse(access.needs().get(0)),
                        sources);
            } else if (client.isApart() && mechanism == Mechanism.PRIVATE_ENDPOINT && !access.isNone()) {
                Preparation.apart(client, mechanism, c).forEach(need -> step(need, "ov25"));
            }
        }
    }

    private void inside() {
        placed();
        step("Make sure that routes and network security groups let the clients through to " + c.name()
                + "; there is no endpoint to create");
    }

    private void placed() {
        c.service().inVnet().ifPresent(v -> filled(v.steps(), v.sources()));
    }

    private void filled(List<String> texts, List<String> sources) {
        texts.forEach(text -> step(text.replace("{service}", c.name()), sources.toArray(String[]::new)));
    }

    /** A tier without VNet rules has no firewall of its own either. */
    private void publicEndpoint() {
        if (c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED) {
            step("Guard " + c.name() + " by Microsoft Entra authentication and roles, with local keys switched off: it"
                    + " stays open to every network");
            return;
        }
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
        step("Switch on the service endpoint " + Regions.tag(c) + " on " + subnets, "se25");
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

    private void standardServiceEndpoint() {
        step(
                "Register the feature AllowServiceEndpointNetworkIdentifier and create a static public IP as identifier",
                "sestdp");
        step("Switch on the standard service endpoint on every client subnet, all with that identifier", "sestd");
        step("Put " + c.name() + " into a network security perimeter with an inbound rule for the identifier", "sestd");
    }

    private void privateEndpoint() {
        c.service()
                .privateEndpoint()
                .ifPresent(p -> filled(p.steps(), c.service().sources()));
        if (c.resource().isInVnet()) {
            placed();
        }
        for (EndpointPlan plan : EndpointPlan.of(c)) {
            String target = plan.subresource().isEmpty() ? "" : " for sub-resource '" + plan.subresource() + "'";
            step(
                    "Create " + (plan.count() == 1 ? "a private endpoint" : plan.count() + " private endpoints")
                            + target + " in a subnet that is not delegated",
                    "ov25");
        }
        zones(EndpointPlan.zones(c));
        undocumented();
        if (c.resource().isInVnet()) {
            c.service().inVnet().ifPresent(v -> filled(v.endpointSteps(), v.sources()));
        }
    }

    /** The zones themselves are shared, so where to create and link them is in the plan of the names. */
    private void zones(List<String> zones) {
        if (!zones.isEmpty()) {
            step(
                    "Name " + String.join(", ", zones)
                            + " in a zone group of each endpoint; the DNS plan says where to link "
                            + (zones.size() == 1 ? "this zone" : "these zones"),
                    "dns26");
        }
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

    private void privateLinkService() {
        step(
                "Create a Private Link service on the Standard Load Balancer, with a NAT subnet of at least "
                        + c.catalog()
                                .limit("pls-nat-ips-free-recommended")
                                .value()
                                .orElseThrow()
                        + " free addresses and private link service network policies off",
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
