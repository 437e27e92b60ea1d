package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.Sandbox.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The action for GitHub: what its steps are handed, and what they do with it, run as the runner runs them. */
final class ActionIT {
    private static final Path HOME = Path.of(".github", "actions", "check").toAbsolutePath();
    private static final JsonNode ACTION =
            JsonMapper.shared().valueToTree(Golden.yaml(Golden.read(HOME.resolve("action.yml"))));
    private static final Pattern RUN = Pattern.compile("bash \"\\$GITHUB_ACTION_PATH/([a-z]+\\.sh)\"");
    private static final String MARKER = "<!-- endpoint-advisor:check -->\n";

    /** Logs what it is asked, and answers from a file: two pages, the second one later. */
    private static final String GH = String.join(
            "\n",
            "#!/bin/sh",
            "echo \"$*\" >> gh.log",
            "for last; do :; done",
            "case $* in",
            "  *--paginate*) jq -r \"$last\" comments.json 2> jq.err && sleep 0.1 && jq -r \"$last\" comments.json ;;",
            "  *) [ ! -e read-only ] ;;",
            "esac",
            "");

    @TempDir
    private Path temp = Path.of("");

    private Sandbox sandbox = new Sandbox(temp);

    @BeforeEach
    void workloads() throws IOException {
        sandbox = new Sandbox(temp);
        sandbox.workloads();
    }

    private static List<JsonNode> steps() {
        return ACTION.at("/runs/steps").valueStream().toList();
    }

    private static JsonNode step(String name) {
        return steps().stream()
                .filter(step -> step.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String script(JsonNode step) {
        return RUN.matcher(step.get("run").asString()).replaceFirst("$1");
    }

    private static Set<String> words(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String input(String variable) {
        return variable.substring("INPUT_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void everyInputIsUsedAndNoOther() {
        Set<String> used = words("(?<=inputs\\.)[a-z-]+", ACTION.get("runs").toString());
        assertThat(used).isEqualTo(new TreeSet<>(ACTION.get("inputs").propertyNames()));
    }

    @Test
    void scriptsReadTheInputsThatTheirStepHandsThem() {
        for (JsonNode step : steps()) {
            Set<String> handed = step.path("env")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(name -> name.startsWith("INPUT_"))
                    .collect(Collectors.toCollection(TreeSet::new));
            handed.forEach(name ->
                    assertThat(step.get("env").get(name).asString()).isEqualTo("${{ inputs." + input(name) + " }}"));
            String text = Golden.read(HOME.resolve(script(step))) + Golden.read(HOME.resolve("common.sh"));
            if (!handed.isEmpty()) {
                assertThat(handed).as(script(step)).isEqualTo(words("\\bINPUT_[A-Z_]+", text));
            }
        }
    }

    /** Text in a script could be run as one. */
    @Test
    void linesToRunCallScriptsAndHoldNoInput() {
        for (JsonNode step : steps()) {
            assertThat(step.get("shell").asString()).isEqualTo("bash");
            assertThat(step.get("run").asString()).matches(RUN).doesNotContain("${{");
            assertThat(Files.isExecutable(HOME.resolve(script(step)))).isTrue();
        }
        assertThat(ACTION.at("/outputs/exit-code/value").asString())
                .isEqualTo("${{ steps." + step("Check").get("id").asString() + ".outputs.exit-code }}");
    }

    /** What the runner sets for every step, and what the step asks for. */
    private Map<String, String> environment(JsonNode step, Map<String, String> inputs) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GITHUB_ACTION_PATH", HOME.toString(),
                "GITHUB_OUTPUT", "output.txt",
                "GITHUB_STEP_SUMMARY", "summary.md",
                "GITHUB_REPOSITORY", "contoso/network",
                "GITHUB_EVENT_PATH", "event.json",
                "RUNNER_TEMP", temp.toString()));
        step.path("env").propertyNames().stream()
                .filter(name -> name.startsWith("INPUT_"))
                .forEach(name -> environment.put(name, value(input(name), inputs)));
        return environment;
    }

    private static String value(String input, Map<String, String> inputs) {
        return inputs.getOrDefault(
                input, ACTION.get("inputs").get(input).path("default").asString(""));
    }

    private Output run(String name, Map<String, String> inputs) throws IOException, InterruptedException {
        assumeTrue(sandbox.hasCommand("bash"), "bash");
        Map<String, String> environment = environment(step(name), inputs);
        environment.put("PATH", temp.resolve("work/bin") + ":" + System.getenv("PATH"));
        String line = step(name).get("run").asString();
        return sandbox.run(environment, List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line));
    }

    private Output check(Map<String, String> inputs) throws IOException, InterruptedException {
        Output output = run("Check", inputs);
        assertThat(sandbox.read("output.txt")).isEqualTo("exit-code=" + output.exitCode() + "\n");
        return output;
    }

    @Test
    void theProgramIsFoundWhereItIsBuilt() throws Exception {
        assertThat(run("Get endpoint-advisor", Map.of()).stdout()).startsWith("endpoint-advisor 0.");
    }

    @Test
    void aCleanWorkloadPassesWithoutASummary() throws Exception {
        Output output = check(Map.of("files", "clean.yaml\n", "summary", "false", "today", "2026-11-24"));
        assertThat(output.exitCode()).isZero();
        assertThat(output.stdout())
                .isEqualTo(
                        "no errors, no warnings, no notes\nGate passed (--fail-on error), judged as of 2026-11-24\n");
        assertThat(sandbox.has("summary.md")).isFalse();
    }

    @Test
    void aFailingWorkloadIsAnnotatedAndSummarised() throws Exception {
        Output output = check(Map.of("files", "error.yaml"));
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.stdout()).startsWith("::error file=error.yaml,line=3,");
        assertThat(output.stderr()).isEmpty();
        assertThat(sandbox.read("summary.md")).startsWith(MARKER).contains("EA110");
    }

    @Test
    void namesAreNamesWhateverTheyLookLike() throws Exception {
        List<String> names =
                List.of("a b.yaml", "$(touch x).yaml", "`touch x`.yaml", "it's \"q\";touch x.yaml", "-x.yaml");
        for (String name : names) {
            sandbox.file(name, Sandbox.CLEAN);
        }
        Output output = check(Map.of("files", String.join("\n", names), "format", "json"));
        assertThat(output.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(output.stdout()).get("files").valueStream())
                .map(JsonNode::asString)
                .containsExactlyElementsOf(names);
        assertThat(sandbox.has("x")).isFalse();
    }

    private void everyKindOfFile() throws IOException, InterruptedException {
        sandbox.file("one.yaml", "deny: [public]\n");
        sandbox.file("two.yaml", "deny: [{mechanism: service-endpoint, services: [sql-database]}]\n");
        sandbox.file(
                "open.yaml",
                "network: {onPremises: vpn}\nservices:\n  - {type: key-vault, current: public}\n"
                        + "  - {type: sql-database, tier: S1, current: service-endpoint}\n");
        sandbox.file("known.json", "{\"baselineVersion\": 1, \"findings\": []}");
        sandbox.shell("PROGRAM recommend --record record.json clean.yaml");
    }

    @Test
    void everyInputReachesTheProgramAlsoWithLinesOfWindows() throws Exception {
        everyKindOfFile();
        Output output = check(Map.of(
                "files", "\r\nclean.yaml\r\nopen.yaml\r\n",
                "policy", "one.yaml\r\ntwo.yaml\r\n",
                "fail-on", "never",
                "strict", "true",
                "baseline", "known.json",
                "record", "record.json",
                "today", "2026-02-01",
                "format", "json",
                "output", "result.json"));
        assertThat(output).isEqualTo(new Output(0, "", ""));
        JsonNode report = JsonMapper.shared().readTree(sandbox.read("result.json"));
        assertThat(report.get("files").toString()).isEqualTo("[\"clean.yaml\",\"open.yaml\"]");
        assertThat(report.get("today").asString()).isEqualTo("2026-02-01");
        assertThat(report.at("/summary/failOn").asString()).isEqualTo("never");
        assertThat(report.at("/summary/baseline/file").asString()).isEqualTo("known.json");
        assertThat(report.get("findings").toString()).contains("one.yaml:1", "two.yaml:1", "EA304", "EA314");
    }

    /** Somebody else's comment may start with the marker as well. */
    private void pullRequest(String comments) throws IOException, InterruptedException {
        assumeTrue(sandbox.hasCommand("jq"), "jq");
        Path gh = sandbox.file("bin/gh", GH);
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        sandbox.file("event.json", "{\"pull_request\": {\"number\": 12}}");
        if (!comments.isEmpty()) {
            sandbox.file("comments.json", "[" + comments + "]");
        }
    }

    private static String comment(int id, String type, String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("id", id, "user", Map.of("type", type), "body", body));
    }

    private List<String> comment() throws IOException, InterruptedException {
        Output output = run("Comment", Map.of("files", "error.yaml"));
        assertThat(output.exitCode()).as(output.stderr()).isZero();
        return output.stdout().lines().toList();
    }

    private String lastCall() throws IOException {
        List<String> calls = sandbox.read("gh.log").lines().toList();
        return calls.get(calls.size() - 1).replace("body=@" + temp, "body=@TEMP");
    }

    @Test
    void aFirstCommentIsMade() throws Exception {
        pullRequest(comment(5, "User", MARKER) + "," + comment(6, "Bot", "something else"));
        assertThat(comment()).isEmpty();
        assertThat(lastCall())
                .isEqualTo("api --method POST repos/contoso/network/issues/12/comments"
                        + " -F body=@TEMP/endpoint-advisor-comment.md");
        assertThat(Files.readString(temp.resolve("endpoint-advisor-comment.md")))
                .startsWith(MARKER)
                .contains("EA110");
    }

    @Test
    void aLaterRunUpdatesTheFirstOfItsComments() throws Exception {
        pullRequest(comment(5, "User", MARKER) + "," + comment(7, "Bot", MARKER) + "," + comment(8, "Bot", MARKER));
        assertThat(comment()).isEmpty();
        assertThat(lastCall())
                .isEqualTo("api --method PATCH repos/contoso/network/issues/comments/7"
                        + " -F body=@TEMP/endpoint-advisor-comment.md");
    }

    @Test
    void aForkThatMayOnlyReadIsWarned() throws Exception {
        pullRequest(comment(6, "Bot", "something else"));
        sandbox.file("read-only", "");
        assertThat(comment())
                .singleElement()
                .asString()
                .startsWith("::warning title=endpoint-advisor::the pull request");
    }

    @Test
    void commentsThatCannotBeReadAreAWarning() throws Exception {
        pullRequest("");
        assertThat(comment()).singleElement().asString().startsWith("::warning title=endpoint-advisor::the comments");
        assertThat(sandbox.read("gh.log")).hasLineCount(1);
    }

    @Test
    void aRunWithoutAResultOrAPullRequestIsWarned() throws Exception {
        pullRequest("");
        Output wrong = run("Comment", Map.of("files", "error.yaml", "fail-on", "errors"));
        assertThat(wrong.stdout()).startsWith("::warning title=endpoint-advisor::there is no result");
        sandbox.file("event.json", "{}");
        assertThat(comment()).singleElement().asString().startsWith("::warning title=endpoint-advisor::this event");
        assertThat(sandbox.has("gh.log")).isFalse();
    }

    /** A release on disk, a checkout of the action without a build, and a Maven that only says that it was called. */
    @Test
    void takesTheReleaseOfItsTagIfTheChecksumIsRight() throws Exception {
        String platform = sandbox.shell("case $(uname -s) in Darwin) printf macos ;; *) printf linux ;; esac; "
                        + "case $(uname -m) in arm64 | aarch64) echo -arm64 ;; *) echo -x64 ;; esac")
                .stdout()
                .strip();
        String name = "endpoint-advisor-9.8.7-" + platform;
        String release = "server/me/advisor/releases/download/v9.8.7/";
        sandbox.file(name + "/bin/endpoint-advisor", "#!/bin/sh\necho downloaded\n");
        sandbox.file(
                "bin/mvn",
                "#!/bin/sh\nmkdir -p target/endpoint-advisor/bin\n"
                        + "printf '#!/bin/sh\\necho built\\n' > target/endpoint-advisor/bin/endpoint-advisor\n"
                        + "chmod +x target/endpoint-advisor/bin/endpoint-advisor\n");
        sandbox.file(release + "SHA256SUMS", "");
        shell("chmod +x bin/mvn " + name + "/bin/endpoint-advisor; tar -czf " + release + name + ".tar.gz " + name
                + "; cd " + release + "; { sha256sum *.tar.gz || shasum -a 256 *.tar.gz; } > SHA256SUMS 2>/dev/null");
        assertThat(built("v9.8.7", "right")).endsWith("downloaded\n");
        assertThat(built("v9.8.8", "no-release")).endsWith("built\n");
        assertThat(built("main", "no-tag")).isEqualTo("built\n");
        shell("echo >> " + release + name + ".tar.gz");
        assertThat(built("v9.8.7", "wrong")).startsWith("::warning").endsWith("built\n");
    }

    private void shell(String line) throws IOException, InterruptedException {
        assertThat(sandbox.shell(line).exitCode()).as(line).isZero();
    }

    private String built(String ref, String checkout) throws IOException, InterruptedException {
        assumeTrue(sandbox.hasCommand("curl"), "curl");
        String action = checkout + "/.github/actions/check";
        shell("mkdir -p " + action + " && cp '" + HOME + "'/*.sh " + action);
        return sandbox.shell("PATH=$PWD/bin:$PATH ACTION_REF=" + ref + " ACTION_REPOSITORY=me/advisor"
                        + " GITHUB_SERVER_URL=file://$PWD/server bash " + action + "/build.sh 2>curl.log")
                .stdout();
    }
}
