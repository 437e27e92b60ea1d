package io.github.endpointadvisor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of functions, whatever their arguments are. */
final class FunctionPropertiesTest {
    private static final int TIMES = 200;
    private static final List<String> UNKNOWN =
            List.of("parameters('x')", "uniqueString('a')", "resourceGroup().name", "concat('p', parameters('x'))");

    private final Random random = new Random(16);

    private String word() {
        return random.ints(random.nextInt(6), 0, 6)
                .mapToObj(i -> "ab/-{'".substring(i, i + 1).replace("'", "''").replace("{", "c"))
                .collect(Collectors.joining("", "'", "'"));
    }

    private String textual() {
        return random.nextInt(3) == 0 ? UNKNOWN.get(random.nextInt(UNKNOWN.size())) : word();
    }

    private List<String> some() {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> textual())
                .toList();
    }

    private static void same(String one, String other) {
        assertThat(Written.evaluated(one)).as(other).isEqualTo(Written.evaluated(other));
        assertThat(Written.evaluated("equals(" + one + ", " + other + ")")).isEqualTo("true");
    }

    @Test
    void formatWithoutFormsIsConcat() {
        for (int i = 0; i < TIMES; i++) {
            List<String> parts = some();
            String holes = IntStream.range(0, parts.size())
                    .mapToObj(n -> "{" + n + "}")
                    .collect(Collectors.joining());
            same(
                    "format('" + holes + "', " + String.join(", ", parts) + ")",
                    "concat(" + String.join(", ", parts) + ")");
        }
    }

    @Test
    void concatMayBeGroupedInAnyWay() {
        for (int i = 0; i < TIMES; i++) {
            List<String> parts = some();
            String grouped = parts.get(parts.size() - 1);
            for (int n = parts.size() - 2; n >= 0; n--) {
                grouped = "concat(" + parts.get(n) + ", " + grouped + ")";
            }
            same(grouped, "concat(" + String.join(", ", parts) + ")");
        }
    }

    @Test
    void joinUndoesSplit() {
        for (int i = 0; i < TIMES; i++) {
            String text = "concat(" + String.join(", ", some()) + ", '-')";
            same("join(split(" + text + ", '/'), '/')", text);
        }
    }

    @Test
    void unionKeepsTheOrderOfTheFirstTime() {
        for (int i = 0; i < TIMES; i++) {
            List<String> one = numbers();
            List<String> other = numbers();
            LinkedHashSet<String> union = new LinkedHashSet<>(one);
            union.addAll(other);
            same(
                    "union(createArray(" + String.join(", ", one) + "), createArray(" + String.join(", ", other) + "))",
                    "createArray(" + String.join(", ", union) + ")");
        }
    }

    @Test
    void takeAndSkipAreTheWhole() {
        for (int i = 0; i < TIMES; i++) {
            String list = "createArray(" + String.join(", ", numbers()) + ")";
            int cut = random.nextInt(8) - 1;
            same("concat(take(" + list + ", " + cut + "), skip(" + list + ", " + cut + "))", list);
        }
    }

    @Test
    void jsonUndoesString() {
        for (int i = 0; i < TIMES; i++) {
            String value = "createObject('a', createArray(" + String.join(", ", some()) + "), 'b', " + random.nextInt(9)
                    + ", 'c', null())";
            same("json(string(" + value + "))", value);
        }
    }

    @Test
    void copyIndexCountsFromItsOffset() {
        for (int i = 0; i < 20; i++) {
            int count = random.nextInt(20);
            int offset = random.nextInt(5);
            List<String> made = Written.made(
                    Written.template("`resources`: [{`type`: `A.B/c`, `copy`: {`name`: `loop`, `count`: " + count
                            + "}, `name`: `[format('{0}-{1}', copyIndex(" + offset + "), copyIndex('loop'))]`}]"));
            assertThat(made)
                    .isEqualTo(IntStream.range(0, count)
                            .mapToObj(n -> "A.B/c " + (n + offset) + "-" + n)
                            .toList());
        }
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            numbers.add(String.valueOf(random.nextInt(5)));
        }
        return numbers;
    }
}
