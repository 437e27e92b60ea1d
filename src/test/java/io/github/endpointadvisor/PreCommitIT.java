package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hook for pre-commit: which files it takes, and that it ends as the check does. */
final class PreCommitIT {
    @TempDir
    private Path temp = Path.of("");

    private static JsonNode hook() {
        JsonNode hooks = JsonMapper.shared().valueToTree(Golden.yaml(Golden.read(Path.of(".pre-commit-hooks.yaml"))));
        assertThat(hooks.size()).isEqualTo(1);
        return hooks.get(0);
    }

    private static Path script() {
        return Path.of(hook().get("entry").asString()).toAbsolutePath();
    }

    @Test
    void theHookNamesAScriptThatCanBeRun() {
        assertThat(hook().get("id").asString()).isEqualTo("endpoint-advisor-check");
        assertThat(hook().get("language").asString()).isEqualTo("script");
        assertThat(hook().get("require_serial").asBoolean())
                .as("two of them would build at the same time")
                .isTrue();
        assertThat(Files.isExecutable(script())).isTrue();
    }

    /** As pre-commit does it, which searches the path for the pattern. */
    @Test
    void theHookTakesWorkloadsByName() {
        Pattern files = Pattern.compile(hook().get("files").asString());
        assertThat(List.of("workload.yaml", "a/b/workload.yml", "shop.endpoint.yaml", "a/shop.endpoint.yml"))
                .allMatch(name -> files.matcher(name).find());
        assertThat(List.of(
                        "values.yaml", "my-workload.yaml", "workload.yaml.j2", "workload/values.yaml", "endpoint.yaml"))
                .noneMatch(name -> files.matcher(name).find());
    }

    /** The page names its workloads as its hook and its workflow look for them. */
    @Test
    void thePageTakesTheFilesThatItNames() {
        String page = Golden.read(Path.of("docs", "ci.md"));
        List<String> named = Pattern.compile("(?<![\\w./*^-])workloads/[\\w/-]+\\.ya?ml")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(named).contains("workloads/shop.yaml", "workloads/portal.yaml");
        Matcher hook = Pattern.compile("(?m)^ +files: (\\^.+)$").matcher(page);
        assertThat(hook.find()).isTrue();
        Pattern files = Pattern.compile(hook.group(1));
        Matcher workflow = Pattern.compile("paths: \\['([^']+)'\\]").matcher(page);
        assertThat(workflow.find()).isTrue();
        PathMatcher paths = FileSystems.getDefault().getPathMatcher("glob:" + workflow.group(1));
        assertThat(named).allMatch(name -> files.matcher(name).find()).allMatch(name -> paths.matches(Path.of(name)));
    }

    @Test
    void theHookEndsAsTheCheckDoes() throws Exception {
        Sandbox sandbox = new Sandbox(temp);
        sandbox.workloads();
        sandbox.file("--output=x/workload.yaml", Sandbox.ERROR);
        assumeTrue(sandbox.hasCommand("bash"), "bash");
        String hook = "'" + script() + "' WORD > /dev/null";
        List<Integer> codes = sandbox.codes(List.of(
                hook.replace("WORD", "clean.yaml"),
                hook.replace("WORD", "clean.yaml error.yaml"),
                hook.replace("WORD", "broken.yaml"),
                hook.replace("WORD", "--output=x/workload.yaml")));
        assertThat(codes).containsExactly(0, 1, 3, 1);
        assertThat(sandbox.has("x")).isFalse();
    }
}
