package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.budget.Budget.Demand;
import io.github.endpointadvisor.advice.budget.Budget.Next;
import io.github.endpointadvisor.advice.budget.Budget.Trade;
import io.github.endpointadvisor.advice.method.Scoring;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.document.Words.Tone;
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

    Words verdict() {
        Words cap = Words.of("Budget " + budget.monthlyUsd().toPlainString() + " USD a month: ");
        return switch (budget.verdict()) {
            case WITHIN ->
                cap.and(Tone.GOOD, "enough")
                        .and(", "
                                + budget.monthlyUsd()
                                        .subtract(budget.totalUsd())
                                        .toPlainString() + " USD left.");
            case OVER ->
                cap.and(Tone.CAREFUL, "not enough for all first choices")
                        .and(", which cost " + budget.firstChoiceUsd() + ". The answers above are " + quality()
                                + ". The requirements can be met for " + budget.leastUsd() + ".");
            case NOT_PAYABLE ->
                cap.and(Tone.BAD, "not enough for the requirements")
                        .and(
                                ", which cost at least " + budget.leastUsd() + ". "
                                        + budget.leastUsd()
                                                .subtract(budget.monthlyUsd())
                                                .toPlainString()
                                        + " USD more than the budget. The answers above are the cheapest that meet the requirements.");
        };
    }

    private String quality() {
        return budget.isProven() ? "the best that the budget allows" : "good, but not proven to be the best";
    }

    /** What is not on the first screen. */
    Optional<Section> details() {
        List<Block> blocks = new ArrayList<>();
        if (isOver()) {
            blocks.add(new Paragraph("Importance x score: " + value(budget.value()) + " of "
                    + value(budget.firstChoiceValue()) + " for all first choices"
                    + (budget.isProven()
                            ? "."
                            : "; no plan within the budget exceeds " + value(budget.bound()) + ".")));
        }
        add(blocks, "Given up", givenUp());
        add(blocks, "Paid for", paidFor());
        more().ifPresent(more -> blocks.add(new Paragraph(more)));
        add(blocks, "What costs most", demands());
        unpriced().ifPresent(unpriced -> blocks.add(new Paragraph(unpriced)));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Budget", blocks));
    }

    private static void add(List<Block> blocks, String title, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Section(title, List.of(new Bullets(Words.all(items)))));
        }
    }

    private List<String> givenUp() {
        return isOver() ? trades(budget.givenUp(), BudgetSentences::givenUp) : List.of();
    }

    private List<String> paidFor() {
        return isOver() ? trades(budget.paidFor(), BudgetSentences::paidFor) : List.of();
    }

    private Optional<String> more() {
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
                        .map(step -> "; " + usd(step) + " more buy a first improvement.")
                        .orElse(".");
    }

    /** What costs most where the requirements are not payable; of many demands the sum by rule as well. */
    private List<String> demands() {
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
                .map(e -> "in total " + usd(sum(e.getValue())) + " because of " + e.getKey() + ", for "
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

    private Optional<String> unpriced() {
        return budget.unpriced().isEmpty()
                ? Optional.empty()
                : Optional.of("Not everything has a price: see what is not counted under "
                        + Sentences.shortList(budget.unpriced()) + ".");
    }

    private static String usd(BigDecimal usd) {
        return usd.toPlainString() + " USD";
    }

    private static String value(double value) {
        return Scoring.printed(value);
    }
}
