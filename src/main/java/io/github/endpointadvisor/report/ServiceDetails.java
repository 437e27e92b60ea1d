package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What proves the answer for one service: every mechanism, its scores, and what would change the answer. */
record ServiceDetails(ServiceSentences sentences) {
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Section("Mechanisms", mechanisms()));
        List<Alternative> left = sentences.left();
        if (left.size() > 1) {
            blocks.add(new Section(
                    "Scores by criterion: share of the weights, then value and points of each mechanism",
                    List.copyOf(ScoreTable.of(left))));
        }
        List<String> turns = turns();
        if (!turns.isEmpty()) {
            blocks.add(new Section(turnsTitle(), List.of(new Bullets(Words.all(turns)))));
        }
        return blocks;
    }

    private List<String> turns() {
        SensitivitySentences sensitivity = new SensitivitySentences(sentences.advice());
        List<String> turns = new ArrayList<>(sensitivity.otherwise());
        turns.addAll(sensitivity.turns());
        return turns;
    }

    private String turnsTitle() {
        return sentences.advice().recommendation().firstChoice().isPresent()
                ? "Would change the first choice"
                : "Would change the answer";
    }

    private List<Block> mechanisms() {
        List<Row> rows = new ArrayList<>();
        sentences.left().forEach(alternative -> rows.add(left(alternative)));
        sentences.ruledOut().forEach(alternative -> rows.add(row(alternative, "ruled out", "", "")));
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Table(List.of("Mechanism", "Status", "Score", "USD a month", "Because"), rows, Set.of(2, 3)));
        }
        if (sentences.left().size() > 1) {
            new SensitivitySentences(sentences.advice())
                    .standing()
                    .map(Paragraph::new)
                    .ifPresent(blocks::add);
        }
        sentences.missing().ifPresent(missing -> blocks.add(new Paragraph("Not offered: " + missing)));
        return blocks;
    }

    private Row left(Alternative alternative) {
        boolean chosen = sentences
                .advice()
                .recommendation()
                .mechanism()
                .filter(mechanism -> mechanism == alternative.mechanism())
                .isPresent();
        String standing = ServiceSentences.standing(alternative);
        String status = standing.isEmpty() ? "possible" : standing;
        return row(
                alternative,
                chosen ? "recommended" + (standing.isEmpty() ? "" : ", " + standing) : status,
                Sentences.score(alternative.score()),
                Amounts.of(alternative.cost()));
    }

    private static Row row(Alternative alternative, String status, String score, String usd) {
        return new Row(
                Row.Kind.PLAIN,
                List.of(
                        Words.of(alternative.mechanism().label()),
                        Words.of(status),
                        Words.of(score),
                        Words.of(usd),
                        ServiceSentences.against(alternative)));
    }
}
