package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.PolicyConflict;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.wording.CostWords;
import java.util.List;
import java.util.Locale;

/** The answer for one service as prose: the answer, why, what was ruled out, who gets in, cost, steps, warnings. */
final class ServiceText {
    private static final String BULLET = "    - ";
    private static final int WIDEST_LABEL = 52;

    private final ServiceAdvice advice;
    private final ServiceSentences sentences;
    private final SensitivityText sensitivity;
    private final Style style;
    private final Detail detail;
    private final Lines lines;

    private ServiceText(ServiceAdvice advice, PlanSentences plan, Catalog catalog, Style style, Detail detail) {
        this.detail = detail;
        this.advice = advice;
        this.sentences = new ServiceSentences(advice, plan, catalog, detail);
        this.sensitivity = new SensitivityText(advice);
        this.style = style;
        this.lines = new Lines(style.width());
    }

    static String of(ServiceAdvice advice, PlanSentences plan, Catalog catalog, Style style, Detail detail) {
        ServiceText text = new ServiceText(advice, plan, catalog, style, detail);
        text.answer();
        text.why();
        text.against();
        text.conflicts();
        text.scores();
        text.section(text.sentences.changesTitle(), text.sentences.changes());
        text.section("Cheaper ways", text.sentences.cheaperWays());
        text.clients();
        text.cost();
        text.steps();
        text.coded("Watch", text.sentences.warnings());
        text.section("Know", text.sentences.remarks());
        text.section("Assumed", text.sentences.assumptions());
        text.section("Not sure", text.sentences.doubts());
        text.section("Check these before you build", text.sensitivity.checks());
        text.section(text.sentences.turnsTitle(), text.sensitivity.turns());
        return text.lines.toString();
    }

    private void answer() {
        Recommendation answer = advice.recommendation();
        String words = answer.words();
        String painted = switch (answer.status()) {
            case FEASIBLE -> style.good(words);
            case CONDITIONAL -> style.careful(words);
            case NOT_POSSIBLE -> style.bad(words);
        };
        lines.line(style.bold(Excerpt.harmless(sentences.name())) + " ("
                + advice.request().service().name() + "): " + style.bold(painted));
    }

    private void why() {
        if (sentences.answered()) {
            coded("Why", sentences.reasons());
        }
    }

    private void against() {
        section(
                "Ruled out",
                sentences.ruledOut().stream().map(ServiceText::exclusion).toList());
        sentences.missing().ifPresent(missing -> section("Not offered", List.of(missing)));
    }

    private static String exclusion(Alternative alternative) {
        return alternative.mechanism().label() + ": "
                + ServiceSentences.exclusion(alternative).inBrackets();
    }

    private void conflicts() {
        List<PolicyConflict> conflicts = advice.conflicts();
        section(ConflictText.title(conflicts), ConflictText.bullets(conflicts));
    }

    private void scores() {
        List<Alternative> left = sentences.left();
        if (left.size() < 2) {
            return;
        }
        heading("Scores, 0 to 1");
        Table table = new Table(-1);
        left.forEach(a -> table.row(
                a.mechanism().label(),
                ServiceSentences.score(a),
                a.cost().monthlyUsd() + " USD a month",
                a.against().isEmpty()
                        ? ""
                        : ServiceSentences.standing(a) + " [" + String.join(", ", ServiceSentences.codes(a)) + "]"));
        table.lines("    ", style.width()).forEach(lines::line);
        sensitivity.standing().ifPresent(standing -> lines.wrapped("    ", standing));
        if (detail.isFull()) {
            lines.line("    By criterion: share of the weights, then value and points of each mechanism");
            ScoreTable.of(left, "    ", Integer.MAX_VALUE).forEach(lines::line);
        }
    }

    private void clients() {
        heading("Clients");
        int widest = advice.paths().stream()
                .mapToInt(path -> path.client().name().length())
                .max()
                .orElse(0);
        for (ConnectionPath path : advice.paths()) {
            String name = path.client().name();
            String label = "    " + name + " ".repeat(widest - name.length() + 2);
            lines.wrapped(label, sentences.way(path));
            String bullet = " ".repeat(label.length()) + "- ";
            sentences.needs(path).forEach(need -> lines.wrapped(bullet, need));
        }
    }

    private void cost() {
        Cost cost = advice.cost();
        if (!sentences.answered()) {
            return;
        }
        heading("Cost: " + cost.monthlyUsd() + " USD a month");
        bill(sentences.bill());
        cost.unknown().forEach(gap -> lines.wrapped("    not counted: ", CostWords.gap(gap) + "."));
    }

    private void bill(List<Cost.Line> bill) {
        if (bill.isEmpty()) {
            return;
        }
        int what = bill.stream()
                .mapToInt(line -> CostWords.what(line).length())
                .max()
                .orElse(0);
        int usd = bill.stream()
                .mapToInt(line -> line.monthlyUsd().toString().length())
                .max()
                .orElse(0);
        String format = "    %-" + Math.min(what, WIDEST_LABEL) + "s  %" + usd + "s  ";
        bill.forEach(line -> lines.wrapped(
                String.format(Locale.ROOT, format, CostWords.what(line), line.monthlyUsd()), CostWords.formula(line)));
    }

    /** Numbered as in the plan of the workload. */
    private void steps() {
        if (sentences.planned().isEmpty()) {
            return;
        }
        heading("Steps of the plan");
        sentences
                .planned()
                .forEach(step -> lines.wrapped(
                        String.format(Locale.ROOT, "   %2d. ", sentences.plan().number(step)),
                        sentences.plan().coded(step).inBrackets()));
    }

    private void coded(String title, List<Coded> items) {
        section(title, items.stream().map(Coded::inBrackets).toList());
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            items.forEach(item -> lines.wrapped(BULLET, item));
        }
    }

    private void heading(String title) {
        lines.line("  " + style.bold(title));
    }
}
