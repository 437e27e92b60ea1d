package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.CheaperWay;
import io.github.endpointadvisor.advice.Evidence;
import io.github.endpointadvisor.advice.PolicyConflict;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.advice.sensitivity.Assumption;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.wording.CostWords;
import io.github.endpointadvisor.wording.PathWords;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The answer for one service as the published JSON contract has it. */
final class ServiceJson {
    private ServiceJson() {}

    static ObjectNode of(ServiceAdvice advice, PlanSentences plan) {
        ObjectNode node = Json.object();
        String name = advice.request().name();
        node.put("name", name);
        node.put("type", advice.request().service().id());
        node.put("line", advice.request().at().line());
        node.set("recommendation", recommendation(advice.recommendation()));
        node.put("headline", advice.headline());
        node.set("reasons", Json.objects(advice.reasons(), ServiceJson::reason));
        node.set("alternatives", Json.objects(advice.alternatives(), ServiceJson::alternative));
        node.set("conflicts", Json.objects(advice.conflicts(), ServiceJson::conflict));
        node.set("clients", Json.objects(advice.paths(), path -> client(path, advice, plan)));
        node.set("cost", cost(advice.cost()));
        node.set("endpoints", Json.objects(advice.endpoints(), ServiceJson::endpoint));
        node.set("requiredChanges", Json.objects(advice.requiredChanges(), ServiceJson::change));
        node.set("steps", Json.objects(plan.steps(name), step -> step(step, plan)));
        node.set("warnings", Json.objects(advice.warnings(), ServiceJson::notice));
        node.set("remarks", Json.objects(advice.remarks(), ServiceJson::remark));
        node.set("assumptions", Json.objects(advice.assumptions(), assumption -> assumption(assumption, name)));
        node.set("cheaperWays", Json.objects(advice.cheaperWays(), ServiceJson::cheaperWay));
        node.set("evidence", evidence(advice.evidence()));
        node.set("sensitivity", sensitivity(advice.sensitivity(), name));
        return node;
    }

    private static ObjectNode recommendation(Recommendation answer) {
        ObjectNode node = answer(answer.mechanism(), answer.status());
        node.put("score", Json.score(answer.score()));
        if (answer.margin().isPresent()) {
            node.put("margin", Json.score(answer.margin().getAsDouble()));
        } else {
            node.putNull("margin");
        }
        Json.put(node, "firstChoice", answer.firstChoice().map(Mechanism::id));
        return Json.put(node, "standing", answer.standing().map(Recommendation.Standing::id));
    }

    private static ObjectNode answer(Optional<Mechanism> mechanism, Recommendation.Status status) {
        ObjectNode node = Json.object();
        Json.put(node, "mechanism", mechanism.map(Mechanism::id));
        return node.put("status", status.id());
    }

    static ObjectNode reason(Reason reason) {
        ObjectNode node = Json.object();
        node.put("code", reason.code());
        node.put("text", reason.text());
        node.set("facts", Json.texts(reason.facts()));
        node.set("sources", Json.texts(reason.sources()));
        return node;
    }

    private static ObjectNode alternative(Alternative alternative) {
        ObjectNode node = Json.object();
        node.put("mechanism", alternative.mechanism().id());
        node.put("status", alternative.status().id());
        node.put("offered", alternative.offered());
        if (alternative.isExcluded()) {
            node.putNull("score").putNull("monthlyCost");
        } else {
            node.put("score", Json.score(alternative.score()));
            node.put("monthlyCost", alternative.cost().monthlyUsd());
        }
        node.set("contributions", Json.objects(alternative.contributions(), ServiceJson::contribution));
        node.set("reasons", Json.objects(alternative.against(), ServiceJson::reason));
        node.set("changes", Json.objects(alternative.changes(), ServiceJson::change));
        return node;
    }

    private static ObjectNode contribution(Alternative.Contribution contribution) {
        ObjectNode node = Json.object();
        node.put("criterion", contribution.criterion());
        node.put("weight", Json.score(contribution.weight()));
        node.put("value", Json.score(contribution.value()));
        node.put("points", Json.score(contribution.points()));
        return node.put("text", contribution.text());
    }

    private static ObjectNode conflict(PolicyConflict conflict) {
        ObjectNode node = Json.object();
        node.put("mechanism", conflict.mechanism().id());
        node.set("policy", Json.objects(conflict.policy(), ServiceJson::reason));
        node.set("requirement", Json.objects(conflict.requirement(), ServiceJson::reason));
        return node;
    }

    private static ObjectNode client(ConnectionPath path, ServiceAdvice advice, PlanSentences plan) {
        PathWords words = new PathWords(advice.c());
        List<String> ids = PathWords.ids(path);
        ObjectNode node = Json.object();
        node.put("client", path.client().name());
        node.put("path", ids.get(0));
        node.set("paths", Json.texts(ids));
        node.put("kind", PathWords.kind(path));
        node.put("text", words.text(path));
        node.set("needs", Json.texts(plan.needs(advice.request().name(), path)));
        return Json.put(node, "change", words.change(path));
    }

    private static ObjectNode step(Step step, PlanSentences plan) {
        ObjectNode node = Json.object();
        node.put("code", step.code());
        node.put("text", plan.text(step));
        node.set("sources", Json.texts(step.sources()));
        return node.put("step", plan.number(step));
    }

    private static ObjectNode cost(Cost cost) {
        ObjectNode node = Json.object();
        node.put("monthlyUsd", cost.monthlyUsd());
        node.set("lines", Json.objects(cost.lines(), ServiceJson::line));
        node.set(
                "unknown",
                Json.texts(cost.unknown().stream().map(CostWords::gap).toList()));
        return node;
    }

    private static ObjectNode line(Cost.Line line) {
        ObjectNode node = Json.object();
        node.put("what", CostWords.what(line));
        node.put("formula", CostWords.formula(line));
        node.put("monthlyUsd", line.monthlyUsd());
        node.put("source", line.source());
        Json.put(node, "sharedAs", line.sharedAs());
        return Json.put(node, "doubt", line.doubt());
    }

    private static ObjectNode endpoint(EndpointPlan plan) {
        ObjectNode node = Json.object();
        node.put("subresource", plan.subresource());
        node.put("count", plan.count());
        node.set("dnsZones", Json.texts(plan.dnsZones()));
        node.set("forwarders", Json.texts(plan.forwarders()));
        return node;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = Json.object();
        node.put("text", change.text());
        change.monthlyUsd()
                .ifPresentOrElse(usd -> node.put("monthlyUsd", Json.number(usd)), () -> node.putNull("monthlyUsd"));
        Json.put(node, "source", change.source());
        node.put("formula", change.formula());
        return Json.put(node, "doubt", change.doubt());
    }

    private static ObjectNode notice(Notice notice) {
        ObjectNode node = Json.object();
        node.put("code", notice.code());
        node.put("text", notice.text());
        node.set("sources", Json.texts(notice.sources()));
        return node;
    }

    private static ObjectNode remark(Remark remark) {
        return Json.put(Json.object().put("text", remark.text()), "source", remark.source());
    }

    private static ObjectNode cheaperWay(CheaperWay way) {
        ObjectNode node = Json.object();
        node.put("kind", way.kind().id());
        node.put("text", way.text());
        node.put("monthlyUsd", way.monthlyUsd());
        node.set("sources", Json.texts(way.sources()));
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = Json.object();
        node.set("old", Json.texts(evidence.old().stream().map(Source::id).toList()));
        node.set(
                "undated",
                Json.texts(evidence.undated().stream().map(Source::id).toList()));
        node.set("unverified", Json.texts(evidence.unverified()));
        node.set(
                "prices",
                Json.texts(evidence.prices().stream()
                        .map(line -> CostWords.what(line) + ": " + line.doubt().orElse(""))
                        .toList()));
        return node;
    }

    private static ObjectNode assumption(Assumption assumption, String service) {
        ObjectNode node = Json.object();
        node.put("fact", assumption.fact().path(service));
        node.put("text", assumption.text());
        return node.put("decisive", assumption.decisive());
    }

    private static ObjectNode sensitivity(Sensitivity sensitivity, String service) {
        ObjectNode node = Json.object();
        node.set("weights", Json.objects(sensitivity.weights(), ServiceJson::weightFlip));
        node.set("facts", Json.objects(sensitivity.facts(), flip -> factFlip(flip, service)));
        node.set("breakEvens", Json.objects(sensitivity.breakEvens(), even -> breakEven(even, service)));
        return node;
    }

    private static ObjectNode weightFlip(Sensitivity.WeightFlip flip) {
        ObjectNode node = Json.object();
        node.put("criterion", flip.criterion());
        node.put("weight", Json.score(flip.weight()));
        node.put("flipAt", Json.score(flip.flipAt()));
        node.put("direction", flip.direction().id());
        return node.put("then", flip.then().id());
    }

    private static ObjectNode factFlip(Sensitivity.FactFlip flip, String service) {
        ObjectNode node = Json.object();
        node.put("fact", flip.fact().path(service));
        node.put("value", flip.value());
        node.put("stated", flip.stated());
        Json.put(node, "current", flip.current());
        node.set("then", answer(flip.then().mechanism(), flip.then().status()));
        return usd(node, flip.then());
    }

    private static ObjectNode usd(ObjectNode node, Sensitivity.Then then) {
        then.monthlyUsd().ifPresentOrElse(usd -> node.put("thenMonthlyUsd", usd), () -> node.putNull("thenMonthlyUsd"));
        return node.put("thenPriced", then.priced());
    }

    private static ObjectNode breakEven(Sensitivity.BreakEven even, String service) {
        ObjectNode node = Json.object();
        node.put("fact", even.fact().path(service));
        node.put("what", even.what());
        even.current().ifPresentOrElse(now -> node.put("current", Json.number(now)), () -> node.putNull("current"));
        node.put("direction", even.direction().id());
        node.put("value", Json.number(even.value()));
        node.put("keeps", Json.number(even.keeps()));
        node.put("unit", even.unit());
        Json.put(node, "then", even.then().mechanism().map(Mechanism::id));
        return usd(node, even.then());
    }
}
