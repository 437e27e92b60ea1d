package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A baseline as it is written: a line per finding, in an order that does not depend on lines, so that diffs are short. */
public final class BaselineJson {
    private static final int VERSION = 1;

    private BaselineJson() {}

    public static void write(List<Finding> findings, String toolVersion, Writer out) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        out.write("{\n  \"baselineVersion\": " + VERSION + ",\n  \"tool\": " + mapper.writeValueAsString(toolVersion)
                + ",\n  \"findings\": [");
        Iterator<Finding> lines =
                findings.stream().filter(Baseline::takes).sorted(Baseline.ORDER).iterator();
        String end = "\n  ]\n}\n";
        if (!lines.hasNext()) {
            out.write("]\n}\n");
            return;
        }
        while (lines.hasNext()) {
            out.write("\n    " + mapper.writeValueAsString(line(lines.next())) + (lines.hasNext() ? "," : ""));
        }
        out.write(end);
    }

    private static ObjectNode line(Finding finding) {
        ObjectNode node = Json.object();
        node.put("fingerprint", finding.fingerprint());
        node.put("code", finding.code());
        node.put("file", finding.file());
        node.set("services", Json.texts(finding.services()));
        return node.put("subject", finding.subject());
    }
}
