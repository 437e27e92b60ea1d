package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code recommend --record}: written beside the result, whole or not at all. */
final class RecordOptionTest {
    private static final String SMALL = "services: [key-vault, storage-account]\n";

    @TempDir
    private Path folder = Path.of("");

    private String record() {
        return folder.resolve("decisions.json").toString();
    }

    private String recorded() throws IOException {
        return Files.readString(Path.of(record()));
    }

    @Test
    void itIsWrittenBesideTheResult() throws IOException {
        Result plain = Runner.run(SMALL, "recommend", "-");
        Result result = Runner.run(SMALL, "recommend", "--record", record(), "-");
        assertThat(result).isEqualTo(plain);
        JsonNode root = JsonMapper.shared().readTree(recorded());
        assertThat(root.at("/recordVersion").asInt()).isEqualTo(1);
        assertThat(root.at("/tool/version").asString()).isEqualTo(Version.tool());
        assertThat(root.at("/workloads/0/file").asString()).isEqualTo("<stdin>");
        assertThat(root.at("/workloads/0/decisions/key-vault/mechanism").asString())
                .isEqualTo("service-endpoint");
        String first = recorded();
        Runner.run(SMALL, "recommend", "--json", "--record", record(), "-");
        assertThat(recorded()).as("whatever form the result has").isEqualTo(first);
        Runner.run(SMALL, "recommend", "--full", "--record", record(), "-");
        assertThat(recorded()).isEqualTo(first);
    }

    @Test
    void sharedPoliciesAreOnRecord() throws IOException {
        Path policy = Files.writeString(folder.resolve("p.yaml"), "deny: [public]\n");
        Runner.run(SMALL, "recommend", "--policy", policy.toString(), "--record", record(), "-");
        assertThat(JsonMapper.shared().readTree(recorded()).at("/policies").propertyNames())
                .containsExactly(policy.toString());
    }

    @Test
    void aRefusedFileLeavesAnEarlierRecordAsItWas() throws IOException {
        Files.writeString(Path.of(record()), "earlier");
        Path good = Files.writeString(folder.resolve("good.yaml"), SMALL);
        Result result = Runner.run("services: [nonsense]\n", "recommend", "--record", record(), good.toString(), "-");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).contains("good.yaml");
        assertThat(recorded()).isEqualTo("earlier");
        Path policy = Files.writeString(folder.resolve("bad.yaml"), "deny: [publik]\n");
        assertThat(Runner.run(SMALL, "recommend", "--record", record(), "--policy", policy.toString(), "-")
                        .exitCode())
                .isEqualTo(3);
        assertThat(recorded()).isEqualTo("earlier");
    }

    @Test
    void whatCannotBeWrittenIsToldAndLeavesNothingBehind() throws IOException {
        String nowhere = folder.resolve("no/such/folder/x.json").toString();
        Result result = Runner.run(SMALL, "recommend", "--record", nowhere, "-");
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.stderr()).contains("there is no folder");
        Runner.run(SMALL, "recommend", "--record", record(), "-");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(Path.of(record()));
        }
    }

    @Test
    void aQuestionIsNoDecision() {
        Result result =
                Runner.run(SMALL, "recommend", "--record", record(), "--what-if", "network.onPremises=vpn", "-");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("--record writes what is decided, and --what-if asks what would be");
        assertThat(Path.of(record())).doesNotExist();
        assertThat(Runner.run(SMALL, "recommend", "--record", record(), "--what-if", "network.vnets=[", "-")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Path.of(record())).doesNotExist();
    }

    @Test
    void standardOutputIsForTheResult() {
        Result result = Runner.run(SMALL, "recommend", "--record", "-", "-");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("--record needs the name of a file");
    }
}
