package io.github.endpointadvisor.yaml;

import static io.github.endpointadvisor.diagnostic.InputCode.EA002;
import static io.github.endpointadvisor.diagnostic.InputCode.EA004;
import static io.github.endpointadvisor.diagnostic.InputCode.EA005;
import static io.github.endpointadvisor.diagnostic.InputCode.EA007;
import static io.github.endpointadvisor.diagnostic.InputCode.EA008;
import static io.github.endpointadvisor.diagnostic.InputCode.EA009;
import static io.github.endpointadvisor.diagnostic.InputCode.EA012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.endpointadvisor.diagnostic.InputCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to take all the time, all the memory or all the stack there is. */
final class HostileInputTest {
    // only a guard against hanging: each of them takes a second or so
    private static final Duration HANGING = Duration.ofSeconds(10);
    private static final int SIZE = 7 * 1024 * 1024;
    private static final int MANY = 1024 * 1024;

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("billion laughs", billionLaughs(), EA007),
                argumentSet("aliases only", "- *a\n".repeat(100_000), EA007),
                argumentSet("merge of an alias", "<<: *a\n", EA007),
                argumentSet("nested [", "[".repeat(100_000), EA008),
                argumentSet("nested [ of 7 MiB", "[".repeat(SIZE), EA008),
                argumentSet("nested [ by line", "[\n".repeat(100_000), EA008),
                argumentSet("nested {", "{".repeat(100_000), EA008),
                argumentSet("nested { with keys", "{a: ".repeat(100_000), EA008),
                argumentSet("nested -", "- ".repeat(100_000), EA008),
                argumentSet("nested ?", "? ".repeat(100_000), EA008),
                argumentSet("nested by indentation", indented(1_000), EA008),
                argumentSet("nested json", "[" + "{\"a\":".repeat(100_000) + "1", EA008),
                argumentSet("51 levels", "[".repeat(51) + "]".repeat(51), EA008),
                argumentSet("anchor", "&" + "a".repeat(MANY), EA007),
                argumentSet("tag", "!" + "a".repeat(MANY), EA009),
                argumentSet("escaped tag", "!" + "%41".repeat(MANY / 3), EA009),
                argumentSet("quote never closed", "a: \"" + "x ".repeat(MANY / 2), EA005),
                argumentSet("version", "%YAML " + "1".repeat(MANY) + ".0\n---\na: 1", EA005),
                argumentSet("directives", "%FOO\n".repeat(MANY / 5) + "a: 1", EA005),
                argumentSet("key", "k".repeat(MANY) + ": 1", EA002),
                argumentSet("closing brackets", "]".repeat(MANY), EA005),
                argumentSet("questions", "{" + "? ".repeat(MANY / 2), EA005),
                argumentSet("complex keys", "{[a]: 1}", EA012),
                argumentSet("line ends only", "\n".repeat(MANY), EA004),
                argumentSet("blanks only", " ".repeat(MANY), EA004),
                argumentSet("a comment only", "#".repeat(MANY), EA004),
                argumentSet("plain text of 7 MiB", "x".repeat(SIZE), EA002),
                argumentSet("quoted text of 7 MiB", "a: \"" + "x".repeat(SIZE) + "\"", EA002),
                argumentSet("words", "a: " + "x ".repeat(SIZE / 2), EA002),
                argumentSet("escapes", "a: \"" + "\\u00e9".repeat(SIZE / 6) + "\"", EA002),
                argumentSet("a text by lines", "a:\n" + " x\n".repeat(SIZE / 3), EA002),
                argumentSet("block text of 7 MiB", "a: |\n " + "x".repeat(SIZE), EA002),
                argumentSet("block text of many lines", "a: |\n" + " x\n".repeat(SIZE / 3), EA002),
                argumentSet("blanks in a text", "a: b" + " ".repeat(MANY) + "c", EA002),
                argumentSet("line ends in a text", "a: b" + "\n".repeat(MANY) + " c", EA002),
                argumentSet("json slashes", "[\"" + "\\/".repeat(MANY / 2) + "\"]", EA002),
                argumentSet("long key", "k".repeat(161) + ": 1", EA002),
                argumentSet("values without number", "- \n".repeat(1_000_000), EA002));
    }

    static Stream<Arguments> read() {
        return Stream.of(
                argumentSet("50 levels", "[".repeat(50) + "]".repeat(50)),
                argumentSet(
                        "brackets at the deepest", "[" + ("[".repeat(45) + "]".repeat(45) + ",").repeat(5_000) + "]"),
                argumentSet("blanks before a value", "a: " + " ".repeat(MANY) + "b"),
                argumentSet("comment", "a: b #" + "x".repeat(MANY)),
                argumentSet("json tabs", "{" + "\t".repeat(MANY) + "}"),
                argumentSet("a text as long as there are", "a: " + "x".repeat(65_536)),
                argumentSet("values as many as there are", "- \n".repeat(999_999)),
                argumentSet("a key as long as there are", "k".repeat(160) + ": 1"),
                argumentSet("keys of one hash code", sameHash(14)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String text, InputCode code) {
        Reading reading = assertTimeoutPreemptively(HANGING, () -> Reading.of(text));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.codes()).containsExactly(code);
        assertThat(reading.rendered()).allSatisfy(printed -> assertThat(printed).hasSizeLessThan(500));
    }

    @ParameterizedTest
    @MethodSource
    void read(String text) {
        Reading reading = assertTimeoutPreemptively(HANGING, () -> Reading.of(text));

        assertThat(reading.rendered()).isEmpty();
        assertThat(reading.value()).isPresent();
    }

    @Test
    void duplicatesWithoutNumberAreCountedAndNotKept() {
        Reading reading = assertTimeoutPreemptively(HANGING, () -> Reading.of("a: 1\n".repeat(20_000)));

        assertThat(reading.complaints().total()).isEqualTo(19_999);
        assertThat(reading.rendered())
                .hasSize(100)
                .first()
                .isEqualTo("in.yaml:2:1: error: duplicate key 'a'; it is already given in line 1 [EA010]\na: 1\n^");
    }

    private static String billionLaughs() {
        String bomb = IntStream.range(1, 10)
                .mapToObj(at -> "a" + at + ": &a" + at + " [" + ("*a" + (at - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining());
        return "a0: &a0 lol\n" + bomb;
    }

    private static String indented(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(at -> " ".repeat(at) + "a:\n")
                .collect(Collectors.joining());
    }

    private static String sameHash(int length) {
        List<String> keys = List.of("");
        for (int at = 0; at < length; at++) {
            keys = keys.stream()
                    .flatMap(key -> Stream.of(key + "Aa", key + "BB"))
                    .toList();
        }
        return keys.stream().map(key -> key + ": 1\n").collect(Collectors.joining());
    }
}
