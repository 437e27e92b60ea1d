package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.budget.Budget.Demand;
import io.github.endpointadvisor.advice.budget.Budget.Next;
import io.github.endpointadvisor.advice.budget.Budget.Trade;
import io.github.endpointadvisor.advice.method.Alternative;
import tools.jackson.databind.node.ObjectNode;

/** The budget as the published JSON contract has it. */
final class BudgetJson {
    private BudgetJson() {}

    static ObjectNode of(Budget budget) {
        ObjectNode node = Json.object();
        node.put("monthlyUsd", Json.number(budget.monthlyUsd()));
        node.put("verdict", budget.verdict().id());
        node.put("totalUsd", budget.totalUsd());
        node.put("firstChoiceUsd", budget.firstChoiceUsd());
        node.put("leastUsd", budget.leastUsd());
        node.put("value", Json.score(budget.value()));
        node.put("firstChoiceValue", Json.score(budget.firstChoiceValue()));
        node.put("bound", Json.score(budget.bound()));
        node.put("proven", budget.isProven());
        node.set("givenUp", Json.objects(budget.givenUp(), BudgetJson::trade));
        node.set("paidFor", Json.objects(budget.paidFor(), BudgetJson::trade));
        budget.next().map(BudgetJson::next).ifPresentOrElse(v -> node.set("next", v), () -> node.putNull("next"));
        node.set("demands", Json.objects(budget.demands(), BudgetJson::demand));
        node.set("cheaper", Json.objects(budget.cheaper(), BudgetJson::saving));
        node.set("unpriced", Json.texts(budget.unpriced()));
        return node;
    }

    private static ObjectNode trade(Trade trade) {
        ObjectNode node = Json.object();
        node.put("service", trade.service()).put("importance", trade.importance());
        node.set("from", side(trade.from()));
        node.set("to", side(trade.to()));
        node.put("addsUsd", trade.addsUsd());
        return node.put("addsValue", Json.score(trade.addsValue()));
    }

    private static ObjectNode side(Alternative alternative) {
        return Json.object()
                .put("mechanism", alternative.mechanism().id())
                .put("score", Json.score(alternative.score()))
                .put("monthlyUsd", alternative.cost().monthlyUsd());
    }

    private static ObjectNode next(Next next) {
        ObjectNode node = Json.object().put("usd", Json.number(next.usd()));
        node.set("buys", Json.objects(next.trades(), BudgetJson::trade));
        node.put("addsValue", Json.score(next.addsValue()));
        next.firstStepUsd()
                .ifPresentOrElse(usd -> node.put("firstStepUsd", Json.number(usd)), () -> node.putNull("firstStepUsd"));
        return node;
    }

    private static ObjectNode demand(Demand demand) {
        ObjectNode node = Json.object();
        node.put("service", demand.service());
        node.put("leastUsd", demand.leastUsd());
        node.put("mechanism", demand.cheapest().mechanism().id());
        node.set("reasons", Json.objects(demand.reasons(), ServiceJson::reason));
        return node;
    }

    private static ObjectNode saving(Trade trade) {
        ObjectNode node = Json.object();
        node.put("service", trade.service());
        node.put("mechanism", trade.to().mechanism().id());
        node.put("savesUsd", trade.addsUsd().negate());
        return node.put(
                "scoreLost", Json.score(trade.from().score() - trade.to().score()));
    }
}
