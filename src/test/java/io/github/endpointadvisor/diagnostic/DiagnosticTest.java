package io.github.endpointadvisor.diagnostic;

import static io.github.endpointadvisor.diagnostic.InputCode.EA001;
import static io.github.endpointadvisor.diagnostic.InputCode.EA011;
import static io.github.endpointadvisor.diagnostic.InputCode.EA013;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {
    private static Diagnostic at(int line, int column, int length, String message, String source) {
        return new Diagnostic(
                EA011,
                Severity.ERROR,
                "orders.yaml",
                Optional.of(new Position(line, column, length)),
                message,
                Optional.of(source));
    }

    private static Diagnostic nowhere(Severity severity, String file, String message) {
        return new Diagnostic(EA001, severity, file, Optional.empty(), message, Optional.empty());
    }

    private static List<String> quoted(int column, int length, String source) {
        return at(1, column, length, "x", source).render().lines().skip(1).toList();
    }

    @Test
    void theLineIsQuotedWithACaretUnderThePlace() {
        assertThat(at(7, 5, 9, "unknown key 'onPremise'; did you mean 'onPremises'?", "    onPremise: true")
                        .render())
                .isEqualTo("""
                        orders.yaml:7:5: error: unknown key 'onPremise'; did you mean 'onPremises'? [EA011]
                            onPremise: true
                            ^~~~~~~~~""");
    }

    @Test
    void withoutAPlaceThereIsOneLine() {
        assertThat(nowhere(Severity.NOTE, "orders.yaml", "cannot be read").render())
                .isEqualTo("orders.yaml: note: cannot be read [EA001]");
        assertThat(nowhere(Severity.WARNING, "a\u001B[31m.yaml", "x\ny\u202Ez").render())
                .isEqualTo("a?[31m.yaml: warning: x?y?z [EA001]");
    }

    @Test
    void withoutALineThereIsOneLine() {
        Diagnostic unquoted =
                new Diagnostic(EA011, Severity.ERROR, "a", Optional.of(new Position(1, 2, 3)), "x", Optional.empty());

        assertThat(unquoted.render()).isEqualTo("a:1:2: error: x [EA011]");
        assertThat(quoted(1, 1, " \t ")).isEmpty();
    }

    @Test
    void aLineIsMadeHarmlessColumnByColumn() {
        assertThat(quoted(4, 2, "\t\u001B\u2028ab\u0000")).containsExactly(" ??ab?", "   ^~");
    }

    @Test
    void columnsAreCodePoints() {
        assertThat(quoted(3, 2, "\uD83D\uDE00\uD83D\uDE00bcd")).containsExactly("\uD83D\uDE00\uD83D\uDE00bcd", "  ^~");
    }

    @Test
    void aLineOfAHundredIsShownWhole() {
        assertThat(quoted(100, 9, "x".repeat(100))).containsExactly("x".repeat(100), " ".repeat(99) + "^");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        assertThat(quoted(1, 2, "ab" + "x".repeat(200))).containsExactly("ab" + "x".repeat(98) + "...", "^~");
        assertThat(quoted(201, 2, "x".repeat(200) + "ab"))
                .containsExactly("..." + "x".repeat(98) + "ab", " ".repeat(101) + "^~");
        assertThat(quoted(201, 500, "\uD83D\uDE00".repeat(1_000)))
                .containsExactly("..." + "\uD83D\uDE00".repeat(100) + "...", " ".repeat(53) + "^" + "~".repeat(49));
    }

    @Test
    void aPlaceBehindTheEndOfTheLineIsPutThere() {
        assertThat(quoted(4, 1, "a: ")).containsExactly("a:", "   ^");
        assertThat(quoted(99, 9, "a:")).containsExactly("a:", "  ^");
    }

    @Test
    void theOrderIsByFileThenPlaceThenCodeThenMessage() {
        Diagnostic sameWithOtherCode = new Diagnostic(
                EA013, Severity.ERROR, "orders.yaml", Optional.of(new Position(2, 3, 1)), "a", Optional.empty());
        List<Diagnostic> ordered = List.of(
                nowhere(Severity.ERROR, "a.yaml", "x"),
                nowhere(Severity.ERROR, "orders.yaml", "a"),
                nowhere(Severity.ERROR, "orders.yaml", "b"),
                at(2, 1, 1, "x", ""),
                at(2, 3, 1, "a", ""),
                at(2, 3, 1, "b", ""),
                sameWithOtherCode,
                at(10, 1, 1, "x", ""));

        assertThat(List.of(
                        ordered.get(7),
                        ordered.get(6),
                        ordered.get(5),
                        ordered.get(4),
                        ordered.get(3),
                        ordered.get(2),
                        ordered.get(1),
                        ordered.get(0)))
                .allSatisfy(it -> assertThat(it).isEqualByComparingTo(it))
                .satisfies(reversed ->
                        assertThat(reversed.stream().sorted().toList()).isEqualTo(ordered));
    }
}
