package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every number behind the scores: by criterion its share of the weights, and value and points of each mechanism. */
final class ScoreTable {
    private ScoreTable() {}

    static List<String> of(List<Alternative> left, String indent, int width) {
        return Table.of(rows(left), 1).lines(indent, width);
    }

    /** A head, a row for each criterion, and the scores. */
    static List<List<String>> rows(List<Alternative> left) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("criterion", "share"));
        left.forEach(alternative -> head.add(alternative.mechanism().label()));
        rows.add(head);
        List<Contribution> first = left.get(0).contributions();
        for (int i = 0; i < first.size(); i++) {
            rows.add(row(left, i));
        }
        List<String> sums = new ArrayList<>(List.of("score", ""));
        left.forEach(alternative -> sums.add(digits("%14.6f", alternative.score())));
        rows.add(sums);
        return rows;
    }

    private static List<String> row(List<Alternative> left, int criterion) {
        Contribution first = left.get(0).contributions().get(criterion);
        List<String> cells = new ArrayList<>(List.of(first.criterion(), digits("%.4f", first.weight())));
        for (Alternative alternative : left) {
            Contribution contribution = alternative.contributions().get(criterion);
            cells.add(digits("%.4f", contribution.value()) + digits("%8.5f", contribution.points()));
        }
        return cells;
    }

    private static String digits(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
