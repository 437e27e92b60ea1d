package io.github.endpointadvisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.gate.Codes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, criteria and diagnostics against their pages, in every direction. */
final class RulesTest {
    private static final Path RULES = Path.of("docs", "rules");
    private static final Path CRITERIA = Path.of("docs", "criteria");

    @Test
    void codesAreUniqueAndInOrder() {
        Method method = Rules.method();
        assertThat(codes()).doesNotHaveDuplicates();
        assertThat(method.constraints()).extracting(Constraint::code).isSorted();
        assertThat(method.checks()).extracting(Check::code).isSorted();
        assertThat(method.workloadChecks()).extracting(WorkloadCheck::code).isSorted();
    }

    @Test
    void everyCodeHasItsPageAndEveryPageItsCode() {
        assertThat(pages(RULES)).containsExactlyElementsOf(codes());
        codes().forEach(code ->
                assertThat(Golden.read(RULES.resolve(code + ".md"))).startsWith("# " + code + ": "));
    }

    @Test
    void everyPageOfARuleNamesItsSources() {
        Stream.concat(RuleFixturesTest.codes().stream(), Codes.all().stream())
                .forEach(code ->
                        assertThat(Golden.read(RULES.resolve(code + ".md"))).contains("## Sources\n"));
    }

    @Test
    void everyCriterionHasItsScaleAndItsPage() {
        List<String> criteria =
                Workloads.CATALOG.criteria().stream().map(Criterion::id).toList();
        assertThat(Rules.method().scales().stream().map(Scale::criterion)).containsExactlyElementsOf(criteria);
        assertThat(pages(CRITERIA)).containsExactlyInAnyOrderElementsOf(criteria);
    }

    private static List<String> codes() {
        return Stream.of(
                        Arrays.stream(InputCode.values()).map(InputCode::id),
                        RuleFixturesTest.codes().stream(),
                        Codes.all().stream())
                .flatMap(codes -> codes)
                .toList();
    }

    private static List<String> pages(Path folder) {
        return Golden.files(folder, ".md").stream()
                .map(file -> Golden.name(file).replace(".md", ""))
                .toList();
    }

    /** The overview of what is watched for names every check, and says of every limit where it counts or why it does not. */
    @Test
    void theOverviewOfTrapsIsComplete() {
        String page = Golden.read(Path.of("docs", "traps.md"));
        Stream.concat(
                        Rules.method().checks().stream().map(Check::code),
                        Rules.method().workloadChecks().stream().map(WorkloadCheck::code))
                .forEach(code -> assertThat(page).contains("[" + code + "](rules/" + code + ".md) |"));
        Workloads.CATALOG.limits().forEach(limit -> assertThat(page).contains("`" + limit.id() + "`"));
    }
}
