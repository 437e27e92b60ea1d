package io.github.endpointadvisor.advice.method;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something to change before a mechanism can be used.
 *
 * @param action what kind of step it is
 * @param code code of the constraint that asks for it
 * @param text what to do, as a command: "move orders to Premium"
 * @param monthlyUsd what it adds to the bill of the service in a month; empty when that is unknown
 * @param priced whether it has a price at all; a change of settings has none
 * @param formula how the price comes about, or what a tier costs that is not stated; empty without one
 * @param source id of the source of the price
 * @param doubt why the price is not sure, if it is not
 */
public record Change(
        Action action,
        String code,
        String text,
        Optional<BigDecimal> monthlyUsd,
        boolean priced,
        String formula,
        Optional<String> source,
        Optional<String> doubt) {
    /** A change that costs work but no money. */
    public static Change free(Action action, String text) {
        return new Change(
                action, "", text, Optional.of(BigDecimal.ZERO), false, "", Optional.empty(), Optional.empty());
    }

    /** A tier that is to be stated: it costs this, unless it is that tier already. */
    public static Change stating(String text, String costs) {
        return new Change(
                Action.STATE_FACT,
                "",
                text,
                Optional.of(BigDecimal.ZERO),
                false,
                costs,
                Optional.empty(),
                Optional.empty());
    }

    /** A change of tier whose price is known. */
    public static Change at(
            BigDecimal monthlyUsd, String text, String formula, Optional<String> source, Optional<String> doubt) {
        return new Change(
                Action.CHANGE_TIER, "", text, Optional.of(Bill.cents(monthlyUsd)), true, formula, source, doubt);
    }

    /** A change of tier that costs money, nobody knows how much. */
    public static Change ofUnknownPrice(String text) {
        return new Change(Action.CHANGE_TIER, "", text, Optional.empty(), true, "", Optional.empty(), Optional.empty());
    }

    /** The same, asked for by this constraint. */
    Change by(String constraint) {
        return new Change(action, constraint, text, monthlyUsd, priced, formula, source, doubt);
    }

    /** The same, said otherwise. */
    public Change saying(String other) {
        return new Change(action, code, other, monthlyUsd, priced, formula, source, doubt);
    }
}
