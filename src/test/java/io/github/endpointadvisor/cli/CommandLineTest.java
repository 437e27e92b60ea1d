package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams, exit codes and options, as a user and a script meet them. */
final class CommandLineTest {
    private static final String SMALL = "services: [key-vault, storage-account]\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void adviceIsNeverAnError() {
        Result result = Runner.run(
                "policy: {deny: [private-endpoint]}\nservices: [{type: aks, privateIp: required}]\n", "recommend", "-");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).contains("not possible");
        assertThat(result.stderr()).isEmpty();
    }

    @Test
    void standardInputHasAName() {
        assertThat(Runner.run(SMALL, "recommend", "-").stdout()).startsWith("<stdin>\n");
        assertThat(Runner.run(SMALL, "recommend", "--stdin-name", "net.yaml", "-")
                        .stdout())
                .startsWith("net.yaml\n");
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        Result result = Runner.run(SMALL, "recommend", "--format", "json", "-");
        JsonNode root = json(result.stdout());
        assertThat(root.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(root.get("workloads").get(0).get("services").size()).isEqualTo(2);
        assertThat(Runner.run(SMALL, "recommend", "--json", "-").stdout()).isEqualTo(result.stdout());
    }

    @Test
    void anOptionCanBeSwitchedOffByItsValue() {
        assertThat(Runner.run(SMALL, "recommend", "--json=false", "-")).isEqualTo(Runner.run(SMALL, "recommend", "-"));
    }

    @Test
    void whatExcludesAnotherIsRefusedBesideIt() {
        Result result = Runner.run(SMALL, "recommend", "--brief", "--full", "-");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("--brief").contains("--full").contains("mutually exclusive");
    }

    @Test
    void severalFilesAreOneRun() throws IOException {
        Path a = file("a.yaml", SMALL);
        Path b = file("b.yaml", "services: [aks]\n");
        Result result = Runner.run("", "recommend", "--json", a.toString(), b.toString());
        assertThat(json(result.stdout()).get("workloads").size()).isEqualTo(2);
    }

    @Test
    void aRefusedFileGivesNoResult() throws IOException {
        Path bad = file("bad.yaml", "services: [key-valt]\n");
        Result text = Runner.run("", "recommend", bad.toString());
        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.stdout()).isEmpty();
        assertThat(text.stderr()).contains("bad.yaml:1:12: error:").contains("did you mean 'key-vault'?");
        Result machine = Runner.run("", "recommend", "--json", bad.toString());
        assertThat(machine.exitCode()).isEqualTo(3);
        assertThat(machine.stdout()).isEmpty();
        JsonNode diagnostic = json(machine.stderr()).get("diagnostics").get(0);
        assertThat(diagnostic.get("code").asString()).isEqualTo("EA016");
        assertThat(diagnostic.get("line").asInt()).isEqualTo(1);
        assertThat(diagnostic.get("column").asInt()).isEqualTo(12);
    }

    @Test
    void theOthersOfARunAreStillAnswered() throws IOException {
        Path good = file("good.yaml", SMALL);
        Path bad = file("bad.yaml", "service: [key-vault]\n");
        Result result = Runner.run("", "recommend", "--json", good.toString(), bad.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(json(result.stdout()).get("workloads").size()).isEqualTo(1);
    }

    @Test
    void unreadableFilesAreInvalidInput() {
        assertThat(Runner.run("", "recommend", folder.resolve("none.yaml").toString())
                        .stderr())
                .contains("[EA001]");
        Result directory = Runner.run("", "recommend", folder.toString());
        assertThat(directory.exitCode()).isEqualTo(3);
        assertThat(directory.stderr()).contains("folder").contains("[EA001]");
        assertThat(Runner.run("", "recommend", "a\0b").exitCode()).isIn(2, 3);
    }

    @Test
    void wrongCommandLinesSaySo() {
        for (List<String> args : List.of(
                List.of("recomend"),
                List.of("recommend"),
                List.of("recommend", "--format", "yaml", "-"),
                List.of("recommend", "--frmat", "json", "-"),
                List.of("compare", "key-valt"),
                List.of("explain", "EA9999"),
                List.of("services", "no-such-thing"))) {
            Result result = Runner.run(SMALL, args.toArray(String[]::new));
            assertThat(result.exitCode()).as("%s", args).isEqualTo(2);
            assertThat(result.stdout()).as("%s", args).isEmpty();
            assertThat(result.stderr()).as("%s", args).startsWith("endpoint-advisor: ");
        }
    }

    @Test
    void markdownIsWhereItIsOffered() {
        Result result = Runner.run(SMALL, "recommend", "--format", "markdown", "--brief", "-");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).startsWith("# ").contains("| 2 services | USD a month |");
        for (List<String> args : List.of(List.of("services"), List.of("compare", "key-vault"))) {
            Result refused = Runner.run(
                    "",
                    Stream.concat(args.stream(), Stream.of("-f", "markdown")).toArray(String[]::new));
            assertThat(refused.exitCode()).as("%s", args).isEqualTo(2);
            assertThat(refused.stdout()).as("%s", args).isEmpty();
            assertThat(refused.stderr())
                    .as("%s", args)
                    .contains("unknown format 'markdown'", "expected one of: text, json");
        }
    }

    @Test
    void helpNamesTheExitCodes() {
        for (String command : List.of("recommend", "compare", "services", "explain", "schema")) {
            Result result = Runner.run("", command, "--help");
            assertThat(result.exitCode()).isZero();
            assertThat(result.stdout()).contains("Exit codes:").contains("Example");
        }
        assertThat(Runner.run("").stdout()).contains("recommend").contains("Examples:");
        assertThat(Runner.run("", "--version").stdout())
                .startsWith("endpoint-advisor ")
                .contains("catalog ");
    }

    @Test
    void outputIsWrittenWholeOrNotAtAll() throws IOException {
        Path target = folder.resolve("advice.json");
        assertThat(Runner.run(SMALL, "recommend", "--json", "-o", target.toString(), "-"))
                .isEqualTo(new Result(0, "", ""));
        String first = Files.readString(target);
        assertThat(json(first).get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(Runner.run("services: [nothing]\n", "recommend", "-o", target.toString(), "-")
                        .exitCode())
                .isEqualTo(3);
        assertThat(Files.readString(target)).isEqualTo(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
        Result lost = Runner.run(
                SMALL, "recommend", "-o", folder.resolve("no/such/folder/x").toString(), "-");
        assertThat(lost.exitCode()).isEqualTo(4);
        assertThat(lost.stderr()).contains("there is no folder");
    }

    @Test
    void aFullDiskIsToldAndAClosedPipeIsNot() {
        assertThat(failing("No space left on device", "recommend", "-")).isEqualTo(4);
        assertThat(failing("No space left on device", "recommend", "--json", "-"))
                .isEqualTo(4);
        assertThat(failing("Broken pipe", "recommend", "-")).isZero();
        assertThat(failing("Broken pipe", "recommend", "--json", "-")).isZero();
        assertThat(failing("No space left on device", "services")).isEqualTo(4);
    }

    private static int failing(String message, String... args) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        ByteArrayInputStream in = new ByteArrayInputStream(SMALL.getBytes(StandardCharsets.UTF_8));
        return Main.run(in, broken, new ByteArrayOutputStream(), Map.of(), args);
    }

    @Test
    void colorIsAskedForOrNotThere() {
        String plain = Runner.run(SMALL, "recommend", "-").stdout();
        String painted =
                Runner.run(SMALL, "recommend", "--color", "always", "-").stdout();
        assertThat(plain).doesNotContain("\u001b");
        assertThat(painted).contains("\u001b[1m");
        assertThat(painted.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
        assertThat(environment(Map.of("CLICOLOR_FORCE", "1"))).contains("\u001b");
        assertThat(environment(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).isEqualTo(plain);
    }

    private static String environment(Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(SMALL.getBytes(StandardCharsets.UTF_8));
        Main.run(in, out, new ByteArrayOutputStream(), environment, "recommend", "-");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textKeepsToTheWidth() {
        for (int width : List.of(80, 100, 120)) {
            String text = environment(Map.of("COLUMNS", Integer.toString(width)));
            assertThat(text.lines().filter(line -> !line.contains("https://")))
                    .allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void whatAUserWroteNeverReachesTheTerminalRaw() {
        String hostile = "name: \"a\\nb\\tc\"\nservices:\n  - {type: key-vault, name: \"x\\nSUMMARY: all good\"}\n";
        Result result = Runner.run(hostile, "recommend", "-");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout().lines()).noneMatch(line -> line.startsWith("SUMMARY"));
    }

    @Test
    void everyPageCanBeExplained() {
        String index = Runner.run("", "explain").stdout();
        assertThat(index).contains("EA109 - ").contains("cost - ").contains("workload - ");
        Codes.all()
                .forEach(code ->
                        assertThat(Runner.run("", "explain", code).stdout()).startsWith("# " + code));
        assertThat(Runner.run("", "explain", "ea109").stdout()).startsWith("# EA109");
        assertThat(Runner.run("", "explain", "hosts").stdout()).contains("app-service - ");
    }

    @Test
    void everyServiceCanBeShownAndCompared() {
        JsonNode services = json(Runner.run("", "services", "--json").stdout()).get("services");
        assertThat(services.size()).isEqualTo(Workloads.CATALOG.serviceIds().size());
        for (JsonNode service : services) {
            String id = service.get("id").asString();
            assertThat(Runner.run("", "services", id).stdout()).contains(id).contains("Sources");
            assertThat(Runner.run("", "compare", id).exitCode()).isZero();
        }
        assertThat(json(Runner.run("", "compare", "--json", "key-vault").stdout())
                        .get("comparisons")
                        .size())
                .isEqualTo(1);
        assertThat(Runner.run("", "compare", "key-vault", "Azure SQL").stdout())
                .contains("service endpoint", "private endpoint", "Azure SQL Database", "Sources");
        assertThat(Runner.run("", "services", "databases").stdout())
                .contains("cosmos-db")
                .doesNotContain("key-vault");
    }

    @Test
    void helpOfACommandIsFoundByBothNames() {
        assertThat(Runner.run("", "help", "recommend").stdout())
                .isEqualTo(Runner.run("", "recommend", "--help").stdout())
                .startsWith("Usage: endpoint-advisor recommend");
        assertThat(Runner.run("", "help").stdout())
                .isEqualTo(Runner.run("", "--help").stdout());
    }

    @Test
    void plainWordsLeadToTheirPages() {
        assertThat(Runner.run("", "explain", "dns").stdout()).contains("EA114 - ");
        assertThat(Runner.run("", "explain", "private", "endpoint").stdout()).contains("EA201 - ");
        assertThat(Runner.run("", "explain", "app-service").stdout())
                .contains("Tier isolated-ase", "in a VNet")
                .contains("always");
        assertThat(Runner.run("", "explain", "zzzz").exitCode()).isEqualTo(2);
    }

    @Test
    void aFolderIsItsWorkloads() {
        Result folder = Runner.run("", "recommend", "--brief", "examples/adoption");
        assertThat(folder.exitCode()).isZero();
        assertThat(folder.stdout()).contains("claims-portal");
    }

    @Test
    void aNearCommandIsSuggested() {
        assertThat(Runner.run("", "recomend", "x").stderr()).contains("recommend");
        assertThat(Runner.run("", "recommend", "--brif").stderr()).contains("--brief");
    }
}
