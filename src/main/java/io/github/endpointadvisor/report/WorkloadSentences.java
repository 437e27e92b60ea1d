package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Setting;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of a workload as a whole, and of a run. */
final class WorkloadSentences {
    private WorkloadSentences() {}

    static String setting(Setting setting) {
        List<String> parts = new ArrayList<>();
        Network network = setting.network();
        parts.add(setting.cloud().label() + ", "
                + setting.region().map(region -> region.name()).orElse("region not stated"));
        parts.add(plural(network.subnets(), "client subnet") + " in " + plural(network.vnets(), "VNet"));
        parts.add(
                network.onPremises() == Link.NONE
                        ? "no link to on-premises"
                        : network.onPremises() == Link.VPN ? "VPN to on-premises" : "ExpressRoute to on-premises");
        parts.add(dns(network));
        if (network.isInspected()) {
            parts.add("firewall inspection");
        }
        return String.join("; ", parts) + ".";
    }

    private static String dns(Network network) {
        return switch (network.dns()) {
            case AZURE -> "Azure DNS";
            case CUSTOM -> "custom DNS servers";
            case UNMANAGED -> "DNS that cannot be changed";
        };
    }

    /** How to read the amounts, and how old everything is. */
    static List<String> footer(Report report) {
        Edition edition = report.catalog().edition();
        List<String> footer = new ArrayList<>();
        footer.add("List prices in USD, 730 hours a month; + means not fully priced. Catalog " + edition.version()
                + " of " + edition.asOf() + ".");
        if (report.workloads().stream().anyMatch(w -> w.workload().setting().cloud() != Cloud.PUBLIC)) {
            footer.add("Prices are those of the public cloud; other clouds have their own price lists.");
        }
        return footer;
    }
}
