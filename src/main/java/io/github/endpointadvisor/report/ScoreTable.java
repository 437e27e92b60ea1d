package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Alternative.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every number behind the scores: by criterion its share of the weights, and value and points of each mechanism. */
final class ScoreTable {
    private ScoreTable() {}

    static List<String> of(List<Alternative> left, String indent, int width) {
        Table table = new Table(1);
        List<String> head = new ArrayList<>(List.of("criterion", "share"));
        left.forEach(alternative -> head.add(alternative.mechanism().label()));
        table.row(head.toArray(String[]::new));
        List<Contribution> first = left.get(0).contributions();
        for (int i = 0; i < first.size(); i++) {
            table.row(row(left, i));
        }
        List<String> sums = new ArrayList<>(List.of("score", ""));
        left.forEach(alternative -> sums.add(digits("%14.6f", alternative.score())));
        return table.row(sums.toArray(String[]::new)).lines(indent, width);
    }

    private static String[] row(List<Alternative> left, int criterion) {
        Contribution first = left.get(0).contributions().get(criterion);
        List<String> cells = new ArrayList<>(List.of(first.criterion(), digits("%.4f", first.weight())));
        for (Alternative alternative : left) {
            Contribution contribution = alternative.contributions().get(criterion);
            cells.add(digits("%.4f", contribution.value()) + digits("%8.5f", contribution.points()));
        }
        return cells.toArray(String[]::new);
    }

    private static String digits(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
