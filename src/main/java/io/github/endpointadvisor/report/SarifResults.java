package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.gate.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings as results of a SARIF run, one after the other. */
final class SarifResults {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?=[0-9]+\\})");

    private final SarifRules rules;
    private final Catalog catalog;
    private final Map<String, Integer> seen = new HashMap<>();

    SarifResults(SarifRules rules, Catalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
    }

    ObjectNode json(Finding finding) {
        ObjectNode result = Json.object()
                .put("ruleId", finding.code())
                .put("ruleIndex", rules.index(finding.code()))
                .put("level", finding.severity().word());
        result.set("message", SarifRules.text(inert(FindingText.message(finding))));
        result.set("locations", Json.objects(List.of(finding), SarifResults::location));
        result.set("partialFingerprints", fingerprints(finding.fingerprint()));
        result.set("suppressions", suppressions(finding));
        result.set("properties", properties(finding));
        return result;
    }

    /** A message may hold links and places for arguments; what users wrote is to be neither. */
    private static String inert(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("{ ").replace("](", "] (");
    }

    private static ObjectNode location(Finding finding) {
        ObjectNode place = Json.object();
        place.set("artifactLocation", Json.object().put("uri", SarifUri.of(finding.file())));
        place.set("region", finding.at().map(SarifResults::region).orElseGet(SarifResults::start));
        ObjectNode location = Json.object();
        location.set("physicalLocation", place);
        finding.address()
                .ifPresent(address ->
                        location.set("logicalLocations", Json.objects(List.of(address), SarifResults::resource)));
        return location;
    }

    private static ObjectNode resource(String address) {
        return Json.object().put("fullyQualifiedName", address).put("kind", "resource");
    }

    private static ObjectNode region(Position at) {
        return Json.object()
                .put("startLine", at.line())
                .put("startColumn", at.column())
                .put("endLine", at.line())
                .put("endColumn", at.column() + at.length());
    }

    /** Code scanning shows nothing that has no line. */
    private static ObjectNode start() {
        return Json.object().put("startLine", 1);
    }

    /** Code scanning makes one alert of all results with one hash, so another of the same kind gets a number. */
    private ObjectNode fingerprints(String fingerprint) {
        int nth = seen.merge(fingerprint, 1, Integer::sum);
        return Json.object()
                .put("primaryLocationLineHash", nth == 1 ? fingerprint : fingerprint + ":" + nth)
                .put("endpointAdvisor/v1", fingerprint);
    }

    /** None on purpose, where nobody accepted it: without the key it would be unknown. */
    private static ArrayNode suppressions(Finding finding) {
        List<Finding> accepted = finding.isOpen() ? List.of() : List.of(finding);
        return Json.objects(
                accepted,
                it -> Json.object()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", it.state().words()));
    }

    private ObjectNode properties(Finding finding) {
        ObjectNode properties = Json.object();
        properties.set("services", Json.texts(finding.services()));
        properties.set("facts", Json.texts(finding.facts()));
        properties.set(
                "sources",
                Json.texts(finding.sources().stream()
                        .map(catalog::source)
                        .map(Source::url)
                        .toList()));
        return properties;
    }
}
