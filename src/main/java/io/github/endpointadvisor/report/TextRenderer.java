package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.plural;

import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.Totals;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadNotice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Setting;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text for people: all answers at a glance, then each in detail. */
public final class TextRenderer implements Renderer {
    private final Style style;
    private final Detail detail;

    public TextRenderer(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        UsedSources sources = new UsedSources();
        for (WorkloadAdvice workload : report.workloads()) {
            out.write(overview(workload));
            out.write(WhatIfText.of(workload, style));
            sources.addReasons(workload.whatIf());
            services(workload, report.catalog(), sources, out);
            out.write(whole(workload, sources));
            out.write("\n");
        }
        out.write(footer(report, sources.in(report.catalog())));
    }

    private void services(WorkloadAdvice workload, Catalog catalog, UsedSources sources, Writer out)
            throws IOException {
        for (ServiceAdvice service : workload.services()) {
            if (detail.shows(service.request().name())) {
                sources.addShown(service);
                out.write("\n");
                out.write(ServiceText.of(service, catalog, style, detail));
            }
        }
    }

    /** What holds for several services, or for the workload as a whole. */
    private String whole(WorkloadAdvice advice, UsedSources sources) {
        if (detail.isBrief()) {
            return "";
        }
        List<WorkloadNotice> shown = advice.notices().stream()
                .filter(shared -> detail.showsAny(shared.services()))
                .toList();
        sources.addAll(shown);
        String dns = DnsText.of(advice, style, detail);
        return (dns.isEmpty() ? "" : "\n" + dns) + watch(shown);
    }

    private String watch(List<WorkloadNotice> shown) {
        Lines lines = new Lines(style.width());
        shown.stream()
                .filter(shared -> shared.notice().kind() != Notice.Kind.DNS)
                .forEach(shared -> lines.wrapped(
                        "  - ",
                        Sentences.sentence(
                                        shared.notice().text(),
                                        shared.services().isEmpty()
                                                ? ""
                                                : shared.services().get(0))
                                + " [" + shared.notice().code() + "]"));
        String watch = lines.toString();
        return watch.isEmpty() ? "" : "\n" + style.bold("Watch, in the workload as a whole") + "\n" + watch;
    }

    private String overview(WorkloadAdvice advice) {
        Lines lines = new Lines(style.width());
        lines.line(style.bold(Excerpt.harmless(
                advice.workload().name().orElse(advice.workload().file()))));
        lines.wrapped("", setting(advice.workload().setting())).blank();
        List<String> table = table(advice).lines("  ", style.width());
        lines.line(style.bold(table.get(0)));
        table.stream().skip(1).forEach(lines::line);
        StringBuilder text = new StringBuilder(lines.toString());
        advice.budget().ifPresent(budget -> text.append('\n').append(BudgetText.of(budget, style)));
        return text.append(checks(advice)).toString();
    }

    /** What was assumed and would turn an answer, by fact. */
    private String checks(WorkloadAdvice advice) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        advice.services()
                .forEach(service -> service.assumptions().stream()
                        .filter(assumption -> assumption.decisive() && !assumption.wish())
                        .forEach(assumption -> services.computeIfAbsent(
                                        key(assumption.fact()), fact -> new ArrayList<>())
                                .add(service.request().name())));
        if (services.isEmpty()) {
            return "";
        }
        Lines lines = new Lines(style.width()).blank();
        lines.wrapped("  ", "Check before you build, since another value would change the answer:");
        services.forEach((fact, names) -> lines.wrapped("    - ", fact + " of " + Sentences.shortList(names)));
        return lines.toString();
    }

    /** A fact of a service by its key, every other one by its path. */
    private static String key(String path) {
        return path.startsWith("services.") ? path.substring(path.lastIndexOf('.') + 1) : path;
    }

    private static String setting(Setting setting) {
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

    private static Table table(WorkloadAdvice advice) {
        Table table = new Table(2).row("Service", "Answer", "USD a month", "Why");
        for (ServiceAdvice service : advice.services()) {
            table.row(
                    Sentences.shortened(service.request().name()),
                    service.recommendation().words(),
                    service.recommendation().mechanism().isPresent()
                            ? service.cost().monthlyUsd()
                                    + (service.cost().unknown().isEmpty() ? " " : "+")
                            : "- ",
                    service.headline());
        }
        Totals totals = advice.totals();
        String shared = totals.sharedUsd().signum() == 0
                ? ""
                : totals.servicesUsd() + " less " + totals.sharedUsd() + " for what is paid once";
        boolean complete =
                advice.services().stream().allMatch(s -> s.cost().unknown().isEmpty());
        return table.row("Total", "", totals.monthlyUsd() + (complete ? " " : "+"), shared);
    }

    private String footer(Report report, List<Source> sources) {
        Lines lines = new Lines(style.width());
        lines.wrapped(
                "",
                "Prices are list prices in USD for 730 hours a month; + marks what is not fully priced. Catalog "
                        + report.catalog().edition().version() + ", facts as of "
                        + report.catalog().edition().asOf()
                        + ". 'endpoint-advisor explain CODE' tells more of a rule.");
        if (report.workloads().stream().anyMatch(w -> w.workload().setting().cloud() != Cloud.PUBLIC)) {
            lines.wrapped("", "Prices are those of the public cloud: other clouds have price lists of their own.");
        }
        if (!sources.isEmpty()) {
            lines.blank().line(style.bold("Sources"));
            sources.forEach(source -> lines.line(
                    "  " + source.url() + source.date().map(date -> ", " + date).orElse(", no date")));
        }
        return lines.toString();
    }
}
