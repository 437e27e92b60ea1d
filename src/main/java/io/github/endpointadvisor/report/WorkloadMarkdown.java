package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The record of the decision on one workload: context, options, decision, consequences. */
final class WorkloadMarkdown {
    private static final Style PLAIN = new Style(false, 80);

    private final WorkloadAdvice advice;
    private final Detail detail;
    private final int level;
    private final PlanSentences plan;
    private final List<ServiceSentences> services;
    private final MarkdownPage page = new MarkdownPage();

    /** {@code level} is that of its headings. */
    private WorkloadMarkdown(WorkloadAdvice advice, Catalog catalog, Detail detail, int level) {
        this.advice = advice;
        this.detail = detail;
        this.level = level;
        this.plan = new PlanSentences(advice);
        this.services = advice.services().stream()
                .filter(service -> detail.shows(service.request().name()))
                .map(service -> new ServiceSentences(service, plan, catalog, detail))
                .toList();
    }

    static String brief(WorkloadAdvice advice, Catalog catalog, Detail detail, int level) {
        WorkloadMarkdown markdown = new WorkloadMarkdown(advice, catalog, detail, level);
        markdown.page.paragraph(markdown.setting());
        markdown.answers();
        markdown.whatIf();
        markdown.checks();
        if (detail.isPlan()) {
            markdown.plan();
        }
        return markdown.page.toString();
    }

    static String of(WorkloadAdvice advice, Catalog catalog, Detail detail, int level) {
        WorkloadMarkdown markdown = new WorkloadMarkdown(advice, catalog, detail, level);
        markdown.context();
        markdown.options();
        markdown.decision();
        markdown.consequences();
        return markdown.page.toString();
    }

    private String setting() {
        return WorkloadSentences.setting(advice.workload().setting()) + ".";
    }

    private void context() {
        page.heading(level, "Context").paragraph(setting());
        page.list(Coded.plain(RequestSentences.setting(advice.workload())));
        List<ServiceRequest> requests =
                services.stream().map(service -> service.advice().request()).toList();
        page.fold("What " + advice.workload().file() + " states of each service", inside -> {
            inside.table(RequestSentences.rows(requests));
            inside.section("Clients", Coded.plain(RequestSentences.hosted(requests)));
        });
    }

    private void options() {
        page.heading(level, "Options considered");
        services.stream().map(OptionsMarkdown::new).forEach(options -> page.fold(options.summary(), options::addTo));
    }

    private void decision() {
        page.heading(level, "Decision");
        answers();
        whatIf();
        services.forEach(this::decision);
    }

    /** Also what a conditional answer is conditional on, with its price. */
    private void decision(ServiceSentences service) {
        ServiceAdvice answer = service.advice();
        page.heading(level + 1, service.name() + ": " + answer.recommendation().words());
        if (service.answered()) {
            page.list(service.reasons());
        } else {
            page.paragraph("Nothing is left; what rules out each mechanism is among the options considered.");
        }
        page.section(ConflictText.title(answer.conflicts()), Coded.plain(ConflictText.bullets(answer.conflicts())));
        page.section(service.changesTitle(), Coded.plain(service.changes()));
        page.section("Cheaper ways", Coded.plain(service.cheaperWays()));
    }

    private void answers() {
        page.table(AnswerRows.of(advice), AnswerRows.AMOUNT);
        page.section("Cannot connect", plan.blocked());
        page.section(WorkloadSentences.NEITHER, Coded.plain(WorkloadSentences.neither(advice)));
        advice.budget().map(BudgetSentences::new).ifPresent(this::budget);
    }

    private void budget(BudgetSentences budget) {
        page.paragraph(budget.verdict(PLAIN));
        page.section("Given up", Coded.plain(budget.givenUp()));
        page.section("Paid for", Coded.plain(budget.paidFor()));
        budget.more().ifPresent(page::paragraph);
        page.section("What costs most", Coded.plain(budget.demands()));
        budget.unpriced().ifPresent(page::paragraph);
    }

    private void whatIf() {
        advice.whatIf().ifPresent(this::whatIf);
    }

    private void whatIf(WhatIf whatIf) {
        WhatIfSentences sentences = new WhatIfSentences(advice, whatIf);
        page.heading(level + 1, "What if " + sentences.changes());
        page.table(sentences.rows(), 2, 4);
        sentences.budget().ifPresent(page::paragraph);
        page.list(sentences.reasons());
    }

    private void checks() {
        List<String> checks = WorkloadSentences.checks(advice);
        if (!checks.isEmpty()) {
            page.paragraph("Check before you build, since another value would change the answer:");
            page.list(Coded.plain(checks));
        }
    }

    private void consequences() {
        page.heading(level, "Consequences");
        checks();
        plan();
        services.stream()
                .map(ConsequencesMarkdown::new)
                .forEach(consequences -> page.fold(consequences.summary(), consequences::addTo));
        dns(DnsSentences.of(advice, detail));
        List<Coded> warnings = WorkloadSentences.warnings(advice, detail);
        if (!warnings.isEmpty()) {
            page.heading(level + 1, "Watch, in the workload as a whole").list(warnings);
        }
        page.section("Know", WorkloadSentences.remarks(advice, detail));
    }

    private void plan() {
        page.heading(level + 1, "Plan");
        plan.phases().forEach((phase, steps) -> {
            page.label(PlanSentences.title(phase));
            page.block(steps.stream().map(this::step).collect(Collectors.joining("\n")));
        });
    }

    /** A box to tick, and a number that services refer to. */
    private String step(Step step) {
        return "- [ ] " + plan.number(step) + ". "
                + MarkdownText.inline(plan.coded(step).inBrackets()) + " *Check:* "
                + MarkdownText.inline(plan.verify(step)) + " *Back:* " + MarkdownText.inline(plan.back(step));
    }

    private void dns(DnsSentences dns) {
        if (dns.isEmpty()) {
            return;
        }
        page.heading(level + 1, "DNS plan");
        if (!dns.zones().isEmpty()) {
            page.paragraph(dns.heading()).table(zones(dns.zones()));
        }
        List<Coded> items = new ArrayList<>(Coded.plain(dns.steps()));
        dns.ruledOut().map(Coded::plain).ifPresent(items::add);
        items.addAll(dns.notices());
        page.list(items);
    }

    private static List<List<String>> zones(List<DnsZone> zones) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Zone", "For"));
        zones.forEach(zone -> rows.add(List.of(zone.name(), Sentences.list(zone.services()))));
        return rows;
    }
}
