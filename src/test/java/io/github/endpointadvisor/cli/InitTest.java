package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.cli.Runner.Result;
import io.github.endpointadvisor.workload.SchemaLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What init writes can be read, and nothing is lost by it. */
final class InitTest {
    @TempDir
    private Path folder = Path.of("");

    private String file() {
        return folder.resolve("workload.yaml").toString();
    }

    /** As the start script tells of a terminal. */
    private Result dialog(String answers) {
        System.setProperty(Console.INPUT_TERMINAL, "true");
        System.setProperty(Console.ERROR_TERMINAL, "true");
        return Runner.run(answers, "init", file());
    }

    @AfterEach
    void noTerminal() {
        System.clearProperty(Console.INPUT_TERMINAL);
        System.clearProperty(Console.ERROR_TERMINAL);
    }

    @Test
    void withoutATerminalTheStarterIsWritten() throws IOException {
        Result result = Runner.run("ignored\n", "init", file());
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).contains("recommend " + file());
        String yaml = Files.readString(Path.of(file()));
        assertThat(yaml).startsWith("# " + SchemaLine.TEXT + "\n");
        assertThat(Runner.run("", "init", "-").stdout()).isEqualTo(yaml.replace(file(), "workload.yaml"));
        assertThat(Runner.run(yaml, "recommend", "-").exitCode()).isZero();
    }

    @Test
    void theNameOfTheFileStaysInItsComment() throws IOException {
        assumeTrue(File.separatorChar == '/', "a line break in the name of a file");
        Path file = folder.resolve("my\nfile 1.yaml");
        assertThat(Runner.run("", "init", file.toString()).stderr())
                .endsWith("recommend \"" + folder + "/my?file 1.yaml\"\n");
        assertThat(Runner.run(Files.readString(file), "recommend", "-").exitCode())
                .isZero();
    }

    /** Each comment that shows a key shows a valid one, where it stands. */
    @Test
    void whatIsCommentedOutCanBeUsed() {
        String yaml = Runner.run("", "init", "-")
                .stdout()
                .replaceAll("(?m)^( *)# ( *[a-zA-Z]+:( |$))", "$1$2")
                .replaceAll("(?m)^(Answer|All keys):.*\\n", "")
                .replaceAll("(?m)^yaml-.*\\n", "")
                .replace("onPremises: none", "onPremises: vpn");
        Result result = Runner.run(yaml, "recommend", "--json", "-");
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).contains("\"my-workload\"");
    }

    @Test
    void aPartOfANameListsWhatMatches() {
        Result result = dialog("Key\nkey-vault\n\n\n\n\n");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).contains("'Key' is not known; services that match: key-vault, managed-hsm\n");
    }

    @Test
    void fiveAnswersAreAFileAndTheFirstScreen() throws IOException {
        Result result = dialog("key vault, Microsoft.Sql/servers\nvpn\n\nno\n40\n");
        assertThat(result.exitCode()).isZero();
        assertThat(Files.readString(Path.of(file())))
                .contains(
                        "  onPremises: vpn ",
                        "  dns: azure ",
                        "  publicNetworkAccess: disabled ",
                        "\n  onPremises: true ",
                        "budget: {monthly: 40} ",
                        "  - type: key-vault ",
                        "  - type: sql-database ");
        assertThat(result.stdout()).contains("Private endpoint", "key-vault", "sql-database", "Total");
    }

    @Test
    void anAnswerThatIsNotUnderstoodIsAskedForAgain() {
        Result result = dialog("keyvalt\n\nkey?\nkey-vault\nperhaps\nno\nnone\nc\nyes\ncheap\n\n");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr())
                .contains(
                        "did you mean 'key",
                        "Name at least one service",
                        "   key-vault",
                        "'perhaps' is none of them; answer none, vpn, expressroute",
                        "'cheap' is no amount");
    }

    @Test
    void whoeverLeavesGetsNoFile() {
        Result result = dialog("key-vault\nvpn\n");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("nothing is written");
        assertThat(Path.of(file())).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(Path.of(file()), "mine");
        Result result = Runner.run("", "init", file());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("exists and is not overwritten");
        assertThat(Path.of(file())).hasContent("mine");
    }

    @Test
    void everyExampleCanBeTaken() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            List<String> names = files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(Init.EXAMPLES).isEqualTo(names);
        }
        for (String name : Init.EXAMPLES) {
            assertThat(Runner.run("", "init", "--from", name, "-").stdout())
                    .isEqualTo("# " + SchemaLine.TEXT + "\n" + Files.readString(Path.of("examples", name + ".yaml")));
        }
        assertThat(Runner.run("", "init", "--from", "smal-web-app", "-").stderr())
                .contains("did you mean 'small-web-app'?");
    }

    @Test
    void theSchemaIsThePublishedOne() {
        String id = Runner.run("", "schema").stdout().replaceAll("(?s).*\"\\$id\": *\"([^\"]+)\".*", "$1");
        assertThat(SchemaLine.TEXT).isEqualTo("yaml-language-server: $schema=" + id);
    }
}
