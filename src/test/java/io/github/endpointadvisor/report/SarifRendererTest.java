package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SarifRendererTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared()
                    .readTree(Golden.read(Golden.RESOURCES.resolve("sarif").resolve("sarif-2.1.0.json"))));

    @Test
    void everyReportHoldsToTheSchema() {
        for (FindingReport report :
                List.of(Findings.mixed(), Findings.hostile(), Findings.report(List.of(), List.of()), many())) {
            assertThat(errors(sarif(report))).isEmpty();
        }
        assertThat(errors(sarif(new SarifRenderer(1), Findings.mixed()))).isEmpty();
    }

    @Test
    void theSchemaWouldNotice() {
        assertThat(errors(JsonMapper.shared().readTree("{\"version\": \"2.0.0\", \"runs\": [{}]}")))
                .isNotEmpty();
    }

    @Test
    void resultsComeInTheOrderOfTheGate() {
        FindingReport report = Findings.mixed();
        List<Finding> findings = report.gate().findings();

        assertThat(texts(results(report), "/ruleId"))
                .containsExactlyElementsOf(findings.stream().map(Finding::code).toList());
        assertThat(texts(results(report), "/level"))
                .containsExactlyElementsOf(
                        findings.stream().map(it -> it.severity().word()).toList());
        assertThat(texts(results(report), "/message/text"))
                .containsExactlyElementsOf(
                        findings.stream().map(FindingText::message).toList());
    }

    @Test
    void onlyRulesThatOccurEachWithItsPage() {
        JsonNode rules = run(Findings.mixed()).at("/tool/driver/rules");

        assertThat(texts(rules, "/id")).containsExactly("EA001", "EA102", "EA109", "EA203");
        assertThat(texts(rules, "/name"))
                .containsExactly(
                        "FileCannotBeRead",
                        "TierMustHaveMechanism",
                        "OnPremisesClientsRequirePrivateIpAddress",
                        "SubnetAllowsOnlyOneStorageTag");
        assertThat(texts(rules, "/defaultConfiguration/level")).containsExactly("error", "note", "error", "warning");
        assertThat(rules).allSatisfy(SarifRendererTest::isComplete);
    }

    private static void isComplete(JsonNode rule) {
        assertThat(rule.at("/shortDescription/text").stringValue()).isNotBlank().endsWith(".");
        assertThat(rule.at("/fullDescription/text").stringValue()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(rule.at("/help/markdown").stringValue())
                .startsWith("# " + rule.at("/id").stringValue())
                .isEqualTo(rule.at("/help/text").stringValue());
    }

    @Test
    void everyResultPointsAtItsRule() {
        JsonNode run = run(Findings.mixed());

        assertThat(run.at("/results"))
                .allSatisfy(result -> assertThat(run.at("/tool/driver/rules")
                                .get(result.at("/ruleIndex").intValue())
                                .at("/id"))
                        .isEqualTo(result.at("/ruleId")));
    }

    @Test
    void aRuleIsAsBadAsItsWorstResult() {
        FindingReport report = Findings.report(
                List.of(Findings.SHOP), List.of(Findings.NOTE, Findings.NOTE.weighing(Severity.WARNING)));

        assertThat(texts(run(report).at("/tool/driver/rules"), "/defaultConfiguration/level"))
                .containsExactly("warning");
    }

    @Test
    void placesCountFromOneAndEndBehindTheLastCharacter() {
        JsonNode results = results(Findings.mixed());

        assertThat(run(Findings.mixed()).at("/columnKind").stringValue()).isEqualTo("unicodeCodePoints");
        assertThat(region(results, 0)).isEqualTo("{\"startLine\":1}");
        assertThat(region(results, 1)).isEqualTo("{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":15}");
    }

    private static String region(JsonNode results, int index) {
        return results.get(index).at("/locations/0/physicalLocation/region").toString();
    }

    @Test
    void whatWasAcceptedIsSuppressedAndTheRestIsSaidNotToBe() {
        JsonNode results = results(Findings.mixed());

        assertThat(results).allSatisfy(it -> assertThat(it.has("suppressions")).isTrue());
        assertThat(texts(results, "/suppressions/0/justification"))
                .containsExactly(
                        "exempted by net until 2027-01-31, because it is gone by then",
                        "known since the baseline baseline.json");
        assertThat(texts(results, "/suppressions/0/kind")).containsOnly("external");
        assertThat(texts(results, "/suppressions/0/status")).containsOnly("accepted");
    }

    @Test
    void fingerprintsSurviveAMovedLine() {
        Finding moved = Findings.at("EA109", Severity.ERROR, Findings.SHOP, 40, 9, 10)
                .about(List.of("vault"), "public endpoint");

        assertThat(fingerprints(Findings.ERROR)).isEqualTo(fingerprints(moved));
        assertThat(fingerprints(Findings.ERROR))
                .contains("\"primaryLocationLineHash\":\"" + moved.fingerprint() + "\"")
                .contains("\"endpointAdvisor/v1\":\"" + moved.fingerprint() + "\"");
    }

    private static String fingerprints(Finding finding) {
        return results(Findings.report(List.of(Findings.SHOP), List.of(finding)))
                .get(0)
                .at("/partialFingerprints")
                .toString();
    }

    @Test
    void twoOfAKindAreTwoAlerts() {
        List<Finding> twice = List.of(
                Findings.at("EA109", Severity.ERROR, Findings.SHOP, 1, 1, 1),
                Findings.at("EA109", Severity.ERROR, Findings.SHOP, 2, 1, 1));
        String hash = twice.get(0).fingerprint();
        JsonNode results = results(Findings.report(List.of(Findings.SHOP), twice));

        assertThat(texts(results, "/partialFingerprints/primaryLocationLineHash"))
                .containsExactly(hash, hash + ":2");
        assertThat(texts(results, "/partialFingerprints/endpointAdvisor~1v1")).containsExactly(hash, hash);
    }

    @Test
    void servicesFactsAndSourcesGoWithAResult() {
        JsonNode properties = results(Findings.mixed()).get(1).at("/properties");

        assertThat(properties.toString())
                .startsWith("{\"services\":[\"vault\"],\"facts\":[\"services[0].onPremises\"],\"sources\":[\"https://");
        assertThat(properties.at("/sources")).hasSize(2);
    }

    @Test
    void aMessageHoldsNoLinksAndNoPlaceholdersOfUsers() {
        assertThat(texts(results(Findings.hostile()), "/message/text"))
                .noneSatisfy(it -> assertThat(it).containsAnyOf("](", "{0}"));
    }

    @Test
    void tooManyAreCutAndCounted() {
        JsonNode run = sarif(new SarifRenderer(3), many()).at("/runs/0");

        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .stringValue())
                .isEqualTo("27 more findings are left out, because code scanning takes 3 results and no more.");
        assertThat(run(many()).has("invocations")).isFalse();
    }

    @Test
    void noRunLooksLikeAnother() {
        assertThat(run(Findings.mixed()).at("/automationDetails/id").stringValue())
                .isEqualTo("endpoint-advisor/");
        assertThat(run(Findings.mixed()).at("/tool/driver/semanticVersion").stringValue())
                .isEqualTo("1.2.3");
    }

    private static FindingReport many() {
        return Findings.report(List.of(Findings.SHOP), Findings.many(30, Severity.WARNING));
    }

    private static List<String> errors(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    private static JsonNode results(FindingReport report) {
        return run(report).at("/results");
    }

    private static JsonNode run(FindingReport report) {
        return sarif(report).at("/runs/0");
    }

    private static JsonNode sarif(FindingReport report) {
        return sarif(new SarifRenderer(), report);
    }

    private static JsonNode sarif(SarifRenderer renderer, FindingReport report) {
        return JsonMapper.shared().readTree(Findings.render(renderer, report));
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(it -> it.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
