package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.plural;

import io.github.endpointadvisor.advice.Budget;
import io.github.endpointadvisor.advice.Reason;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.Totals;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Setting;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text for people: all answers at a glance, then each in detail. */
public final class TextRenderer implements Renderer {
    private final Style style;

    public TextRenderer(Style style) {
        this.style = style;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        UsedSources sources = new UsedSources();
        for (WorkloadAdvice workload : report.workloads()) {
            out.write(overview(workload));
            out.write(WhatIfText.of(workload, style));
            sources.addReasons(workload.whatIf());
            for (ServiceAdvice service : workload.services()) {
                sources.addShown(service);
                out.write("\n");
                out.write(ServiceText.of(service, style));
            }
            out.write("\n");
        }
        out.write(footer(report, sources.in(report.catalog())));
    }

    private String overview(WorkloadAdvice advice) {
        Lines lines = new Lines(style.width());
        lines.line(style.bold(Excerpt.harmless(
                advice.workload().name().orElse(advice.workload().file()))));
        lines.wrapped("", setting(advice.workload().setting())).blank();
        List<String> table = table(advice).lines("  ", style.width());
        lines.line(style.bold(table.get(0)));
        table.stream().skip(1).forEach(lines::line);
        advice.budget().ifPresent(budget -> lines.blank().wrapped("  ", verdict(budget)));
        return lines.toString();
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
        Table table = new Table(2).row("Service", "Answer", "USD a month", "First reason");
        for (ServiceAdvice service : advice.services()) {
            table.row(
                    Sentences.shortened(service.request().name()),
                    service.recommendation().words(),
                    service.recommendation().mechanism().isPresent()
                            ? service.cost().monthlyUsd()
                                    + (service.cost().unknown().isEmpty() ? " " : "+")
                            : "- ",
                    service.reasons().stream().findFirst().map(Reason::text).orElse(""));
        }
        Totals totals = advice.totals();
        String shared = totals.sharedUsd().signum() == 0
                ? ""
                : totals.servicesUsd() + " less " + totals.sharedUsd() + " for what is paid once";
        boolean complete =
                advice.services().stream().allMatch(s -> s.cost().unknown().isEmpty());
        return table.row("Total", "", totals.monthlyUsd() + (complete ? " " : "+"), shared);
    }

    private String verdict(Budget budget) {
        String cap = "Budget " + budget.monthlyUsd().toPlainString() + " USD a month: ";
        String unpriced = budget.unpriced().isEmpty()
                ? ""
                : " Not all is priced: see what is not counted under " + String.join(", ", budget.unpriced()) + ".";
        return switch (budget.verdict()) {
            case WITHIN ->
                cap + style.good("enough") + ", "
                        + budget.monthlyUsd().subtract(budget.totalUsd()).toPlainString() + " USD are left." + unpriced;
            case OVER ->
                cap + style.careful("not enough for this advice") + ", "
                        + budget.totalUsd().subtract(budget.monthlyUsd()).toPlainString()
                        + " USD are missing. The requirements can be met from " + budget.leastUsd()
                        + " USD a month on" + cheapest(budget) + "." + unpriced;
            case NOT_PAYABLE ->
                cap + style.bad("not enough for the requirements") + ", which cost at least "
                        + budget.leastUsd() + " USD a month: "
                        + budget.leastUsd().subtract(budget.monthlyUsd()).toPlainString() + " USD are missing."
                        + unpriced;
        };
    }

    private static String cheapest(Budget budget) {
        Optional<Budget.Saving> first = budget.cheaper().stream().findFirst();
        return first.map(saving -> "; the saving that gives up least is "
                        + saving.instead().mechanism().withArticle() + " for " + saving.service() + ", "
                        + saving.monthlyUsd() + " USD")
                .orElse("");
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
