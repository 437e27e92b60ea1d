package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The advice held against the money there is. Value is importance times score, added up over the services that have an
 * answer.
 *
 * @param totalUsd what the advice costs
 * @param firstChoiceUsd what it would cost if every service got the mechanism that ranks first
 * @param leastUsd the least that the requirements allow
 * @param value of the advice
 * @param firstChoiceValue its value if every service got the mechanism that ranks first
 * @param bound no selection within the budget is worth more, which is proven; equal to the value when it is the best
 * @param givenUp services that do not get the mechanism that ranks first
 * @param paidFor services that get more than the cheapest mechanism that is left for them
 * @param next what a little more money would buy; empty when all first choices are paid, or the requirements are not
 * @param demands when the requirements are not payable: what they cost, the most expensive first
 * @param cheaper services that have a cheaper mechanism left, first the one that gives up least for its money
 * @param unpriced services whose bill is not complete
 */
public record Budget(
        BigDecimal monthlyUsd,
        Verdict verdict,
        BigDecimal totalUsd,
        BigDecimal firstChoiceUsd,
        BigDecimal leastUsd,
        double value,
        double firstChoiceValue,
        double bound,
        List<Trade> givenUp,
        List<Trade> paidFor,
        Optional<Next> next,
        List<Demand> demands,
        List<Trade> cheaper,
        List<String> unpriced) {
    /** What the comparison comes to. */
    public enum Verdict {
        WITHIN("within"),
        OVER("over"),
        NOT_PAYABLE("not-payable");

        private final String id;

        Verdict(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** One mechanism for another; the bills are those of the service alone. */
    public record Trade(String service, int importance, Alternative from, Alternative to) {
        /** What it adds to the bill; less than 0 for a saving. */
        public BigDecimal addsUsd() {
            return to.cost().monthlyUsd().subtract(from.cost().monthlyUsd());
        }

        /** What it adds to the value; less than 0 for a loss. */
        public double addsValue() {
            return importance * (to.score() - from.score());
        }

        double valuePerUsd() {
            return addsValue() / addsUsd().doubleValue();
        }
    }

    /**
     * What more money would buy.
     *
     * @param usd how much more
     * @param trades services that would get another mechanism; empty when it buys nothing
     * @param addsValue what that adds to the value
     * @param firstStepUsd the least additional amount that buys anything; empty where that was not looked for
     */
    public record Next(BigDecimal usd, List<Trade> trades, double addsValue, Optional<BigDecimal> firstStepUsd) {
        public Next {
            trades = List.copyOf(trades);
        }
    }

    /** What the requirements of one service cost at the least, and what rules out a cheaper mechanism. */
    public record Demand(String service, BigDecimal leastUsd, Alternative cheapest, List<Reason> reasons) {
        public Demand {
            reasons = List.copyOf(reasons);
        }
    }

    public Budget {
        givenUp = List.copyOf(givenUp);
        paidFor = List.copyOf(paidFor);
        demands = List.copyOf(demands);
        cheaper = List.copyOf(cheaper);
        unpriced = List.copyOf(unpriced);
    }

    /** Whether it is proven that no selection within the budget is worth more. */
    public boolean isProven() {
        return bound - value < Ranking.TIE;
    }
}
