package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.Baseline;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A baseline as it is written: a line per finding. */
public final class BaselineJson {
    private BaselineJson() {}

    public static void write(Baseline baseline, String toolVersion, Writer out) throws IOException {
        JsonMapper mapper = Json.MAPPER;
        out.write("{\n  \"baselineVersion\": " + Baseline.VERSION + ",\n  \"tool\": "
                + mapper.writeValueAsString(toolVersion) + ",\n  \"findings\": [");
        Iterator<Baseline.Entry> lines = baseline.entries().values().iterator();
        while (lines.hasNext()) {
            out.write("\n    " + mapper.writeValueAsString(line(lines.next())) + (lines.hasNext() ? "," : ""));
        }
        out.write(baseline.entries().isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    }

    /** Empty keys are left out, so that lines are short. */
    private static ObjectNode line(Baseline.Entry entry) {
        ObjectNode node = Json.object();
        node.put("fingerprint", entry.fingerprint());
        node.put("code", entry.code());
        node.put("severity", entry.severity().word());
        node.put("file", entry.file());
        node.set("services", Json.texts(entry.services()));
        if (!entry.subject().isEmpty()) {
            node.put("subject", entry.subject());
        }
        entry.excessUsd().ifPresent(usd -> node.put("excessUsd", usd));
        return node;
    }
}
