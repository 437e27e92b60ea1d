package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every number behind the scores: by criterion its share of the weights, and value and points of each mechanism. */
final class ScoreTable {
    /** More columns than these are wider than a terminal of 80. */
    private static final int MOST = 3;

    private ScoreTable() {}

    /** Tables of a few mechanisms each. */
    static List<Table> of(List<Alternative> left) {
        return IntStream.iterate(0, from -> from < left.size(), from -> from + MOST)
                .mapToObj(from -> table(left.subList(from, Math.min(left.size(), from + MOST))))
                .toList();
    }

    private static Table table(List<Alternative> left) {
        List<String> head = new ArrayList<>(List.of("Criterion", "Share"));
        left.forEach(alternative -> head.add(alternative.mechanism().label()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < left.get(0).contributions().size(); i++) {
            rows.add(Row.of(row(left, i)));
        }
        List<String> sums = new ArrayList<>(List.of("score", ""));
        left.forEach(alternative -> sums.add(digits("%12.6f", alternative.score())));
        rows.add(Row.of(sums));
        Set<Integer> numbers = IntStream.range(1, head.size()).boxed().collect(Collectors.toSet());
        return new Table(head, rows, numbers);
    }

    private static List<String> row(List<Alternative> left, int criterion) {
        Contribution first = left.get(0).contributions().get(criterion);
        List<String> cells = new ArrayList<>(List.of(first.criterion(), digits("%.3f", first.weight())));
        for (Alternative alternative : left) {
            Contribution contribution = alternative.contributions().get(criterion);
            cells.add(digits("%.3f", contribution.value()) + digits("%7.4f", contribution.points()));
        }
        return cells;
    }

    private static String digits(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
