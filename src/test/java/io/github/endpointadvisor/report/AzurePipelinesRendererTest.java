package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AzurePipelinesRendererTest {
    @Test
    void openFindingsAndThenTheVerdict() {
        assertThat(azure(Findings.mixed(), Optional.of("/agent/100%/summary.md")))
                .isEqualTo("""
                        ##vso[task.logissue type=error;sourcepath=<stdin>;code=EA001;]'-' breaks off.
                        ##vso[task.logissue type=error;sourcepath=workloads/shop.yaml;linenumber=3;columnnumber=5;\
                        code=EA109;]This is not so. Take a private endpoint.
                        ##vso[task.logissue type=warning;sourcepath=workloads/shop.yaml;linenumber=7;columnnumber=1;\
                        code=EA203;]This is not so.
                        note: workloads/shop.yaml: services[0].tier is not stated. [EA102]
                        2 errors, 1 warning, 1 note
                        1 exempted, 1 known from baseline.json, 2 more that it lists gone ('--update-baseline' removes them)
                        Gate not passed, since something could not be read (--fail-on error), judged as of 2026-11-24
                        ##vso[task.uploadsummary]/agent/100%AZP25/summary.md
                        """);
    }

    @Test
    void theAgentReadsBackWhatWasMeant() {
        FindingReport report = Findings.hostile();
        List<LoggingCommand> commands = LoggingCommand.all(azure(report, Optional.empty()));
        List<Finding> issues = report.gate().open().stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .toList();

        assertThat(commands)
                .extracting(LoggingCommand::message)
                .containsExactlyElementsOf(issues.stream()
                        .map(FindingText::message)
                        .map(LogText::lines)
                        .toList());
        assertThat(commands)
                .extracting(it -> it.property("sourcepath"))
                .containsExactlyElementsOf(
                        issues.stream().map(it -> LogText.lines(it.file())).toList());
        assertThat(commands).extracting(it -> it.property("type")).containsExactly("error", "warning");
        assertThat(commands).extracting(it -> it.property("code")).containsExactly("EA109", "EA203");
    }

    @Test
    void aNoteIsOneLineAndNoCommand() {
        String log = azure(Findings.hostile(), Optional.empty());

        assertThat(log.lines().filter(it -> it.startsWith("note: ")))
                .singleElement()
                .satisfies(it -> assertThat(it).doesNotContain("##").endsWith("[EA102]"));
    }

    @Test
    void aSummaryThatIsNotThereIsNotUploaded() {
        assertThat(azure(Findings.mixed(), Optional.empty())).doesNotContain("uploadsummary");
    }

    private static String azure(FindingReport report, Optional<String> summary) {
        return Findings.render(new AzurePipelinesRenderer(summary), report);
    }
}
