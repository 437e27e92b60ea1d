package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with refused files, as one JSON document. */
public final class DiagnosticsJson {
    public void render(String toolVersion, List<Complaints> refused, Writer out) throws IOException {
        ObjectNode root = Json.object();
        root.put("schemaVersion", Json.SCHEMA_VERSION);
        root.set("tool", Json.tool(toolVersion));
        root.set(
                "diagnostics",
                Json.objects(refused.stream().flatMap(c -> c.sorted().stream()).toList(), DiagnosticsJson::diagnostic));
        out.write(Json.MAPPER.writeValueAsString(root));
        out.write('\n');
    }

    private static ObjectNode diagnostic(Diagnostic diagnostic) {
        ObjectNode node = Json.object();
        node.put("code", diagnostic.code().id());
        node.put("severity", diagnostic.severity().word());
        node.put("file", diagnostic.file());
        diagnostic
                .position()
                .ifPresentOrElse(
                        at -> node.put("line", at.line()).put("column", at.column()),
                        () -> node.putNull("line").putNull("column"));
        return node.put("message", diagnostic.message());
    }
}
