package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.budget.Budget.Demand;
import io.github.endpointadvisor.advice.budget.Budget.Next;
import io.github.endpointadvisor.advice.budget.Budget.Trade;
import io.github.endpointadvisor.wording.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be said of the budget: whether it is enough, what it gives up and pays for, what more would buy. */
record BudgetSentences(Budget budget) {
    private static final int SHOWN = 5;

    String verdict(Style style) {
        String cap = "Budget " + budget.monthlyUsd().toPlainString() + " USD a month: ";
        return switch (budget.verdict()) {
            case WITHIN ->
                cap + style.good("enough") + ", "
                        + budget.monthlyUsd().subtract(budget.totalUsd()).toPlainString() + " USD are left.";
            case OVER ->
                cap + style.careful("not enough for all first choices") + ", which cost " + budget.firstChoiceUsd()
                        + ". The answers above are " + quality() + ": " + value(budget.value()) + " of "
                        + value(budget.firstChoiceValue()) + " importance x score, for " + budget.totalUsd()
                        + " USD. The requirements alone cost " + budget.leastUsd() + ".";
            case NOT_PAYABLE ->
                cap + style.bad("not enough for the requirements") + ", which cost at least " + budget.leastUsd()
                        + ": " + budget.leastUsd().subtract(budget.monthlyUsd()).toPlainString()
                        + " USD are missing. The answers above are the cheapest that meet them; all first choices cost "
                        + budget.firstChoiceUsd() + ".";
        };
    }

    private String quality() {
        return budget.isProven()
                ? "the best that it pays for"
                : "a good plan, not proven to be the best (none is worth more than " + value(budget.bound()) + ")";
    }

    List<String> givenUp() {
        return isOver() ? trades(budget.givenUp(), BudgetSentences::givenUp) : List.of();
    }

    List<String> paidFor() {
        return isOver() ? trades(budget.paidFor(), BudgetSentences::paidFor) : List.of();
    }

    Optional<String> more() {
        return isOver() ? budget.next().map(BudgetSentences::more) : Optional.empty();
    }

    private boolean isOver() {
        return budget.verdict() == Budget.Verdict.OVER;
    }

    private static List<String> trades(List<Trade> trades, Function<Trade, String> sentence) {
        List<String> items = new ArrayList<>(trades.stream()
                .sorted(Comparator.comparingDouble((Trade trade) -> Math.abs(trade.addsValue()))
                        .reversed()
                        .thenComparing(Trade::service))
                .limit(SHOWN)
                .map(sentence)
                .toList());
        if (trades.size() > SHOWN) {
            items.add("and " + (trades.size() - SHOWN) + " more");
        }
        return items;
    }

    private static String givenUp(Trade trade) {
        return trade.service() + ": " + trade.to().mechanism().label() + " instead of "
                + trade.from().mechanism().label() + " saves "
                + usd(trade.addsUsd().negate()) + " and gives up "
                + points(trade);
    }

    private static String paidFor(Trade trade) {
        return trade.service() + ": " + trade.to().mechanism().label() + " instead of "
                + trade.from().mechanism().label() + " costs " + usd(trade.addsUsd()) + " and gains " + points(trade);
    }

    /** Importance times the difference of the scores, so that it can be recomputed. */
    private static String points(Trade trade) {
        double score = Math.abs(trade.to().score() - trade.from().score());
        return trade.importance() == 1
                ? value(score)
                : String.format(Locale.ROOT, "%.3f (%d x %.3f)", score * trade.importance(), trade.importance(), score);
    }

    private static String more(Next next) {
        String amount = next.usd().toPlainString() + " USD more would ";
        String buys = next.trades().isEmpty()
                ? amount + "buy nothing"
                : amount + "buy "
                        + next.trades().stream()
                                .limit(SHOWN)
                                .map(trade -> trade.to().mechanism().withArticle() + " for " + trade.service())
                                .collect(Collectors.joining(", "))
                        + " (" + String.format(Locale.ROOT, "%+.3f", next.addsValue()) + ")";
        return buys
                + next.firstStepUsd()
                        .map(step -> "; the first improvement comes with " + usd(step) + " more.")
                        .orElse(".");
    }

    /** What costs most where the requirements are not payable; of many demands the sum by rule as well. */
    List<String> demands() {
        if (budget.verdict() != Budget.Verdict.NOT_PAYABLE) {
            return List.of();
        }
        List<String> demands = new ArrayList<>(budget.demands().stream()
                .limit(SHOWN)
                .map(BudgetSentences::demand)
                .toList());
        if (budget.demands().size() > SHOWN) {
            demands.addAll(byRule());
        }
        return demands;
    }

    /** Each service under the first rule that it is about. */
    private List<String> byRule() {
        Map<String, List<Demand>> byRule = new TreeMap<>();
        budget.demands().stream()
                .filter(demand -> !demand.reasons().isEmpty())
                .forEach(
                        demand -> byRule.computeIfAbsent(demand.reasons().get(0).code(), code -> new ArrayList<>())
                                .add(demand));
        return byRule.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Demand>> e) -> sum(e.getValue()))
                        .reversed())
                .map(e -> "in all " + usd(sum(e.getValue())) + " because of " + e.getKey() + ", for "
                        + Phrases.plural(e.getValue().size(), "service"))
                .toList();
    }

    private static BigDecimal sum(List<Demand> demands) {
        return demands.stream().map(Demand::leastUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String demand(Demand demand) {
        String why = demand.reasons().stream()
                .limit(2)
                .map(reason -> reason.text() + " [" + reason.code() + "]")
                .collect(Collectors.joining("; "));
        return demand.service() + ": " + usd(demand.leastUsd()) + " for "
                + demand.cheapest().mechanism().withArticle()
                + (why.isEmpty() ? "" : ", since " + why);
    }

    Optional<String> unpriced() {
        return budget.unpriced().isEmpty()
                ? Optional.empty()
                : Optional.of("Not all is priced: see what is not counted under "
                        + Sentences.shortList(budget.unpriced()) + ".");
    }

    private static String usd(BigDecimal usd) {
        return usd.toPlainString() + " USD";
    }

    private static String value(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
