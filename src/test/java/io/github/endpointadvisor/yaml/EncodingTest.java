package io.github.endpointadvisor.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {
    private static final String MARK = "\uFEFF";

    static Stream<Arguments> otherEncodings() {
        return Stream.of(
                argumentSet("UTF-16LE", (MARK + "a: 1").getBytes(UTF_16LE), "UTF-16 text"),
                argumentSet("UTF-16BE", (MARK + "a: 1").getBytes(UTF_16BE), "UTF-16 text"),
                argumentSet("UTF-32LE", (MARK + "a: 1").getBytes(Charset.forName("UTF-32LE")), "UTF-32 text"),
                argumentSet("UTF-32BE", (MARK + "a: 1").getBytes(Charset.forName("UTF-32BE")), "UTF-32 text"),
                argumentSet("unmarked UTF-16LE", "a: 1".getBytes(UTF_16LE), "UTF-16 text or a binary file"),
                argumentSet("unmarked UTF-16BE", "a: 1".getBytes(UTF_16BE), "UTF-16 text or a binary file"),
                argumentSet("one NUL", new byte[1], "UTF-16 text or a binary file"));
    }

    @ParameterizedTest
    @MethodSource
    void otherEncodings(byte[] bytes, String name) {
        Reading reading = Reading.of(bytes);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.rendered())
                .containsExactly("in.yaml: error: this is " + name + "; save it as UTF-8 text [EA003]");
    }

    @Test
    void aByteOrderMarkShiftsNoColumn() {
        assertThat(Reading.of(MARK + "a: 1").report())
                .isEqualTo(Reading.of("a: 1").report());
        assertThat(Reading.of(MARK + "a: *b").rendered())
                .isEqualTo(Reading.of("a: *b").rendered());
        assertThat(Reading.of(MARK).rendered()).isEqualTo(Reading.of("").rendered());
    }

    @Test
    void aSecondByteOrderMarkIsRefused() {
        assertThat(Reading.of(MARK + MARK + "a: 1").rendered())
                .containsExactly("in.yaml:1:1: error: a text file cannot hold the character U+FEFF; remove it [EA003]\n"
                        + "?a: 1\n^");
    }

    @Test
    void anotherEncodingIsNamedByItsByteAndPlace() {
        assertThat(Reading.of("a: 1\r\nb: caf\u00E9 1\n".getBytes(ISO_8859_1)).rendered())
                .containsExactly("in.yaml:2:7: error: byte 0xE9 is not UTF-8, so this is another encoding"
                        + " or not a text file; save it as UTF-8 text [EA003]\nb: caf\uFFFD 1\n      ^");
    }

    @Test
    void aByteOrderMarkShiftsNoByte() {
        assertThat(Reading.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ':', ' ', (byte) 0xE9})
                        .rendered())
                .isEqualTo(Reading.of(new byte[] {'a', ':', ' ', (byte) 0xE9}).rendered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00C0\u00AF",
                "\u00ED\u00A0\u0080",
                "\u00F4\u0090\u0080\u0080",
                "\u0080",
                "\u00FE",
                "\u00E2\u0082"
            })
    void overlongSurrogateStrayAndCutOffBytesAreRefused(String bytes) {
        assertThat(Reading.of(("a: " + bytes).getBytes(ISO_8859_1)).rendered())
                .singleElement()
                .asString()
                .startsWith("in.yaml:1:4: error: byte 0x");
    }

    @Test
    void aPictureIsRefusedAtItsFirstByte() {
        byte[] png = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0".getBytes(ISO_8859_1);

        assertThat(Reading.of(png).rendered())
                .singleElement()
                .asString()
                .startsWith("in.yaml:1:1: error: byte 0x89 is not UTF-8");
    }

    @Test
    void aNulByteIsRefusedInItsLine() {
        assertThat(Reading.of("a: 1\nb: \0".getBytes(UTF_8)).rendered())
                .containsExactly("in.yaml:2:4: error: a text file cannot hold the character U+0000; remove it [EA003]"
                        + "\nb: ?\n   ^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "\t", "# only a comment", "---", "---\n...\n", "\r\n# x\r\n", "%YAML 1.1\n"})
    void nothingIsRefused(String text) {
        assertThat(Reading.of(text).value()).isEmpty();
        assertThat(Reading.of(text).rendered()).singleElement().asString().startsWith("in.yaml");
    }

    @Test
    void theEmptyFileIsCalledEmpty() {
        assertThat(Reading.of("").rendered())
                .containsExactly("in.yaml: error: nothing in it but blanks and comments [EA004]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsAreAlike(String end) {
        String value = "a: \u00E4 # x\n\nb:\n  - \"c\n    d\"\n  - |\n    e\n    f\n";
        String broken = "a: 1\n\nb: [\n  c\n  ] *d\n";

        assertThat(Reading.of(value.replace("\n", end)).report())
                .isEqualTo(Reading.of(value).report());
        assertThat(Reading.of(broken.replace("\n", end)).report())
                .isEqualTo(Reading.of(broken).report())
                .contains("in.yaml:5:5: error: ");
    }
}
