package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.workload.SchemaLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workload file to go on from: what is known of a workload, and as comments what else can be said.
 *
 * @param onPremises the link over which on-premises clients reach the services; none if they do not need them
 * @param dns who answers the names
 * @param publicAccess what is allowed of the public endpoints
 * @param budget USD a month, if there is a cap
 */
record Starter(List<Service> services, String onPremises, String dns, String publicAccess, Optional<String> budget) {
    static final String NONE = "none";

    private static final int COMMENT_AT = 44;

    Starter {
        services = List.copyOf(services);
    }

    /** Takes the file's name as it is typed after a command. */
    String yaml(String argument) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + SchemaLine.TEXT);
        lines.add("# The Azure services of a workload, who connects to them, and what is required.");
        lines.add("# Answer: endpoint-advisor recommend " + argument);
        lines.add("# All keys: endpoint-advisor explain workload");
        lines.add("version: 1");
        lines.add("# name: my-workload");
        lines.add(line("# region: westeurope", "of the VNets and of services that name none"));
        lines.add("network:");
        lines.add(line("  onPremises: " + onPremises, "none, vpn or expressroute"));
        lines.add(line("  dns: " + dns, "azure, custom (your own servers) or unmanaged"));
        lines.add(line("  # vnets: 2", "VNets with clients"));
        lines.add(line("  # subnets: 5", "client subnets in all of them"));
        lines.add(line("  # inspection: firewall", "traffic to the services goes through a firewall"));
        lines.add(budget.map(amount -> line("budget: {monthly: " + amount + "}", "USD for private connectivity"))
                .orElse(line("# budget: {monthly: 50}", "USD for private connectivity; no cap without it")));
        lines.add(line("# clients:", "who connects, besides the network above"));
        lines.add(line("#   web: {host: app-service, tier: P1v3}", "endpoint-advisor explain hosts"));
        lines.add(line("defaults:", "for every service that does not say otherwise"));
        lines.add(line("  publicNetworkAccess: " + publicAccess, "enabled, selected-networks or disabled"));
        lines.add(line(
                onPremises.equals(NONE) ? "  # onPremises: true" : "  onPremises: true",
                "on-premises clients need the services"));
        lines.add(line("services:", "endpoint-advisor services"));
        services.forEach(service -> lines.add(line("  - type: " + service.id(), service.name())));
        lines.add(line("    # tier: Standard", "some tiers exclude a mechanism"));
        lines.add(line("    # dataGbPerMonth: 10", "a private endpoint is charged by the GB"));
        lines.add(line("    # granularity: resource", "access to this one resource only"));
        lines.add(line("    # current: public", "what is in place, for endpoint-advisor check"));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String text, String comment) {
        return text + " ".repeat(Math.max(1, COMMENT_AT - text.length())) + "# " + comment;
    }
}
