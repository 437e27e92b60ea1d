package io.github.endpointadvisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.DocsTest;
import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One rule alone: where it fires and where it holds its peace, with what it says. */
final class RuleFixturesTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("rules");

    /** Some mechanism is not offered by every service, so nothing can show this one at rest. */
    private static final String ALWAYS_FIRES = "EA101";

    @TestFactory
    Stream<DynamicTest> rulesFireAndHold() {
        return Golden.files(FOLDER, ".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(Golden.slashes(FOLDER.relativize(file)), () -> check(file)));
    }

    private static void check(Path file) {
        String code = Golden.folder(file);
        WorkloadAdvice advice = Workloads.advise(Golden.read(file));
        List<String> said = said(code, advice);
        if (Golden.name(file).startsWith("fires-")) {
            assertThat(said).as("%s fires in %s", code, file).isNotEmpty();
        } else {
            assertThat(Golden.name(file)).startsWith("holds-");
            assertThat(said).as("%s holds in %s", code, file).isEmpty();
        }
        advice.services().forEach(service -> Grounds.assertThatAll(service, advice));
        String text = answers(advice) + String.join("", said) + asked(code, advice);
        Golden.assertSame(file.resolveSibling(Golden.name(file).replace(".yaml", ".out")), text);
    }

    /** Blocks of a page that show where it fires do. */
    @TestFactory
    Stream<DynamicTest> rulesFireWhereTheirPageSaysSo() {
        return codes().stream()
                .flatMap(code -> DocsTest.firing(code)
                        .map(yaml -> DynamicTest.dynamicTest(
                                code,
                                () -> assertThat(said(code, Workloads.advise(yaml)))
                                        .as("docs/rules/%s.md, When it fires", code)
                                        .isNotEmpty())));
    }

    private static String answers(WorkloadAdvice advice) {
        boolean several = advice.services().size() > 1;
        return advice.services().stream()
                .map(service ->
                        "answer" + (several ? " for " + service.request().name() : "") + ": "
                                + service.recommendation().words() + "\n")
                .collect(Collectors.joining());
    }

    /** What the rule has against mechanisms, or what the check warns of. */
    private static List<String> said(String code, WorkloadAdvice advice) {
        List<String> said = new ArrayList<>();
        advice.services().forEach(service -> said.addAll(said(code, service)));
        advice.whole().services().stream()
                .flatMap(service -> Rules.method().checks().stream()
                        .filter(check -> check.code().equals(code))
                        .flatMap(check -> check.look(service.c(), service.alternative()).stream()))
                .forEach(notice -> said.add(notice.text() + "\n"));
        advice.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(notice -> "[" + String.join(", ", notice.services()) + "] " + notice.text() + "\n")
                .forEach(said::add);
        return said;
    }

    private static List<String> said(String code, ServiceAdvice advice) {
        List<String> said = new ArrayList<>();
        for (Alternative alternative : advice.alternatives()) {
            alternative.against().stream()
                    .filter(reason -> reason.code().equals(code))
                    .forEach(reason -> said.add(alternative.mechanism().id() + ", "
                            + alternative.status().id() + ": " + reason.text() + "\n"));
        }
        return said;
    }

    /** What the rule would have changed, and where a mechanism is as it asks. */
    private static String asked(String code, WorkloadAdvice advice) {
        List<String> lines = new ArrayList<>();
        for (ServiceAdvice service : advice.services()) {
            for (Alternative alternative : service.alternatives()) {
                alternative.changes().stream()
                        .filter(change -> change.code().equals(code))
                        .forEach(change -> lines.add(
                                "change, " + alternative.mechanism().id() + ": " + change.text() + price(change)));
                alternative.met().stream()
                        .filter(reason -> reason.code().equals(code))
                        .forEach(reason ->
                                lines.add("met, " + alternative.mechanism().id() + ": " + reason.text()));
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String price(Change change) {
        if (!change.priced()) {
            return "";
        }
        return ", "
                + change.monthlyUsd().map(usd -> usd + " USD a month").orElse("of unknown price")
                + (change.formula().isEmpty() ? "" : " (" + change.formula() + ")")
                + change.doubt().map(", "::concat).orElse("");
    }

    @Test
    void everyRuleHasFixturesThatFireAndThatHold() {
        for (String code : codes()) {
            List<String> names = Golden.files(FOLDER.resolve(code), ".yaml").stream()
                    .map(file -> Golden.name(file))
                    .toList();
            assertThat(names).as(code).anyMatch(name -> name.startsWith("fires-"));
            if (!code.equals(ALWAYS_FIRES)) {
                assertThat(names).as(code).anyMatch(name -> name.startsWith("holds-"));
            }
        }
    }

    @Test
    void everyFolderBelongsToARule() {
        Golden.files(FOLDER, ".yaml").forEach(file -> assertThat(codes()).contains(Golden.folder(file)));
    }

    @Test
    void noExpectedOutputWithoutItsFixture() {
        Golden.files(FOLDER, ".out")
                .forEach(
                        file -> assertThat(file.resolveSibling(Golden.name(file).replace(".out", ".yaml")))
                                .exists());
    }

    static List<String> codes() {
        Method method = Rules.method();
        return Stream.of(
                        method.constraints().stream().map(Constraint::code),
                        method.checks().stream().map(Check::code),
                        method.workloadChecks().stream().map(WorkloadCheck::code))
                .flatMap(codes -> codes)
                .sorted()
                .toList();
    }
}
