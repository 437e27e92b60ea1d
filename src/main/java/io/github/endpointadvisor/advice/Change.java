package io.github.endpointadvisor.advice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something to change before a mechanism can be used.
 *
 * @param text what to do, as a command: "move orders to Premium"
 * @param monthlyUsd what it adds to the bill of the service in a month; empty when that is unknown
 * @param priced whether it has a price at all; a change of settings has none
 * @param formula how the price comes about, empty without one
 * @param source id of the source of the price
 * @param doubt why the price is not sure, if it is not
 */
public record Change(
        String text,
        Optional<BigDecimal> monthlyUsd,
        boolean priced,
        String formula,
        Optional<String> source,
        Optional<String> doubt) {
    /** A change that costs work but no money. */
    public static Change free(String text) {
        return new Change(text, Optional.of(BigDecimal.ZERO), false, "", Optional.empty(), Optional.empty());
    }

    /** A change whose price is known. */
    public static Change at(
            BigDecimal monthlyUsd, String text, String formula, Optional<String> source, Optional<String> doubt) {
        return new Change(text, Optional.of(Bill.cents(monthlyUsd)), true, formula, source, doubt);
    }

    /** A change that costs money, nobody knows how much. */
    public static Change ofUnknownPrice(String text) {
        return new Change(text, Optional.empty(), true, "", Optional.empty(), Optional.empty());
    }

    /** The same, said otherwise. */
    Change saying(String other) {
        return new Change(other, monthlyUsd, priced, formula, source, doubt);
    }
}
