package io.github.endpointadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InputCodeTest {
    @Test
    void codesAreNumberedWithoutAGap() {
        assertThat(InputCode.values())
                .extracting(InputCode::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .mapToObj(number -> String.format(Locale.ROOT, "EA%03d", number))
                        .toList());
    }

    @Test
    void titlesAreDifferent() {
        assertThat(InputCode.values())
                .extracting(InputCode::title)
                .doesNotHaveDuplicates()
                .allMatch(t -> !t.isBlank());
    }

    @Test
    void severitiesAreWords() {
        assertThat(Severity.values()).extracting(Severity::word).containsExactly("error", "warning", "note");
    }
}
