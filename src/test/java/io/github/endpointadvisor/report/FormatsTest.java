package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.document.Style;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.State;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every format of what the gate found. */
final class FormatsTest {
    private static final Pattern CASE = Pattern.compile("<testcase name=\"(EA[0-9]+).*?(?:<(skipped)|</testcase>)");
    private static final Pattern END = Pattern.compile("(?m) \\[(EA[0-9]+)\\]$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:error|warning|note) \\|.*?\\| `(EA[0-9]+)` \\|");
    private static final Pattern NOTE = Pattern.compile("note: .* \\[(EA[0-9]+)\\]");

    @Test
    void theSameOpenFindingsInTheSameOrder() {
        for (FindingReport report : reports()) {
            List<String> codes =
                    report.gate().open().stream().map(Finding::code).toList();

            assertThat(sarif(report)).isEqualTo(codes);
            assertThat(junit(report)).isEqualTo(codes);
            assertThat(github(report)).isEqualTo(codes);
            assertThat(azure(report)).isEqualTo(codes);
            assertThat(json(report)).isEqualTo(codes);
            assertThat(text(report)).isEqualTo(codes);
            assertThat(markdown(report)).isEqualTo(codes);
        }
    }

    private static List<FindingReport> reports() {
        List<Finding> shop =
                List.of(Findings.NOTE, Findings.KNOWN, Findings.WARNING, Findings.EXEMPTED, Findings.ERROR);
        List<Finding> many = new ArrayList<>(shop);
        many.addAll(Findings.many(8, Severity.WARNING));
        List<String> files = List.of(Findings.SHOP);
        return List.of(
                Findings.mixed(),
                Findings.report(files, shop),
                Findings.report(files, many),
                Findings.report(files, List.of()));
    }

    private static List<String> json(FindingReport report) {
        List<String> codes = new ArrayList<>();
        for (JsonNode finding : JsonMapper.shared()
                .readTree(Findings.render(new FindingJson(), report))
                .get("findings")) {
            if (finding.get("state").stringValue().equals("open")) {
                codes.add(finding.get("code").stringValue());
            }
        }
        return codes;
    }

    private static List<String> text(FindingReport report) {
        Matcher codes = END.matcher(Findings.render(new FindingLines(new Style(false, 100), true), report));
        return codes.results().map(it -> it.group(1)).toList();
    }

    /** The tables of what is open come first. */
    private static List<String> markdown(FindingReport report) {
        String page = Findings.render(new FindingMarkdown(), report).replaceFirst("(?s)<summary>[0-9]+ accepted.*", "");
        return ROW.matcher(page).results().map(it -> it.group(1)).toList();
    }

    private static List<String> sarif(FindingReport report) {
        List<String> codes = new ArrayList<>();
        for (JsonNode result : JsonMapper.shared()
                .readTree(Findings.render(new SarifRenderer(), report))
                .at("/runs/0/results")) {
            if (result.at("/suppressions").isEmpty()) {
                codes.add(result.at("/ruleId").stringValue());
            }
        }
        return codes;
    }

    private static List<String> junit(FindingReport report) {
        Matcher cases =
                CASE.matcher(Findings.render(new JunitRenderer(), report).replace('\n', ' '));
        return cases.results()
                .filter(it -> it.group(2) == null)
                .map(it -> it.group(1))
                .toList();
    }

    private static List<String> github(FindingReport report) {
        return WorkflowCommand.all(Findings.render(new GithubRenderer(), report)).stream()
                .map(it -> it.property("title").replaceFirst(" .*", ""))
                .toList();
    }

    private static List<String> azure(FindingReport report) {
        return Findings.render(new AzurePipelinesRenderer(Optional.empty()), report)
                .lines()
                .flatMap(line -> code(line).stream())
                .toList();
    }

    private static Optional<String> code(String line) {
        Matcher note = NOTE.matcher(line);
        return note.matches()
                ? Optional.of(note.group(1))
                : LoggingCommand.parse(line).map(it -> it.property("code"));
    }

    @Test
    void theSameTwice() {
        for (FindingRenderer renderer : Findings.renderers()) {
            assertThat(Findings.render(renderer, Findings.hostile()))
                    .isEqualTo(Findings.render(renderer, Findings.hostile()));
            assertThat(Findings.render(renderer, Findings.mixed()))
                    .isEqualTo(Findings.render(renderer, Findings.mixed()));
        }
    }

    @Test
    void nothingThatATerminalWouldObey() {
        for (FindingRenderer renderer : Findings.renderers()) {
            assertThat(Findings.render(renderer, Findings.hostile()))
                    .endsWith("\n")
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        }
    }

    @Test
    void logsHoldNoCommandsOfUsers() {
        String github = Findings.render(new GithubRenderer(), Findings.hostile());
        String azure = Findings.render(new AzurePipelinesRenderer(Optional.empty()), Findings.hostile());

        assertThat(WorkflowCommand.all(github))
                .extracting(WorkflowCommand::name)
                .containsExactly("error", "warning", "notice");
        assertThat(LoggingCommand.all(azure))
                .extracting(LoggingCommand::name)
                .containsExactly("task.logissue", "task.logissue");
    }

    @Test
    void aNameOfABaselineIsNoCommandEither() {
        Finding known = Findings.WARNING.in(State.known("##[error]x"));
        FindingReport report = Findings.baselined(known, "\n::error::x ##[error]x ##vso[task.complete]x");

        assertThat(WorkflowCommand.all(Findings.render(new GithubRenderer(), report)))
                .isEmpty();
        assertThat(LoggingCommand.all(Findings.render(new AzurePipelinesRenderer(Optional.empty()), report)))
                .isEmpty();
    }

    @Test
    void aFullDiskIsAnIoException() {
        for (FindingRenderer renderer : Findings.renderers()) {
            assertThatThrownBy(() -> renderer.render(Findings.mixed(), new FullDisk()))
                    .satisfies(it -> assertThat(it instanceof IOException || it.getCause() instanceof IOException)
                            .isTrue());
        }
    }

    /** Takes nothing. */
    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
