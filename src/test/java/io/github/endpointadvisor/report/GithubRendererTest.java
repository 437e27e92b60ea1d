package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GithubRendererTest {
    @Test
    void openFindingsAndThenTheVerdict() {
        assertThat(github(Findings.mixed())).isEqualTo("""
                        ::error file=<stdin>,title=EA001 The file cannot be read::'-' breaks off.
                        ::error file=workloads/shop.yaml,line=3,endLine=3,col=5,endColumn=15,\
                        title=EA109 On-premises clients require a private IP address::\
                        This is not so. Take a private endpoint.
                        ::warning file=workloads/shop.yaml,line=7,endLine=7,col=1,endColumn=5,\
                        title=EA203 A subnet allows only one storage tag::This is not so.
                        ::notice file=workloads/shop.yaml,title=EA102 The tier must have the mechanism::\
                        services[0].tier is not stated.
                        2 errors, 1 warning, 1 note
                        1 exempted, 1 known from baseline.json, 2 more that it lists gone ('--update-baseline' removes them)
                        Gate not passed, since something could not be read (--fail-on error), judged as of 2026-11-24
                        """);
    }

    @Test
    void theRunnerReadsBackWhatWasMeant() {
        FindingReport report = Findings.hostile();
        List<WorkflowCommand> commands = WorkflowCommand.all(github(report));
        List<Finding> open = report.gate().open();

        assertThat(commands)
                .extracting(WorkflowCommand::message)
                .containsExactlyElementsOf(open.stream()
                        .map(FindingText::message)
                        .map(LogText::lines)
                        .toList());
        assertThat(commands)
                .extracting(it -> it.property("file"))
                .containsExactlyElementsOf(
                        open.stream().map(it -> LogText.lines(it.file())).toList());
        assertThat(commands)
                .allSatisfy(it -> assertThat(it.properties()).containsKey("title"))
                .extracting(it -> it.property("line"))
                .containsExactly("2", "1", "");
    }

    @Test
    void aWindowsPathHasForwardSlashes() {
        Finding finding = Findings.at("EA109", Severity.ERROR, "work\\a.yaml", 1, 1, 1);

        assertThat(github(Findings.report(List.of("work\\a.yaml"), List.of(finding))))
                .contains("file=work/a.yaml,");
    }

    @Test
    void tenOfEachKindAreShownWithoutAWord() {
        assertThat(annotations(10, 10, 10)).containsExactly(10L, 10L, 10L);
        assertThat(rest(10, 10, 10)).isEmpty();
    }

    @Test
    void theLastNoticeTellsWhatIsNotShown() {
        assertThat(annotations(11, 3, 0)).containsExactly(10L, 3L, 1L);
        assertThat(rest(11, 3, 0))
                .hasValueSatisfying(it -> assertThat(it.message())
                        .isEqualTo(
                                "1 more finding is not annotated, because GitHub shows 10 of each kind from one step. "
                                        + "See the job summary (--summary) or another format."));
        assertThat(annotations(12, 13, 10)).containsExactly(10L, 10L, 10L);
        assertThat(rest(12, 13, 10))
                .hasValueSatisfying(it -> assertThat(it.message()).startsWith("6 more findings are not annotated"));
        assertThat(annotations(0, 0, 11)).containsExactly(0L, 0L, 10L);
        assertThat(rest(0, 0, 11))
                .hasValueSatisfying(it -> assertThat(it.message()).startsWith("2 more"));
    }

    @Test
    void theWorstAreShownFirst() {
        List<WorkflowCommand> commands = WorkflowCommand.all(github(many(12, 0, 0)));

        assertThat(commands.subList(0, 10))
                .extracting(it -> it.property("line"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    private static List<Long> annotations(int errors, int warnings, int notes) {
        List<WorkflowCommand> commands = WorkflowCommand.all(github(many(errors, warnings, notes)));
        return List.of("error", "warning", "notice").stream()
                .map(name ->
                        commands.stream().filter(it -> it.name().equals(name)).count())
                .toList();
    }

    private static Optional<WorkflowCommand> rest(int errors, int warnings, int notes) {
        return WorkflowCommand.all(github(many(errors, warnings, notes))).stream()
                .filter(it -> !it.properties().containsKey("file"))
                .findFirst();
    }

    private static FindingReport many(int errors, int warnings, int notes) {
        List<Finding> findings = new ArrayList<>(Findings.many(errors, Severity.ERROR));
        findings.addAll(Findings.many(warnings, Severity.WARNING));
        findings.addAll(Findings.many(notes, Severity.NOTE));
        return Findings.report(List.of(Findings.SHOP), findings);
    }

    private static String github(FindingReport report) {
        return Findings.render(new GithubRenderer(), report);
    }
}
