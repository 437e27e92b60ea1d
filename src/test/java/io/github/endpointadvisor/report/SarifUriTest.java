package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SarifUriTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml|a.yaml",
                "./a.yaml|a.yaml",
                "../a.yaml|../a.yaml",
                "in/./b/../a.yaml|in/a.yaml",
                "in\\deep\\a.yaml|in/deep/a.yaml",
                "a b.yaml|a%20b.yaml",
                "100%25.yaml|100%2525.yaml",
                "<stdin>|%3Cstdin%3E",
                "a:b.yaml|./a:b.yaml",
                "in/a:b.yaml|in/a:b.yaml",
                "x/../a:b.yaml|./a:b.yaml",
                "a?b#c.yaml|a%3Fb%23c.yaml",
                "[a].yaml|%5Ba%5D.yaml",
                "\u00e9\uD83D\uDE00.yaml|%C3%A9%F0%9F%98%80.yaml",
                "/in/a.yaml|/in/a.yaml",
                "//host/a.yaml|/host/a.yaml",
                "http://host/a.yaml|./http:/host/a.yaml"
            })
    void aReferenceIsRelativeAndQuoted(String file, String uri) {
        assertThat(SarifUri.of(file)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "/", ":", "%", "\u0000", "\u001B[31m\n", "\u2028", "a\u00A0b", Findings.HOSTILE})
    void anyNameIsAValidReferenceThatLeadsNowhereElse(String file) {
        URI uri = URI.create(SarifUri.of(file));

        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getRawAuthority()).isNull();
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri.toString()).isNotEmpty().matches("[!-~]+");
    }

    @Test
    void halfOfACharacterIsAQuestionMark() {
        assertThat(SarifUri.of("\uD800.yaml")).isEqualTo("%3F.yaml");
    }
}
