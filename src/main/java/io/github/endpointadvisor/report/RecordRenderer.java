package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.DecisionRecord;
import io.github.endpointadvisor.gate.RecordedDecision;
import io.github.endpointadvisor.gate.RecordedWorkload;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/** Writes a decision record for eyes that read differences: always in one order, and one line for each fact. */
public final class RecordRenderer {
    private final ObjectWriter writer = Json.writer();

    /** Writes the whole record; an exception is always the disk's. */
    public void render(DecisionRecord record, Writer out) throws IOException {
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("recordVersion", DecisionRecord.VERSION);
            json.writeName("tool");
            json.writeTree(Json.tool(record.toolVersion()));
            json.writeName("catalog");
            json.writeTree(Json.edition(record.catalog()));
            json.writeObjectPropertyStart("policies");
            record.policies().forEach((file, tree) -> property(json, file, tree));
            json.writeEndObject();
            json.writeArrayPropertyStart("workloads");
            record.workloads().forEach(workload -> workload(json, workload));
            json.writeEndArray();
            lines(json, "knowledge", record.knowledge());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void workload(JsonGenerator json, RecordedWorkload workload) {
        json.writeStartObject();
        json.writeStringProperty("file", workload.file());
        workload.name().ifPresent(name -> json.writeStringProperty("name", name));
        property(json, "workload", workload.tree());
        json.writeObjectPropertyStart("weights");
        workload.weights().forEach((id, weight) -> json.writeNumberProperty(id, weight));
        json.writeEndObject();
        json.writeObjectPropertyStart("decisions");
        workload.decisions().forEach((service, decision) -> decision(json, service, decision));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, String service, RecordedDecision decision) {
        json.writeObjectPropertyStart(service);
        decision.mechanism().ifPresent(id -> json.writeStringProperty("mechanism", id));
        json.writeStringProperty("status", decision.status());
        json.writeNumberProperty("monthlyUsd", decision.monthlyUsd());
        json.writeStringProperty("headline", decision.headline());
        lines(json, "mechanisms", decision.mechanisms());
        json.writeEndObject();
    }

    private static void lines(JsonGenerator json, String name, Map<String, String> lines) {
        json.writeObjectPropertyStart(name);
        lines.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, YamlValue value) {
        json.writeName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, YamlValue value) {
        if (value instanceof YamlMap map) {
            json.writeStartObject();
            map.entries().forEach(entry -> property(json, entry.key(), entry.value()));
            json.writeEndObject();
        } else if (value instanceof YamlList list) {
            json.writeStartArray();
            list.items().forEach(item -> value(json, item));
            json.writeEndArray();
        } else if (value instanceof YamlText text) {
            scalar(json, text);
        }
    }

    /** What stood without quotes in the normal form is a number, true or false, and is written as it stood. */
    private static void scalar(JsonGenerator json, YamlText text) {
        if (!text.plain()) {
            json.writeString(text.text());
        } else if (text.text().equals("true") || text.text().equals("false")) {
            json.writeBoolean(text.text().equals("true"));
        } else {
            json.writeNumber(text.text());
        }
    }
}
