package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate as a pipeline meets it: what it looks at, what it fails on, what it accepts and what it leaves behind. */
final class CheckTest {
    private static final String CLEAN = "network: {dns: azure, inspection: none}\nservices:\n"
            + "  - {type: key-vault, publicNetworkAccess: selected-networks, current: service-endpoint}\n";
    private static final String WARNING =
            "services:\n" + "  - {type: key-vault, publicNetworkAccess: selected-networks, current: public}\n";
    private static final String ERROR = "network: {dns: azure}\nservices:\n"
            + "  - {type: key-vault, privateIp: required, publicNetworkAccess: disabled, current: public}\n";
    private static final String BROKEN = "services: [key-valt]\n";

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static Result check(String... args) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(args));
        return Runner.run("", all.toArray(String[]::new));
    }

    /** Without line breaks, of which there are more where the names of files are long. */
    private static String flat(Result result) {
        return result.stdout().replaceAll("\\s+", " ");
    }

    private static JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(args));
        Result result = check(all.toArray(String[]::new));
        assertThat(result.stderr()).isEmpty();
        return JsonMapper.shared().readTree(result.stdout());
    }

    private static List<String> codes(JsonNode report) {
        return report.get("findings")
                .valueStream()
                .map(finding -> finding.get("code").asString())
                .toList();
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream()
                .map(name -> Path.of(name.asString()).getFileName().toString())
                .toList();
    }

    @Test
    void theGateFailsAtOrAboveTheSeverity() throws IOException {
        String warning = file("warning.yaml", WARNING);
        String error = file("error.yaml", ERROR);
        assertThat(check(file("clean.yaml", CLEAN)).exitCode()).isZero();
        assertThat(check(warning).exitCode()).isZero();
        assertThat(check("--fail-on", "warning", warning).exitCode()).isEqualTo(1);
        assertThat(check("--fail-on", "note", warning).exitCode()).isEqualTo(1);
        assertThat(check(error).exitCode()).isEqualTo(1);
        assertThat(check("--fail-on", "WARNING", error).exitCode()).isEqualTo(1);
        assertThat(check("--fail-on", "never", error).exitCode()).isZero();
    }

    @Test
    void aNoteIsBelowAWarning() throws IOException {
        String note = file("note.yaml", "services: [{type: key-vault, publicNetworkAccess: selected-networks}]\n");
        assertThat(check("--fail-on", "warning", note).exitCode()).isZero();
        assertThat(check("--fail-on", "note", note).exitCode()).isEqualTo(1);
    }

    @Test
    void theBudgetIsAGateOfItsOwn() throws IOException {
        String dear = file(
                "dear.yaml",
                "budget: {monthly: 1}\nnetwork: {dns: azure}\nservices:\n  - {type: key-vault, privateIp: required,"
                        + " publicNetworkAccess: disabled, dataGbPerMonth: 1, current: private-endpoint}\n");
        assertThat(check(dear).exitCode()).isZero();
        assertThat(check("--fail-on", "over-budget", dear).exitCode()).isEqualTo(1);
        assertThat(check("--fail-on", "never,over-budget", dear).exitCode()).isEqualTo(1);
        assertThat(check("--fail-on", "never", "--fail-on", "over-budget", dear).stdout())
                .contains("--fail-on over-budget");
        assertThat(check("--fail-on", "over-budget", file("error.yaml", ERROR)).exitCode())
                .as("errors still fail")
                .isEqualTo(1);
    }

    @Test
    void strictMakesUnknownFactsErrors() throws IOException {
        String open = file("open.yaml", "network: {onPremises: vpn}\n" + CLEAN.substring(CLEAN.indexOf("services")));
        assertThat(check(open).exitCode()).isZero();
        Result strict = check("--strict", open);
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.stdout()).contains(": error: ").contains("[EA304]");
    }

    @Test
    void wrongCommandLinesSaySo() throws IOException {
        String clean = file("clean.yaml", CLEAN);
        for (List<String> args : List.of(
                List.of("--fail-on", "errors", clean),
                List.of("--fail-on", "error,warning", clean),
                List.of("--today", "tomorrow", clean),
                List.of("--today", "2026-02-30", clean),
                List.of("--update-baseline", clean),
                List.of("--format", "yaml", clean),
                List.of("--policy", "-", clean),
                List.of("--no-such-option", clean))) {
            Result result = check(args.toArray(String[]::new));
            assertThat(result.exitCode()).as("%s", args).isEqualTo(2);
            assertThat(result.stdout()).as("%s", args).isEmpty();
            assertThat(result.stderr()).as("%s", args).startsWith("endpoint-advisor: ");
        }
    }

    @Test
    void aBrokenFileIsAFindingAmongTheOthers() throws IOException {
        String error = file("a.yaml", ERROR);
        String broken = file("b.yaml", BROKEN);
        String none = folder.resolve("c.yaml").toString();
        Result result = check("--fail-on", "never", error, broken, none);
        assertThat(result.exitCode())
                .as("a file that cannot be judged did not pass")
                .isEqualTo(3);
        assertThat(flat(result))
                .contains("a.yaml:3:")
                .contains("[EA110]")
                .contains("b.yaml:1:12: error: Unknown service type 'key-valt'; did you mean 'key-vault'? [EA016]")
                .contains("c.yaml: error: There is no such file. [EA001]")
                .contains("Gate not passed, since something could not be read");
        assertThat(result.stderr()).isEmpty();
        assertThat(codes(json(broken, error))).contains("EA016", "EA110");
    }

    @Test
    void aBrokenPolicyLeavesNothingToJudgeBy() throws IOException {
        String policy = file("policy.yaml", "deny: [everything]\n");
        Result result = check("--policy", policy, file("error.yaml", ERROR));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).contains("policy.yaml:1:8: error: ").doesNotContain("[EA110]");
    }

    @Test
    void foldersAndPatternsFindTheWorkloadsAndSayWhatTheyPassOver() throws IOException {
        file("w/b.yaml", CLEAN);
        file("w/a.yml", ERROR);
        file("w/deep/er/c.json", "{\"services\": [\"aks\"]}");
        file("w/policy.yaml", "deny: [public]\n");
        file("w/compose.yaml", "services:\n  web: {image: nginx}\n");
        file("w/broken.yaml", "services:\n  - {type: key-vault\n");
        file("w/notes.txt", CLEAN);
        file("w/.git/hidden.yaml", CLEAN);
        JsonNode report = json(folder.resolve("w").toString());
        assertThat(names(report.get("files"))).containsExactly("a.yml", "b.yaml", "broken.yaml", "c.json");
        assertThat(names(report.get("passedOver"))).containsExactly("compose.yaml", "policy.yaml");
        assertThat(codes(report)).contains("EA005");
        assertThat(names(json(folder + "/w/*.yaml").get("files"))).containsExactly("b.yaml", "broken.yaml");
        assertThat(names(json(folder + "/w/**/*.json").get("files"))).containsExactly("c.json");
        assertThat(names(json(folder + "/w/**/*.yml").get("files")))
                .as("two stars are no folder as well")
                .containsExactly("a.yml");
        assertThat(names(json(folder + "/w/b.yaml", folder + "/w", folder + "/w/deep/../b.yaml")
                        .get("files")))
                .as("each file once")
                .containsExactly("b.yaml", "a.yml", "broken.yaml", "c.json");
    }

    @Test
    void aGateThatLooksAtNothingDoesNotPass() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        file("other/policy.yaml", "deny: [public]\n");
        for (String nothing : List.of("empty", "other", "*.toml", "other/*.yaml", "missing/**/*.yaml", "a[")) {
            Result result = check(folder.resolve(nothing).toString());
            assertThat(result.exitCode()).as(nothing).isEqualTo(3);
            assertThat(result.stdout()).as(nothing).contains(": error: ").contains("[EA001]");
        }
    }

    @Test
    void filesHaveOneNameHoweverTheyAreGiven() {
        JsonNode report = json("./examples/../examples");
        assertThat(report.get("files").get(0).asString()).isEqualTo("examples/adoption/friday.yaml");
    }

    @Test
    void standardInputHasAName() {
        assertThat(Runner.run(ERROR, "check", "--stdin-name", "net.yaml", "-").stdout())
                .startsWith("net.yaml:3:");
        assertThat(Runner.run(ERROR, "check", "-").stdout()).startsWith("<stdin>:3:");
    }

    @Test
    void anExemptionHoldsUntilItsLastDayAndTheDayIsPrinted() throws IOException {
        String file = file(
                "exempted.yaml",
                ERROR + "exemptions:\n  - {code: EA110, because: moves, expires: 2026-12-31}\n"
                        + "  - {code: EA108, because: moves, expires: 2026-12-31}\n");
        Result held = check("--today", "2026-12-31", file);
        assertThat(held.exitCode()).isZero();
        assertThat(flat(held)).contains("; 2 exempted.").contains("Judged as of 2026-12-31");
        Result over = check("--today", "2027-01-01", file);
        assertThat(over.exitCode()).isEqualTo(1);
        assertThat(flat(over)).contains("[EA321]").contains("Judged as of 2027-01-01");
        assertThat(flat(check(file))).containsPattern("Judged as of 20[0-9]{2}-[0-9]{2}-[0-9]{2},");
    }

    @Test
    void aSharedExemptionIsNeededIfAnyWorkloadNeedsIt() throws IOException {
        String policy = file(
                "policy.yaml",
                "exemptions:\n  - {code: EA108, services: [key-vault], because: until spring}\n"
                        + "  - {code: EA110, services: [key-vault], because: until spring}\n"
                        + "  - {code: EA110, services: [redis], because: no cache is in this run}\n");
        String error = file("error.yaml", ERROR);
        String clean = file("clean.yaml", CLEAN);
        JsonNode both = json("--policy", policy, error, clean);
        assertThat(both.at("/summary/exempted").asInt()).isEqualTo(2);
        assertThat(codes(both)).doesNotContain("EA322");
        JsonNode alone = json("--policy", policy, clean);
        assertThat(codes(alone).stream().filter("EA322"::equals)).hasSize(2);
        assertThat(json("--policy", policy, error)
                        .at("/findings/0/exemption/place")
                        .asString())
                .as("notes come last, accepted errors keep their rank")
                .endsWith("policy.yaml:2");
    }

    @Test
    void aBaselineLetsOnlyNewFindingsFail() throws IOException {
        String workload = file("w.yaml", ERROR);
        String baseline = folder.resolve("known.json").toString();
        Result missing = check("--baseline", baseline, workload);
        assertThat(missing.exitCode())
                .as("a baseline that is not there must not pass everything")
                .isEqualTo(3);
        assertThat(check("--baseline", baseline, "--update-baseline", workload).exitCode())
                .isZero();
        Result known = check("--baseline", baseline, workload);
        assertThat(known.exitCode()).isZero();
        assertThat(flat(known)).contains("2 known from ");

        file("w.yaml", "# a line more\n\n" + ERROR);
        assertThat(check("--baseline", baseline, workload).exitCode())
                .as("lines move")
                .isZero();
        file("w.yaml", ERROR + "  - {type: sql-database, tier: S1, privateIp: required, current: public}\n");
        JsonNode more = json("--baseline", baseline, workload);
        assertThat(more.at("/summary/failing").asInt()).isEqualTo(1);
        assertThat(more.at("/summary/baseline/known").asInt()).isPositive();
        file("w.yaml", CLEAN);
        JsonNode less = json("--baseline", baseline, workload);
        assertThat(less.at("/summary/baseline/gone").asInt()).isPositive();
        assertThat(less.at("/summary/passed").asBoolean()).isTrue();
    }

    @Test
    void aBaselineIsNotWrittenFromHalfARun() throws IOException {
        String workload = file("w.yaml", ERROR);
        String baseline = folder.resolve("known.json").toString();
        check("--baseline", baseline, "--update-baseline", workload);
        String before = Files.readString(Path.of(baseline));
        String broken = file("broken.yaml", BROKEN);
        assertThat(check("--baseline", baseline, "--update-baseline", workload, broken)
                        .exitCode())
                .isEqualTo(3);
        assertThat(Files.readString(Path.of(baseline))).isEqualTo(before);
        assertThat(before.lines().filter(line -> line.contains("\"fingerprint\"")))
                .as("a line per finding")
                .hasSameSizeAs(codes(json(workload)));
    }

    @Test
    void aBrokenBaselineIsRefused() throws IOException {
        String workload = file("w.yaml", ERROR);
        for (String text : List.of(
                "[]", "{\"findings\": 1}", "{\"baselineVersion\": 2, \"findings\": []}", "{", "{\"findings\": [{}]}")) {
            Result result = check("--baseline", file("known.json", text), workload);
            assertThat(result.exitCode()).as(text).isEqualTo(3);
            assertThat(result.stdout()).as(text).contains("known.json");
        }
    }

    @Test
    void aFailedRunLeavesAnEarlierOutputAlone() throws IOException {
        String out = folder.resolve("out.txt").toString();
        assertThat(check("-o", out, file("error.yaml", ERROR)).exitCode()).isEqualTo(1);
        String first = Files.readString(Path.of(out));
        assertThat(first).contains("[EA110]");
        assertThat(check("-o", out, "--today", "never", "x.yaml").exitCode()).isEqualTo(2);
        assertThat(Files.readString(Path.of(out))).isEqualTo(first);
        assertThat(check("-o", folder.resolve("no/where/out.txt").toString(), file("error.yaml", ERROR))
                        .exitCode())
                .isEqualTo(4);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("error.yaml", "out.txt");
        }
    }

    @Test
    void aFileThatMayNotBeReadIsAFinding() throws IOException {
        Path secret = Path.of(file("secret.yaml", CLEAN));
        boolean posix = secret.getFileSystem().supportedFileAttributeViews().contains("posix");
        assumeTrue(posix, "permissions");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "root reads everything");
        Result result = check(secret.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).contains("cannot be read");
    }

    @Test
    void theSameRunTwiceIsTheSameBytes() {
        Result one = check("--today", "2026-11-24", "--json", "examples");
        assertThat(check("--today", "2026-11-24", "--json", "examples")).isEqualTo(one);
    }

    @Test
    void findingsStandWorstFirst() throws IOException {
        file("w/a.yaml", WARNING);
        file("w/b.yaml", ERROR);
        List<String> severities = json(folder.resolve("w").toString())
                .get("findings")
                .valueStream()
                .map(finding -> finding.get("severity").asString())
                .toList();
        assertThat(severities).isSortedAccordingTo((a, b) -> rank(a) - rank(b)).contains("error", "warning", "note");
    }

    private static int rank(String severity) {
        return List.of("error", "warning", "note").indexOf(severity);
    }
}
