package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Course;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Columns;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is recommended beside everything private and the cheapest that meets the requirements. */
record CourseSentences(WorkloadAdvice advice) {
    private static final int NAMES = 3;
    private static final int CRITERIA = 2;

    List<Block> blocks() {
        if (advice.courses().stream().allMatch(course -> course.changes().isEmpty())) {
            return List.of(new Paragraph(same()));
        }
        List<Row> rows = new ArrayList<>();
        advice.courses()
                .forEach(course -> rows.add(Row.of(List.of(
                        name(course.kind()),
                        Amounts.aligned(course.monthlyUsd(), course.priced()),
                        changes(course),
                        loss(course)))));
        return List.of(new Table(List.of("", "USD a month", "Instead", "Scores lower on"), rows, Set.of(1)));
    }

    /** Each by itself, with what it costs, what differs and what it gives up. */
    Columns columns() {
        return new Columns(advice.courses().stream().map(this::column).toList());
    }

    private Section column(Course course) {
        String changes = changes(course);
        String loss = loss(course);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Words.of(
                        Words.Tone.STRONG,
                        Amounts.aligned(course.monthlyUsd(), course.priced()).strip())
                .and(" USD a month")));
        if (!changes.isEmpty()) {
            blocks.add(new Paragraph(Phrases.capitalized(changes) + "."));
        }
        if (!loss.isEmpty()) {
            blocks.add(new Paragraph("Scores lower on " + loss + "."));
        }
        String name = name(course.kind());
        return new Section(
                course.kind() == Course.Kind.CHEAPEST ? name + " that meets the requirements" : name, blocks);
    }

    private String same() {
        return "Nothing cheaper meets the requirements, and " + keepsPublic();
    }

    private String keepsPublic() {
        List<String> names = advice.courses().stream()
                .flatMap(course -> course.keepsPublic().stream())
                .toList();
        return names.isEmpty()
                ? "everything is private already."
                : names(names) + (names.size() == 1 ? " keeps its" : " keep their") + " public address.";
    }

    static String name(Course.Kind kind) {
        return switch (kind) {
            case RECOMMENDED -> "Recommended";
            case ALL_PRIVATE -> "All private";
            case CHEAPEST -> "Cheapest";
        };
    }

    /** Which services get another mechanism, by that mechanism. */
    String changes(Course course) {
        if (course.kind() == Course.Kind.RECOMMENDED) {
            return "";
        }
        Map<String, List<String>> byMechanism = new LinkedHashMap<>();
        course.changes()
                .forEach(change -> byMechanism
                        .computeIfAbsent(change.to().mechanism().label(), label -> new ArrayList<>())
                        .add(change.service()));
        String changes = byMechanism.entrySet().stream()
                .map(e -> e.getKey() + " for " + names(e.getValue()))
                .collect(Collectors.joining("; "));
        return (changes.isEmpty() ? "same as recommended" : changes)
                + (course.keepsPublic().isEmpty() ? "" : "; not possible for " + names(course.keepsPublic()));
    }

    private static String names(List<String> names) {
        return names.size() > NAMES ? Phrases.plural(names.size(), "service") : Sentences.list(names);
    }

    /** The criteria on which it falls short of what is recommended. */
    String loss(Course course) {
        return course.givesUp().stream()
                .limit(CRITERIA)
                .map(this::criterion)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.replace("dns", "DNS"))
                .collect(Collectors.joining(", "));
    }

    private String criterion(String id) {
        return advice.whole().catalog().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(Criterion::name)
                .findFirst()
                .orElseThrow();
    }
}
