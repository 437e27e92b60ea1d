package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Two answers side by side, as the published JSON contract has them. */
final class WhatIfJson {
    private WhatIfJson() {}

    static ObjectNode of(WorkloadAdvice now, WhatIf whatIf) {
        ObjectNode node = Json.object();
        node.set("changes", Json.texts(whatIf.changes()));
        node.set("services", Json.objects(whatIf.pairs(now), WhatIfJson::service));
        ObjectNode totals = node.putObject("totals");
        totals.set("from", JsonRenderer.totals(now.totals()));
        totals.set("to", JsonRenderer.totals(whatIf.then().totals()));
        ObjectNode budget = node.putObject("budget");
        put(budget, "from", now.budget());
        put(budget, "to", whatIf.then().budget());
        return node;
    }

    private static ObjectNode service(WhatIf.Pair pair) {
        ObjectNode node = Json.object();
        node.put("name", pair.now().request().name());
        node.put("changed", pair.isChanged());
        node.set("from", answer(pair.now()));
        node.set("to", answer(pair.then()));
        return node;
    }

    private static ObjectNode answer(ServiceAdvice advice) {
        ObjectNode node = Json.object();
        Json.put(node, "mechanism", advice.recommendation().mechanism().map(Mechanism::id));
        node.put("status", advice.recommendation().status().id());
        node.put("score", Json.score(advice.recommendation().score()));
        return advice.recommendation().mechanism().isPresent()
                ? node.put("monthlyUsd", advice.cost().monthlyUsd())
                : node.putNull("monthlyUsd");
    }

    private static void put(ObjectNode node, String key, Optional<Budget> budget) {
        budget.ifPresentOrElse(
                it -> node.putObject(key)
                        .put("monthlyUsd", Json.number(it.monthlyUsd()))
                        .put("verdict", it.verdict().id()),
                () -> node.putNull(key));
    }
}
