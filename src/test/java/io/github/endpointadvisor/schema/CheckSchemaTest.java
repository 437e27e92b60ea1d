package io.github.endpointadvisor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the findings takes every report of the program, and nothing that is a bit different. */
final class CheckSchemaTest {
    private static final SchemaFile SCHEMA = SchemaFile.named("check");

    /** Errors, a needless cost, a budget that is passed, and exemptions of every kind. */
    private static final String WORKLOAD = """
            budget: {monthly: 5}
            services:
              - {type: key-vault, dataGbPerMonth: 10, publicNetworkAccess: selected-networks, current: private-endpoint}
              - {type: sql-database, privateIp: required, publicNetworkAccess: disabled, current: public}
              - cosmos-db
            exemptions:
              - {code: EA110, because: moves, owner: Ines, expires: 2099-12-31}
              - {code: EA108, because: over, expires: 2020-12-31}
              - {code: EA109, because: never needed}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode report(String stdin, String... arguments) {
        List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
        args.addAll(List.of(arguments));
        return JsonMapper.shared()
                .readTree(Runner.run(stdin, args.toArray(String[]::new)).stdout());
    }

    private JsonNode withBaseline() {
        String baseline = folder.resolve("known.json").toString();
        return report(WORKLOAD, "--baseline", baseline, "--update-baseline", "-");
    }

    @Test
    void isASchema() {
        assertThat(SCHEMA.ownErrors()).isEmpty();
    }

    @Test
    void takesEveryReport() {
        for (String folder :
                List.of("examples", "src/test/resources/ok", "src/test/resources/gate", "src/test/resources/err")) {
            JsonNode report = report("", folder);
            assertThat(report.get("findings")).isNotEmpty();
            assertThat(SCHEMA.errors(report)).isEmpty();
        }
        assertThat(SCHEMA.errors(withBaseline())).isEmpty();
    }

    @Test
    void refusesMissingAndUnknownKeysAndValuesOfAnotherKind() {
        assertThat(SCHEMA.takenThoughBroken(List.of(report(WORKLOAD, "-"), withBaseline())))
                .containsKeys("/summary", "/summary/baseline", "/findings/*", "/findings/*/exemption", "/sources/*")
                .allSatisfy((kind, breaks) -> assertThat(breaks).as(kind).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /today                   | "soon"
                    /summary/errors          | -1
                    /findings/0/severity     | "fatal"
                    /findings/0/state        | "closed"
                    /findings/0/line         | 0
                    /findings/0/code         | "EA1"
                    /findings/0/fingerprint  | "abc"
                    """)
    void refusesWrongValues(String pointer, String value) throws IOException {
        JsonNode report = report(WORKLOAD, "-");
        int slash = pointer.lastIndexOf('/');
        assertThat(report.at(pointer).isMissingNode()).isFalse();
        ((ObjectNode) report.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), JsonMapper.shared().readTree(value));
        assertThat(SCHEMA.errors(report)).isNotEmpty();
    }

    @Test
    void hasTheWordsOfTheProgram() {
        assertThat(words("severity"))
                .containsExactlyElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::word).toList());
        assertThat(words("state"))
                .containsExactlyElementsOf(
                        Arrays.stream(State.Kind.values()).map(State.Kind::id).toList());
    }

    private static List<String> words(String key) {
        return SCHEMA.at("/definitions/finding/properties/" + key)
                .get("enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
