package io.github.endpointadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {
    @Test
    void fortyAreQuotedWhole() {
        assertThat(Excerpt.quoted("x".repeat(40))).isEqualTo("'" + "x".repeat(40) + "'");
        assertThat(Excerpt.quoted("")).isEqualTo("''");
    }

    @Test
    void ofMoreTheStartIsQuoted() {
        assertThat(Excerpt.quoted("x".repeat(41))).isEqualTo("'" + "x".repeat(37) + "...'");
        assertThat(Excerpt.quoted("\uD83D\uDE00".repeat(41))).isEqualTo("'" + "\uD83D\uDE00".repeat(37) + "...'");
    }

    @Test
    void whatATerminalObeysIsNotShown() {
        assertThat(Excerpt.quoted("a\tb\nc\r\u001B[31m\u0000\u0085\u2028\u2029\u200B\u202E\uFEFF\uD800\uFFFF"))
                .isEqualTo("'a b?c??[31m?????????'");
        assertThat(Excerpt.harmless("\u00E4 \u4E2D \uD83D\uDE00")).isEqualTo("\u00E4 \u4E2D \uD83D\uDE00");
    }
}
