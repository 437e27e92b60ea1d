package io.github.endpointadvisor.advice.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in a sentence. */
final class WholeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a               | a
            a,b             | a and b
            a,b,c           | a, b and c
            a,b,c,d,e,f,g   | a, b, c, d, e, f and g
            a,b,c,d,e,f,g,h | a, b, c, d, e, f and 2 more
            """)
    void aLongListIsCutButNeverForASingleName(String names, String words) {
        assertThat(Whole.list(List.of(names.split(",")))).isEqualTo(words);
    }
}
