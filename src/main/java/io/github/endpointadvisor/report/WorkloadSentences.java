package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be said of a workload as a whole, and of a run. */
final class WorkloadSentences {
    static final String NEITHER = "Need neither mechanism";

    private WorkloadSentences() {}

    static String title(WorkloadAdvice advice) {
        return advice.workload().name().orElse(advice.workload().file());
    }

    static String setting(Setting setting) {
        List<String> parts = new ArrayList<>();
        Network network = setting.network();
        parts.add(setting.cloud().label());
        parts.add(setting.region().map(region -> region.name()).orElse("region not stated"));
        parts.add(plural(network.subnets(), "client subnet") + " in " + plural(network.vnets(), "VNet"));
        parts.add(
                network.onPremises() == Link.NONE
                        ? "no link to on-premises"
                        : network.onPremises() == Link.VPN ? "VPN to on-premises" : "ExpressRoute to on-premises");
        parts.add(dns(network));
        return String.join(", ", parts);
    }

    private static String dns(Network network) {
        return switch (network.dns()) {
            case AZURE -> "Azure DNS";
            case CUSTOM -> "DNS servers of your own";
            case UNMANAGED -> "names that cannot be changed";
        };
    }

    /** What was assumed and would turn an answer, by fact. */
    static List<String> checks(WorkloadAdvice advice) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        advice.services()
                .forEach(service -> service.assumptions().stream()
                        .filter(assumption -> assumption.decisive() && !assumption.wish())
                        .forEach(assumption -> services.computeIfAbsent(
                                        key(assumption.fact()), fact -> new ArrayList<>())
                                .add(service.request().name())));
        return services.entrySet().stream()
                .map(e -> e.getKey() + " of " + Sentences.shortList(e.getValue()))
                .toList();
    }

    /** A fact of a service by its key, every other one by its path. */
    private static String key(String path) {
        return path.startsWith("services.") ? path.substring(path.lastIndexOf('.') + 1) : path;
    }

    /** What needs neither mechanism and why, resources of one kind together. */
    static List<String> neither(WorkloadAdvice advice) {
        Map<NeitherType, List<String>> names = new LinkedHashMap<>();
        advice.workload()
                .neither()
                .forEach(resource -> names.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                        .add(resource.name()));
        return names.entrySet().stream()
                .map(e -> Sentences.shortList(e.getValue()) + " (" + e.getKey().name() + "): "
                        + e.getKey().reason())
                .toList();
    }

    /** What holds for several services that are shown, or for the workload as a whole; the names have a plan. */
    static List<Coded> warnings(WorkloadAdvice advice, Detail detail) {
        return shown(advice, detail).stream()
                .filter(shared -> shared.notice().kind() != Notice.Kind.DNS)
                .map(Coded::of)
                .toList();
    }

    /** Whole sentences of the catalog about mechanisms, each once. */
    static List<Coded> remarks(WorkloadAdvice advice, Detail detail) {
        return advice.remarks().stream()
                .filter(shared -> detail.showsAny(shared.services()))
                .map(shared -> Coded.plain(shared.remark().text()))
                .toList();
    }

    static List<WorkloadNotice> shown(WorkloadAdvice advice, Detail detail) {
        return advice.notices().stream()
                .filter(shared -> detail.showsAny(shared.services()))
                .toList();
    }

    /** How to read the amounts, and how old everything is. */
    static List<String> footer(Report report) {
        Edition edition = report.catalog().edition();
        List<String> footer = new ArrayList<>();
        footer.add("Prices are list prices in USD for 730 hours a month; + marks what is not fully priced. Catalog "
                + edition.version() + ", facts as of " + edition.asOf()
                + ". 'endpoint-advisor explain CODE' tells more of a rule.");
        if (report.workloads().stream().anyMatch(w -> w.workload().setting().cloud() != Cloud.PUBLIC)) {
            footer.add("Prices are those of the public cloud: other clouds have price lists of their own.");
        }
        return footer;
    }
}
