package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** SARIF 2.1.0 as code scanning reads it; same report, same bytes, so no times, no machines and no absolute paths. */
public final class SarifRenderer implements FindingRenderer {
    /** Code scanning refuses a run with more results. */
    private static final int MOST_RESULTS = 25_000;

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    /** Where the schemas of this program have their addresses too. */
    private static final String HOME = "https://endpoint-advisor.github.io/";

    private final ObjectWriter writer = Json.writer();
    private final int most;

    public SarifRenderer() {
        this(MOST_RESULTS);
    }

    SarifRenderer(int most) {
        this.most = most;
    }

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            run(json, report);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** One result at a time, as thousands of them would not fit beside the report. */
    private void run(JsonGenerator json, FindingReport report) {
        List<Finding> findings = report.gate().findings();
        List<Finding> kept = findings.subList(0, Math.min(most, findings.size()));
        SarifRules rules = new SarifRules(kept, report.pages());
        SarifResults results = new SarifResults(rules, report.catalog());
        json.writeStartObject();
        set(json, "tool", tool(report.toolVersion(), rules));
        set(json, "automationDetails", Json.object().put("id", "endpoint-advisor/"));
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        if (kept.size() < findings.size()) {
            json.writeArrayPropertyStart("invocations");
            json.writeTree(cut(findings.size() - kept.size()));
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("results");
        kept.forEach(finding -> json.writeTree(results.json(finding)));
        json.writeEndArray();
        ObjectNode properties = Json.object().put("today", report.gate().today());
        properties.set("passedOver", Json.texts(report.gate().passedOver()));
        set(json, "properties", properties);
        json.writeEndObject();
    }

    private static void set(JsonGenerator json, String key, ObjectNode value) {
        json.writeName(key);
        json.writeTree(value);
    }

    private static ObjectNode tool(String version, SarifRules rules) {
        ObjectNode driver = Json.object()
                .put("name", "endpoint-advisor")
                .put("semanticVersion", version)
                .put("informationUri", HOME);
        driver.set("rules", rules.json());
        ObjectNode tool = Json.object();
        tool.set("driver", driver);
        return tool;
    }

    private ObjectNode cut(int count) {
        ObjectNode warning = Json.object().put("level", "warning");
        warning.set(
                "message",
                SarifRules.text(LogText.more(count) + " left out, because code scanning takes " + most
                        + " results and no more."));
        ObjectNode invocation = Json.object().put("executionSuccessful", true);
        invocation.set("toolExecutionNotifications", Json.objects(List.of(warning), it -> it));
        return invocation;
    }
}
