package io.github.endpointadvisor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the result takes every result of the program, and nothing that is a bit different. */
final class ResultSchemaTest {
    private static final SchemaFile SCHEMA = SchemaFile.named("result");

    /** Over its budget, with something given up and something paid for, and with an answer that depends on the data. */
    private static final String WORKLOAD = """
            budget: {monthly: 25}
            network: {onPremises: vpn}
            policy: {deny: [public]}
            priorities: {security: 2}
            services:
              - {type: key-vault, dataGbPerMonth: 10, privateIp: required}
              - storage-account
              - {type: sql-database, publicNetworkAccess: disabled, subresources: sqlServer}
              - cosmos-db
            """;

    /** Not payable, with an expensive change that has ways around it. */
    private static final String TOO_LITTLE = """
            budget: {monthly: 5}
            services:
              - {type: service-bus, tier: Standard, privateIp: required}
            """;

    /** A demand that only what is forbidden would meet. */
    private static final String CONFLICT =
            "policy: {deny: [private-endpoint]}\nservices: [{type: key-vault, privateIp: required}]\n";

    static List<Path> files() {
        return SchemaFile.yamlFiles("src/test/resources/ok", "examples");
    }

    @Test
    void isASchema() {
        assertThat(SCHEMA.ownErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesEveryResult(Path file) {
        assertThat(SCHEMA.errors(result("", file.toString()))).isEmpty();
    }

    @Test
    void takesTheResultOfSeveralFiles() {
        String[] names = files().stream().limit(3).map(Path::toString).toArray(String[]::new);

        assertThat(SCHEMA.errors(result("", names))).isEmpty();
    }

    @Test
    void takesDiagnosticsInTheFormThatRefusedFilesGet() {
        JsonNode refused = JsonMapper.shared()
                .readTree(Runner.run("services: {}", "recommend", "--json", "-", "no-such-file.yaml")
                        .stderr());
        JsonNode result = result("services: [key-vault]", "-");
        ((ObjectNode) result.at("/workloads/0")).set("diagnostics", refused.get("diagnostics"));

        assertThat(refused.get("diagnostics")).hasSizeGreaterThan(1);
        assertThat(SCHEMA.errors(result)).isEmpty();
    }

    /** Every kind of object that occurs in a result is broken in every way, once. */
    @Test
    void refusesMissingAndUnknownKeysAndValuesOfAnotherKind() {
        assertThat(SCHEMA.takenThoughBroken(List.of(
                        result(WORKLOAD, "-", "--what-if", "services.key-vault.privateIp="),
                        result(CONFLICT, "-"),
                        result(TOO_LITTLE, "-"),
                        result("services: [key-vault]", "-"))))
                .containsKeys(
                        "/workloads/*/budget/cheaper/*",
                        "/workloads/*/budget/givenUp/*/from",
                        "/workloads/*/budget/paidFor/*",
                        "/workloads/*/budget/next/buys/*",
                        "/workloads/*/budget/demands/*",
                        "/workloads/*/dnsPlan",
                        "/workloads/*/warnings/*",
                        "/workloads/*/services/*/cheaperWays/*",
                        "/workloads/*/services/*/evidence",
                        "/workloads/*/dns/*",
                        "/workloads/*/services/*/alternatives/*/changes/*",
                        "/workloads/*/services/*/conflicts/*",
                        "/workloads/*/services/*/endpoints/*",
                        "/workloads/*/whatIf/services/*/to",
                        "/workloads/*/services/*/sensitivity/breakEvens/*",
                        "/workloads/*/services/*/sensitivity/facts/*/then",
                        "/sources/*")
                .allSatisfy((kind, breaks) -> assertThat(breaks).as(kind).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /schemaVersion                                   | 2
                    /tool/name                                       | "adviser"
                    /catalog/asOf                                    | "today"
                    /workloads                                       | []
                    /workloads/0/cloud                               | "azure"
                    /workloads/0/budget/verdict                      | "fine"
                    /workloads/0/services/0/line                     | 0
                    /workloads/0/services/0/recommendation/mechanism | "private_endpoint"
                    /workloads/0/services/0/recommendation/mechanism | null
                    /workloads/0/services/0/recommendation/status    | "possible"
                    /workloads/0/services/0/recommendation/status    | "not-possible"
                    /workloads/0/services/0/recommendation/score     | 1.1
                    /workloads/0/services/0/recommendation/standing  | "firm"
                    /workloads/0/services/0/recommendation/standing  | null
                    /workloads/0/services/0/alternatives             | []
                    /workloads/0/services/0/alternatives/0/status    | "excluded"
                    /workloads/0/services/0/alternatives/0/score     | null
                    /workloads/0/services/0/alternatives/6/score     | 0.5
                    /workloads/0/services/0/reasons/0/code           | "EA1"
                    /workloads/0/services/0/clients/0/path           | "No way"
                    /workloads/0/totals/monthlyUsd                   | "7.80"
                    /workloads/0/totals/monthlyUsd                   | -7.80
                    /sources/0/url                                   | "microsoft.com"
                    """)
    void refusesWrongValues(String pointer, String value) {
        JsonNode result = result(WORKLOAD, "-");
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = result.at(pointer.substring(0, slash));

        assertThat(result.at(pointer).isMissingNode()).isFalse();
        ((ObjectNode) parent)
                .set(pointer.substring(slash + 1), JsonMapper.shared().readTree(value));
        assertThat(SCHEMA.errors(result)).isNotEmpty();
    }

    @Test
    void hasTheWordsOfTheProgram() {
        assertThat(words("/definitions/mechanism"))
                .containsExactlyElementsOf(Mechanism.ids().keySet());
        assertThat(words("/definitions/recommendationStatus"))
                .containsExactlyElementsOf(ids(Recommendation.Status.values(), Recommendation.Status::id));
        assertThat(words("/definitions/direction"))
                .containsExactlyElementsOf(ids(Sensitivity.Direction.values(), Sensitivity.Direction::id));
        assertThat(words("/definitions/recommendation/properties/standing"))
                .containsSubsequence(ids(Recommendation.Standing.values(), Recommendation.Standing::id));
        assertThat(words("/definitions/alternative/properties/status"))
                .containsExactlyElementsOf(ids(Alternative.Status.values(), Alternative.Status::id));
        assertThat(words("/definitions/budget/properties/verdict"))
                .containsExactlyElementsOf(ids(Budget.Verdict.values(), Budget.Verdict::id));
        assertThat(words("/definitions/workload/properties/cloud"))
                .containsExactlyElementsOf(Cloud.ids().keySet());
        assertThat(words("/definitions/planStep/properties/action"))
                .containsExactlyElementsOf(Action.ids().keySet());
        assertThat(words("/definitions/planStep/properties/phase"))
                .containsExactlyElementsOf(ids(Phase.values(), Phase::id));
        assertThat(words("/definitions/diagnostic/properties/severity"))
                .containsExactlyElementsOf(ids(Severity.values(), Severity::word));
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static List<String> words(String pointer) {
        return SCHEMA.at(pointer)
                .get("enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static JsonNode result(String stdin, String... files) {
        String[] args = Stream.concat(Stream.of("recommend", "--format", "json"), Arrays.stream(files))
                .toArray(String[]::new);
        Runner.Result run = Runner.run(stdin, args);
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return JsonMapper.shared().readTree(run.stdout());
    }
}
