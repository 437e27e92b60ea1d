package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What README and docs show is what the program prints, and every workload they show is a valid one. */
public final class DocsTest {
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern FIRES = Pattern.compile("(?ms)^## When it fires\\n.*?^(?=## )");
    private static final Pattern YML = Pattern.compile("(?ms)^```yml\\n(.*?)^```$");
    private static final Pattern OPTION = Pattern.compile("(--(?:format|output|summary|policy|fail-on)\\b)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TestFactory
    Stream<DynamicTest> consoleBlocksShowWhatIsPrinted() {
        return pages().map(page -> DynamicTest.dynamicTest(Golden.slashes(page), () -> check(page)));
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of(
                        Path.of("README.md"), Path.of("examples", "README.md"), Path.of(".github", "CONTRIBUTING.md")),
                Golden.files(Path.of("docs"), ".md").stream());
    }

    private static void check(Path page) {
        String text = Golden.read(page);
        Matcher matcher = CONSOLE.matcher(text);
        StringBuilder actual = new StringBuilder();
        while (matcher.find()) {
            String block = "```console\n" + session(matcher.group(1)) + "```";
            matcher.appendReplacement(actual, Matcher.quoteReplacement(block));
        }
        matcher.appendTail(actual);
        Golden.assertExactly(page, actual.toString());
    }

    /** The commands of a block one after the other, each with what it prints; echo $? is the exit code of the one before. */
    private static String session(String block) {
        StringBuilder shown = new StringBuilder();
        int exitCode = 0;
        for (String line : block.lines().filter(line -> line.startsWith("$ ")).toList()) {
            shown.append(line).append('\n');
            if (line.equals("$ echo $?")) {
                shown.append(exitCode).append('\n');
            } else {
                Pipeline pipeline = Pipeline.of(line.substring(2));
                assumeTrue(!pipeline.needsJq() || Pipeline.hasJq(), "jq, which is not installed here");
                shown.append(pipeline.run());
                exitCode = pipeline.exitCode();
            }
        }
        return shown.toString();
    }

    @TestFactory
    Stream<DynamicTest> workloadsShownAreValid() {
        return pages().filter(page -> !Golden.name(page).startsWith("EA0"))
                .flatMap(page -> blocks(page).stream()
                        .map(yaml -> DynamicTest.dynamicTest(Golden.slashes(page), () -> Workloads.read(yaml))));
    }

    /** The workloads that the page of a rule shows where it says when it fires. */
    public static Stream<String> firing(String code) {
        String page = Golden.read(Path.of("docs", "rules", code + ".md"));
        Matcher section = FIRES.matcher(page);
        List<String> blocks = section.find() ? blocks(section.group()) : List.of();
        assertThat(blocks)
                .as("workloads in docs/rules/%s.md, When it fires", code)
                .isNotEmpty();
        return blocks.stream();
    }

    private static List<String> blocks(Path page) {
        return blocks(Golden.read(page));
    }

    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = YAML.matcher(text);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** Pipelines cannot be run here, but their options and the inputs of the action are those there are. */
    @Test
    void pipelinesShownUseWhatThereIs() {
        String help = Runner.run("", "check", "--help").stdout();
        Map<?, ?> action = (Map<?, ?>) Golden.yaml(Golden.read(Path.of(".github", "actions", "check", "action.yml")));
        Matcher blocks = YML.matcher(Golden.read(Path.of("docs", "ci.md")));
        int count = 0;
        while (blocks.find()) {
            count++;
            Object pipeline = Golden.yaml(blocks.group(1));
            assertThat(pipeline).isInstanceOf(Map.class);
            Matcher options = OPTION.matcher(blocks.group(1));
            while (options.find() && blocks.group(1).contains("bin/endpoint-advisor")) {
                assertThat(help).contains(options.group(1));
            }
            inputs(pipeline, action);
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }

    private static void inputs(Object part, Map<?, ?> action) {
        if (part instanceof Map<?, ?> map) {
            boolean ours = String.valueOf(map.get("uses")).contains("/endpoint-advisor/");
            if (ours && map.get("with") instanceof Map<?, ?> with) {
                assertThat(((Map<?, ?>) action.get("inputs")).keySet()).containsAll(cast(with.keySet()));
            }
            map.values().forEach(value -> inputs(value, action));
        } else if (part instanceof List<?> list) {
            list.forEach(value -> inputs(value, action));
        }
    }

    private static <T> List<T> cast(Set<?> keys) {
        @SuppressWarnings("unchecked") // only compared
        List<T> list = (List<T>) List.copyOf(keys);
        return list;
    }

    /** The page of a diagnostic shows a file that gets it. */
    @TestFactory
    Stream<DynamicTest> faultyFilesShownAreRefusedWithTheirCode() {
        return Golden.files(Path.of("docs", "rules"), ".md").stream()
                .filter(page -> Golden.name(page).startsWith("EA0"))
                .flatMap(page -> blocks(page).stream()
                        .map(yaml -> DynamicTest.dynamicTest(Golden.slashes(page), () -> {
                            Result result = Runner.run(yaml, "recommend", "-");
                            assertThat(result.exitCode()).isEqualTo(3);
                            assertThat(result.stderr())
                                    .contains("[" + Golden.name(page).replace(".md", "") + "]");
                        })));
    }

    @Test
    void linksBetweenPagesLeadSomewhere() {
        pages().forEach(page -> {
            Matcher matcher = LINK.matcher(Golden.read(page));
            while (matcher.find()) {
                Path folder = page.toAbsolutePath().getParent();
                assertThat(folder).isNotNull();
                assertThat(folder.resolve(matcher.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        });
    }
}
