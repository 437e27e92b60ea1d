package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Recommendation.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mechanisms of one service that were weighed, what became of each, and why. */
record OptionsMarkdown(ServiceSentences sentences) {
    /** Columns of numbers. */
    private static final Integer[] NUMBERS = {2, 3};

    String summary() {
        int out = sentences.ruledOut().size();
        return sentences.name() + " (" + sentences.advice().request().service().name() + "): "
                + sentences.left().size() + " left" + (out == 0 ? "" : ", " + out + " ruled out");
    }

    void addTo(MarkdownPage page) {
        List<Alternative> left = sentences.left();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Mechanism", "Status", "Score, 0 to 1", "USD a month", "Why"));
        left.forEach(alternative -> rows.add(left(alternative)));
        sentences.ruledOut().forEach(alternative -> rows.add(ruledOut(alternative)));
        page.cells(rows, NUMBERS);
        sentences.missing().ifPresent(missing -> page.paragraph("Not offered: " + missing));
        if (left.size() > 1) {
            page.paragraph(standing());
        }
        if (left.size() > 1 && sentences.detail().isFull()) {
            page.label("By criterion: share of the weights, then value and points of each mechanism");
            page.table(ScoreTable.rows(left));
        }
    }

    private List<String> left(Alternative alternative) {
        boolean chosen = sentences
                .advice()
                .recommendation()
                .mechanism()
                .filter(mechanism -> mechanism == alternative.mechanism())
                .isPresent();
        String label = alternative.mechanism().label();
        return List.of(
                chosen ? "**" + label + "**" : label,
                status(alternative) + (chosen ? ", chosen" : ""),
                ServiceSentences.score(alternative),
                usd(alternative.cost()),
                alternative.against().isEmpty() ? "" : MarkdownPage.cell(exclusion(alternative)));
    }

    private static String status(Alternative alternative) {
        return alternative.against().isEmpty() ? alternative.status().id() : ServiceSentences.standing(alternative);
    }

    static String usd(Cost cost) {
        return cost.monthlyUsd().toPlainString() + (cost.unknown().isEmpty() ? "" : "+");
    }

    private List<String> ruledOut(Alternative alternative) {
        return List.of(alternative.mechanism().label(), "ruled out", "", "", MarkdownPage.cell(exclusion(alternative)));
    }

    private Coded exclusion(Alternative alternative) {
        return ServiceSentences.exclusion(alternative).asSentence(sentences.name());
    }

    /** The lead of the answer, or how far it lies behind what the budget does not pay for. */
    private String standing() {
        Alternative first = sentences.advice().alternatives().get(0);
        boolean behind = sentences
                .advice()
                .recommendation()
                .standing()
                .filter(standing -> standing == Standing.BUDGET)
                .isPresent();
        return behind
                ? String.format(
                        Locale.ROOT,
                        "Behind %s by %.3f, which the budget does not pay for.",
                        first.mechanism().label(),
                        first.score() - sentences.advice().recommendation().score())
                : new SensitivityText(sentences.advice())
                        .standing()
                        .map(standing -> Sentences.sentence(standing, sentences.name()))
                        .orElse("");
    }
}
