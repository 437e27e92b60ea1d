package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a reader of it sees it. */
public final class ParsedMarkdown {
    /** What the renderers themselves write. */
    private static final Pattern OUR_HTML =
            Pattern.compile("<details>\\n<summary>(?:[^<]|<code>[^<]*</code>)*</summary>|</details>|"
                    + Pattern.quote(FindingMarkdown.MARKER));

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Node document;

    public ParsedMarkdown(String markdown) {
        this.document = PARSER.parse(markdown);
    }

    /** Every node of a kind, in the order of the text. */
    <T extends Node> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(document, kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kind, found);
        }
    }

    List<String> headings() {
        return all(Heading.class).stream().map(ParsedMarkdown::words).toList();
    }

    /** Cells of the rows of each table, the head first. */
    List<List<List<String>>> tables() {
        return all(TableBlock.class).stream()
                .map(table -> below(table, TableRow.class).stream()
                        .map(row -> below(row, TableCell.class).stream()
                                .map(ParsedMarkdown::words)
                                .toList())
                        .toList())
                .toList();
    }

    private static <T extends Node> List<T> below(Node node, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(node, kind, found);
        return found;
    }

    /** What is read, without its form. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node part : below(node, Node.class)) {
            words.append(
                    part instanceof Text text ? text.getLiteral() : part instanceof Code code ? code.getLiteral() : "");
        }
        return words.toString();
    }

    String words() {
        return words(document);
    }

    /** The same with a line for each paragraph, heading and cell. */
    String lines() {
        return all(Node.class).stream()
                .filter(node -> node instanceof Paragraph || node instanceof Heading || node instanceof TableCell)
                .map(ParsedMarkdown::words)
                .collect(Collectors.joining("\n"));
    }

    /** No HTML but ours, no mention, and no links but those to sources, which show where they lead. */
    public void isSafe() {
        assertThat(all(HtmlInline.class)).isEmpty();
        assertThat(all(HtmlBlock.class))
                .allSatisfy(html -> assertThat(html.getLiteral()).matches(OUR_HTML));
        assertThat(all(Image.class)).isEmpty();
        assertThat(all(Link.class))
                .allSatisfy(link ->
                        assertThat(link.getDestination()).isEqualTo(words(link)).doesNotContain("evil"));
        assertThat(all(Text.class))
                .filteredOn(text -> !(text.getParent() instanceof Link))
                .allSatisfy(text -> assertThat(text.getLiteral()).doesNotContainPattern("@\\w|#\\d|https?://|www\\."));
    }

    /** How many cells the rows of a table have in the text, by the bars that are not escaped. */
    static List<Long> cellsByLine(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.chars().filter(c -> c == '|').count() - 1)
                .toList();
    }
}
