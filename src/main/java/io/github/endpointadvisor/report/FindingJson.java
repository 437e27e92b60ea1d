package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.State;
import java.io.IOException;
import java.io.Writer;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** The findings as the published JSON contract has them: keys are only ever added, and stand in one order. */
public final class FindingJson implements FindingRenderer {
    private final ObjectWriter writer = Json.writer();

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        GateReport gate = report.gate();
        NavigableSet<String> sources = new TreeSet<>();
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", Json.SCHEMA_VERSION);
            json.writeName("tool");
            json.writeTree(Json.tool(report.toolVersion()));
            json.writeName("catalog");
            json.writeTree(Json.edition(report.catalog().edition()));
            json.writeStringProperty("today", gate.today());
            json.writeName("summary");
            json.writeTree(summary(gate));
            json.writeName("files");
            json.writeTree(Json.texts(gate.files()));
            json.writeName("passedOver");
            json.writeTree(Json.texts(gate.passedOver()));
            json.writeArrayPropertyStart("findings");
            gate.findings().forEach(finding -> {
                sources.addAll(finding.sources());
                json.writeTree(finding(finding, gate));
            });
            json.writeEndArray();
            json.writeName("sources");
            json.writeTree(
                    Json.objects(sources.stream().map(report.catalog()::source).toList(), Json::source));
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static ObjectNode summary(GateReport gate) {
        ObjectNode node = Json.object();
        node.put("passed", gate.passed());
        node.put("complete", gate.isComplete());
        node.put("failOn", gate.failOn().words());
        node.put("failing", gate.failing());
        node.put("errors", gate.open(Severity.ERROR));
        node.put("warnings", gate.open(Severity.WARNING));
        node.put("notes", gate.open(Severity.NOTE));
        node.put("exempted", gate.in(State.Kind.EXEMPTED));
        gate.baseline()
                .ifPresentOrElse(
                        use -> node.set(
                                "baseline",
                                Json.object()
                                        .put("file", use.file())
                                        .put("known", use.known())
                                        .put("gone", use.gone())),
                        () -> node.putNull("baseline"));
        return node;
    }

    private static ObjectNode finding(Finding finding, GateReport gate) {
        ObjectNode node = Json.object();
        node.put("code", finding.code());
        node.put("severity", finding.severity().word());
        node.put("state", finding.state().kind().id());
        node.put("failing", gate.failOn().fails(finding));
        place(node, finding);
        node.set("services", Json.texts(finding.services()));
        node.put("subject", finding.subject());
        node.put("message", FindingText.message(finding));
        node.put("text", finding.text());
        node.put("remedy", finding.remedy());
        node.set("facts", Json.texts(finding.facts()));
        node.set("sources", Json.texts(finding.sources()));
        finding.margin()
                .ifPresentOrElse(margin -> node.put("margin", Json.score(margin)), () -> node.putNull("margin"));
        finding.excessUsd().ifPresentOrElse(usd -> node.put("excessUsd", usd), () -> node.putNull("excessUsd"));
        acceptance(node, finding.state());
        return node.put("fingerprint", finding.fingerprint());
    }

    private static void place(ObjectNode node, Finding finding) {
        node.put("file", finding.file());
        finding.at()
                .ifPresentOrElse(
                        at -> node.put("line", at.line())
                                .put("column", at.column())
                                .put("endColumn", at.column() + at.length()),
                        () -> node.putNull("line").putNull("column").putNull("endColumn"));
        Json.put(node, "address", finding.address());
    }

    private static void acceptance(ObjectNode node, State state) {
        if (state.kind() != State.Kind.EXEMPTED) {
            node.putNull("exemption");
            return;
        }
        ObjectNode exemption = Json.object();
        exemption.put("because", state.because());
        Json.put(exemption, "owner", state.owner());
        Json.put(exemption, "expires", state.expires());
        exemption.put("place", state.place());
        node.set("exemption", exemption);
    }
}
