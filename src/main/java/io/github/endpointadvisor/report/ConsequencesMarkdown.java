package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.wording.CostWords;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.List;

/** What follows from the answer for one service: who gets in, cost, steps, traps, and what the answer hangs on. */
record ConsequencesMarkdown(ServiceSentences sentences) {
    String summary() {
        List<String> parts = new ArrayList<>();
        if (sentences.answered()) {
            parts.add(usd() + " USD a month");
        }
        count(parts, "step", sentences.steps().size());
        count(parts, "warning", sentences.warnings().size());
        return sentences.name() + ": "
                + sentences.advice().recommendation().words()
                + (parts.isEmpty() ? "" : "; " + String.join(", ", parts));
    }

    private String usd() {
        return OptionsMarkdown.usd(sentences.advice().cost());
    }

    private static void count(List<String> parts, String one, int count) {
        if (count > 0) {
            parts.add(Phrases.plural(count, one));
        }
    }

    void addTo(MarkdownPage page) {
        SensitivityText sensitivity = new SensitivityText(sentences.advice());
        page.section("Steps of the plan", sentences.numbered());
        page.section("Watch", sentences.warnings());
        page.section("Know", Coded.plain(sentences.remarks()));
        clients(page);
        cost(page);
        page.section("Check these before you build", Coded.plain(sensitivity.checks()));
        page.section(sentences.turnsTitle(), Coded.plain(sensitivity.turns()));
        page.section("Assumed", Coded.plain(sentences.assumptions()));
        page.section("Not sure", Coded.plain(sentences.doubts()));
    }

    private void clients(MarkdownPage page) {
        List<String> lines = new ArrayList<>();
        for (ConnectionPath path : sentences.advice().paths()) {
            lines.add("- " + MarkdownText.inline(path.client().name() + ": " + sentences.way(path)));
            sentences.needs(path).forEach(need -> lines.add("  - " + MarkdownText.inline(need)));
        }
        if (!lines.isEmpty()) {
            page.label("Clients").block(String.join("\n", lines));
        }
    }

    private void cost(MarkdownPage page) {
        if (!sentences.answered()) {
            return;
        }
        page.label("Cost: " + usd() + " USD a month");
        List<Cost.Line> bill = sentences.bill();
        if (!bill.isEmpty()) {
            page.table(rows(bill), 1);
        }
        page.list(sentences.advice().cost().unknown().stream()
                .map(unknown -> Coded.plain("Not counted: " + CostWords.gap(unknown) + "."))
                .toList());
    }

    private static List<List<String>> rows(List<Cost.Line> bill) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("What", "USD a month", "Formula"));
        bill.forEach(line ->
                rows.add(List.of(CostWords.what(line), line.monthlyUsd().toPlainString(), CostWords.formula(line))));
        return rows;
    }
}
