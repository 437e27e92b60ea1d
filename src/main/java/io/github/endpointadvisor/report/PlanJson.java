package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice.Blocked;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.wording.PathWords;
import tools.jackson.databind.node.ObjectNode;

/** The plan of a workload and those who cannot connect, as the published JSON contract has them. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode step(Step step, PlanSentences plan) {
        ObjectNode node = Json.object();
        node.put("step", plan.number(step));
        node.put("phase", step.phase().id());
        node.put("action", step.action().id());
        node.put("target", step.target());
        node.set("services", Json.texts(step.services()));
        node.set("clients", Json.texts(step.clients()));
        node.put("text", plan.text(step));
        node.put("code", step.code());
        node.put("verify", plan.verify(step));
        return node.put("back", plan.back(step));
    }

    /** The action that is done, and what to see where it is. */
    static ObjectNode done(Step step, PlanSentences plan) {
        ObjectNode node = Json.object();
        node.put("action", step.action().id());
        node.put("target", step.target());
        node.set("services", Json.texts(step.services()));
        return node.put("verify", plan.found(step));
    }

    static ObjectNode blocked(Blocked blocked) {
        PathWords words = new PathWords(blocked.service().c());
        ObjectNode node = Json.object();
        node.put("service", blocked.service().request().name());
        node.put("client", blocked.path().client().name());
        node.put("reason", words.cause(blocked.path()));
        node.set("remedies", Json.texts(PlanSentences.remedies(blocked)));
        return node;
    }
}
