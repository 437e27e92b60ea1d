package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.MarkdownText;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign text renders as it was written, wherever it stands. */
final class MarkdownTextTest {
    private static final int RANDOM_TEXTS = 2_000;

    private static Stream<String> texts() {
        Random random = new Random(20261124);
        return Stream.concat(
                        Hostile.NAMES.stream(), IntStream.range(0, RANDOM_TEXTS).mapToObj(i -> Hostile.random(random)))
                .filter(text -> !text.isBlank());
    }

    @Test
    void inEveryPlaceAsItWasWritten() {
        texts().forEach(text -> {
            String line = Excerpt.harmless(text).strip();
            reads("# " + MarkdownText.inline(text) + "\n", line);
            reads(MarkdownText.inline(text) + "\n", line);
            reads("- " + MarkdownText.inline(text) + "\n", line);
            reads("1. [ ] " + MarkdownText.inline(text) + "\n", "[ ] " + line);
            reads("| head |\n| --- |\n| " + MarkdownText.cell(text) + " |\n", "head" + line);
            reads("| head |\n| --- |\n| " + MarkdownText.code(text) + " |\n", "head" + line);
        });
    }

    private static void reads(String markdown, String line) {
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        assertThat(parsed.words()).as(markdown).isEqualTo(line);
        for (Class<? extends Node> kind : Stream.of(
                        Link.class,
                        Image.class,
                        Emphasis.class,
                        StrongEmphasis.class,
                        HtmlInline.class,
                        BlockQuote.class)
                .toList()) {
            assertThat(parsed.all(kind)).as(markdown).isEmpty();
        }
        assertThat(parsed.all(ListItem.class)).as(markdown).hasSize(markdown.matches("(?s)(-|1\\.) .*") ? 1 : 0);
        parsed.isSafe();
    }

    @Test
    void htmlHoldsNoTagButCode() {
        texts().forEach(text -> {
            String html = MarkdownText.html(text);
            assertThat(html.replaceAll("</?code>", "")).doesNotContain("<");
            assertThat(html.replaceAll("<code>[^<]*</code>", "")).doesNotContainPattern("@\\w|[^&]#\\d");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "orders-db => orders-db",
                "services.orders_db.dataGbPerMonth => services.orders_db.dataGbPerMonth",
                "true -> private endpoint => true -> private endpoint",
                "subresources[file] => subresources\\[file\\]",
                "1. one => 1\\. one",
                "7.80 USD => 7.80 USD",
                "a|b => a&#124;b",
                "ask @octocat => ask `@octocat`",
                "see #12 => see `#12`"
            })
    void plainTextStaysReadable(String text, String markdown) {
        assertThat(MarkdownText.inline(text)).isEqualTo(markdown);
    }
}
