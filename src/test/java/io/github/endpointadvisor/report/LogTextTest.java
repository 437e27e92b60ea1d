package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::no",
                "  ::error::no",
                "\u00A0::error::no",
                "\uFE0F::error::no",
                ":\uFE0F:error::no",
                "::::error::no",
                "##[error]no",
                "text ##[error]no",
                "##vso[task.complete]no",
                "text ##vso[task.complete]no",
                "###vso[task.complete]no",
                "####vso[task.complete]no",
                "#\u034F#vso[task.complete]no",
                "#\n#vso[task.complete]no",
                "#\u200B#vso[task.complete]no",
                "text\n::error::no",
                "text\r##vso[task.complete]no"
            })
    void noPlainLineIsACommand(String text) {
        String plain = Excerpt.harmless(text);

        assertThat(plain.lines()).hasSize(1);
        assertThat(WorkflowCommand.parse(plain)).isEmpty();
        assertThat(LoggingCommand.parse(plain)).isEmpty();
        assertThat(visible(plain)).doesNotContain("##[", "##v").doesNotStartWith("::");
        assertThat(plain).endsWith("no");
    }

    /** What is left for a comparison by culture, which passes over marks. */
    private static String visible(String text) {
        return text.replaceAll("[^ -~]", "");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "C# costs 5 % of a::b, # 1 and [link] #2";

        assertThat(Excerpt.harmless(text)).isEqualTo(text);
    }

    @Test
    void linesStayLinesAndTheRestIsHarmless() {
        assertThat(LogText.lines("a\r\nb\rc\n\u001B[31m\td")).isEqualTo("a\nb\nc\n?[31m d");
    }
}
