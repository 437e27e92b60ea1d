package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.SharedRemark;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Course;
import io.github.endpointadvisor.advice.budget.Totals;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.workload.NeitherResource;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON contract, {@code schemaVersion} 1: keys are only ever added, and stand in one order. */
public final class JsonRenderer implements Renderer {
    private final ObjectWriter writer = Json.writer();

    /** One service at a time: the tree of a large workload would not fit beside the advice. */
    @Override
    public void render(Report report, Writer out) throws IOException {
        UsedSources sources = new UsedSources();
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", Json.SCHEMA_VERSION);
            json.writeName("tool");
            json.writeTree(Json.tool(report.toolVersion()));
            json.writeName("catalog");
            json.writeTree(Json.edition(report.catalog().edition()));
            json.writeArrayPropertyStart("workloads");
            report.workloads().forEach(workload -> workload(json, workload, sources));
            json.writeEndArray();
            json.writeName("sources");
            json.writeTree(Json.objects(sources.in(report.catalog()), Json::source));
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void workload(JsonGenerator json, WorkloadAdvice advice, UsedSources sources) {
        json.writeStartObject();
        json.writeStringProperty("file", advice.workload().file());
        json.writeName("name");
        advice.workload().name().ifPresentOrElse(json::writeString, json::writeNull);
        json.writeStringProperty("cloud", advice.workload().setting().cloud().id());
        PlanSentences plan = new PlanSentences(advice);
        json.writeArrayPropertyStart("services");
        for (ServiceAdvice service : advice.services()) {
            sources.addAll(service);
            json.writeTree(ServiceJson.of(service, plan));
        }
        json.writeEndArray();
        json.writeName("budget");
        advice.budget().map(BudgetJson::of).ifPresentOrElse(json::writeTree, json::writeNull);
        json.writeName("dns");
        json.writeTree(Json.objects(advice.dns().zones(), JsonRenderer::zone));
        json.writeName("dnsPlan");
        json.writeTree(dnsPlan(advice.dns()));
        // one by one: all steps of a large workload as a tree would take as much memory as the advice
        json.writeArrayPropertyStart("plan");
        advice.plan().steps().forEach(step -> json.writeTree(PlanJson.step(step, plan)));
        json.writeEndArray();
        json.writeArrayPropertyStart("inPlace");
        advice.plan().inPlace().forEach(step -> json.writeTree(PlanJson.done(step, plan)));
        json.writeEndArray();
        sources.addSteps(advice.plan().all());
        json.writeName("blocked");
        json.writeTree(Json.objects(advice.blocked(), PlanJson::blocked));
        json.writeName("warnings");
        json.writeTree(Json.objects(advice.notices(), JsonRenderer::notice));
        sources.addAll(advice.notices());
        json.writeName("remarks");
        json.writeTree(Json.objects(advice.remarks(), JsonRenderer::remark));
        sources.addRemarks(advice.remarks());
        json.writeName("totals");
        json.writeTree(totals(advice.totals()));
        json.writeName("choices");
        json.writeTree(Json.objects(advice.courses(), JsonRenderer::choice));
        json.writeName("whatIf");
        advice.whatIf().map(whatIf -> WhatIfJson.of(advice, whatIf)).ifPresentOrElse(json::writeTree, json::writeNull);
        json.writeName("needNeither");
        json.writeTree(Json.objects(advice.workload().neither(), JsonRenderer::neither));
        sources.addNeither(advice.workload().neither());
        json.writeArrayPropertyStart("diagnostics");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static ObjectNode choice(Course course) {
        ObjectNode node = Json.object().put("kind", course.kind().id());
        node.put("monthlyUsd", course.monthlyUsd());
        node.put("priced", course.priced());
        node.set("changes", Json.objects(course.changes(), JsonRenderer::change));
        node.set("keepsPublic", Json.texts(course.keepsPublic()));
        node.set("scoresLowerOn", Json.texts(course.givesUp()));
        return node;
    }

    private static ObjectNode change(Course.Change change) {
        return Json.object()
                .put("service", change.service())
                .put("mechanism", change.to().mechanism().id());
    }

    private static ObjectNode neither(NeitherResource resource) {
        NeitherType type = resource.type();
        ObjectNode node = Json.object().put("name", resource.name()).put("type", type.id());
        return Json.put(node.put("reason", type.reason()), "source", type.source());
    }

    private static ObjectNode notice(Notice notice) {
        ObjectNode node = Json.object();
        node.put("code", notice.code());
        node.set("services", Json.texts(notice.services()));
        node.put("topic", notice.topic().id());
        node.put("text", notice.text());
        node.set("sources", Json.texts(notice.sources()));
        return node;
    }

    private static ObjectNode remark(SharedRemark shared) {
        ObjectNode node = Json.object();
        node.set("services", Json.texts(shared.services()));
        node.put("text", shared.remark().text());
        return Json.put(node, "source", shared.remark().source());
    }

    private static ObjectNode zone(DnsZone zone) {
        ObjectNode node = Json.object().put("zone", zone.name());
        node.set("services", Json.texts(zone.services()));
        node.set("forwarders", Json.texts(zone.forwarders()));
        node.put("forwarding", zone.forwarding().id());
        node.set("linkedTo", Json.texts(zone.linkedTo()));
        node.set("ownZones", Json.texts(zone.ownZones()));
        return node.put("fallbackAdvised", zone.fallbackAdvised());
    }

    private static ObjectNode dnsPlan(DnsPlan plan) {
        ObjectNode node = Json.object().put("servers", plan.servers().id());
        node.set("notToCreate", Json.texts(plan.notToCreate()));
        node.set("ruledOut", Json.texts(plan.ruledOut()));
        return node;
    }

    static ObjectNode totals(Totals totals) {
        return Json.object()
                .put("servicesUsd", totals.servicesUsd())
                .put("sharedUsd", totals.sharedUsd())
                .put("quantityUsd", totals.quantityUsd())
                .put("monthlyUsd", totals.monthlyUsd());
    }
}
