package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a SARIF run: only those that found something, by code, so that the results can point at them. */
final class SarifRules {
    private final TreeMap<String, Severity> worst = new TreeMap<>();
    private final List<String> codes;
    private final Pages pages;

    SarifRules(List<Finding> results, Pages pages) {
        results.forEach(it -> worst.merge(it.code(), it.severity(), SarifRules::worse));
        codes = new ArrayList<>(worst.keySet());
        this.pages = pages;
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    int index(String code) {
        return codes.indexOf(code);
    }

    ArrayNode json() {
        return Json.objects(worst.entrySet(), it -> rule(RulePage.of(it.getKey(), pages), it.getValue()));
    }

    private static ObjectNode rule(RulePage page, Severity level) {
        ObjectNode rule = Json.object().put("id", page.code()).put("name", page.name());
        rule.set("shortDescription", text(page.sentence()));
        rule.set("fullDescription", text(page.summary()));
        rule.set("help", text(page.text()).put("markdown", page.text()));
        page.source().ifPresent(url -> rule.put("helpUri", url));
        rule.set("defaultConfiguration", Json.object().put("level", level.word()));
        rule.set("properties", tags());
        return rule;
    }

    static ObjectNode text(String text) {
        return Json.object().put("text", text);
    }

    private static ObjectNode tags() {
        ObjectNode properties = Json.object();
        properties.set("tags", Json.texts(List.of("azure", "networking")));
        return properties;
    }
}
