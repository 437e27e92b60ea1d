package io.github.endpointadvisor.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.diagnostic.Position;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the bytes of a valid file, there is a value or a complaint, and each has a place in the file. */
final class FuzzTest {
    private static final int ROUNDS = Samples.of(30_000);
    private static final String YAML = """
            version: 1
            name: 'it''s' # \u00E9
            services:
              - type: "st\\u00e9\\t"
                tags: [a, {b: c}, 1.5]
                note: |
                  two
                  lines
              - {type: sql, on: true}
            last: x
              y
            """;
    private static final String JSON = """
            {
            \t"version": 1,
            \t"services": [{"type": "a\\/b\\ud83d\\ude00"},
            \t\t[true, null, -1e3]],
            \t"\uD83D\uDE00": "x"
            }
            """;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ": ",
            "- ",
            "? ",
            "&a ",
            "*a ",
            "!x ",
            "!!str ",
            "|\n",
            ">-\n",
            "'",
            "\"",
            "#",
            " #",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "  ",
            "\\",
            "\\x",
            "\\UFFFFFFFF",
            "@",
            "`",
            "~",
            "<<",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "\uD835\uDFCE",
            "\0",
            "\u0085",
            "\uFFFF",
            "=");

    @ParameterizedTest
    @ValueSource(strings = {YAML, JSON})
    void everyMutationIsReadOrComplainedOf(String valid) {
        assertThat(Reading.of(valid).rendered()).isEmpty();
        int read = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> mutate(valid.getBytes(UTF_8), new Random(20261123)));
        // or the mutations are no test of either
        assertThat(read).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    private static int mutate(byte[] valid, Random random) {
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = valid;
            for (int times = random.nextInt(4); times >= 0; times--) {
                bytes = mutated(bytes, random);
            }
            read += isRead(bytes) ? 1 : 0;
        }
        return read;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int dropped = random.nextInt(3) == 0 ? 0 : Math.min(random.nextInt(5), bytes.length - at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(piece(bytes, random));
        out.write(bytes, at + dropped, bytes.length - at - dropped);
        return out.toByteArray();
    }

    private static byte[] piece(byte[] bytes, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> new byte[] {bytes.length == 0 ? 0 : bytes[random.nextInt(bytes.length)]};
            default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
        };
    }

    private static boolean isRead(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        Reading reading = Reading.of(bytes);
        if (isUnexplained(reading) || hasComplaintOutside(reading, List.of(text.split("\r\n|\r|\n", -1)))) {
            fail("%s%nis read as%n%s", text, reading.report());
        }
        return reading.value().isPresent();
    }

    private static boolean isUnexplained(Reading reading) {
        return reading.value().isEmpty() && reading.rendered().isEmpty();
    }

    private static boolean hasComplaintOutside(Reading reading, List<String> lines) {
        return reading.complaints().sorted().stream()
                .flatMap(complaint -> complaint.position().stream())
                .anyMatch(at -> !isInside(at, lines));
    }

    /** Behind the last character of a line is inside: there, something is missing. */
    private static boolean isInside(Position at, List<String> lines) {
        return at.line() <= lines.size() && at.column() + at.length() <= columns(lines.get(at.line() - 1)) + 2;
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }
}
