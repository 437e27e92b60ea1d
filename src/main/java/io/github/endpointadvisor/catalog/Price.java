package io.github.endpointadvisor.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A list price in USD, pay-as-you-go.
 *
 * @param usd price of one unit, when known; with steps, the price of the first
 * @param steps progressive prices of what is used in a month, empty for a flat price
 */
public record Price(
        String id,
        String what,
        Optional<BigDecimal> usd,
        String unit,
        List<Step> steps,
        String source,
        Optional<String> effectiveFrom,
        String confidence,
        Optional<String> note,
        Optional<String> conflict) {
    /** Beyond this many units in the month, each further unit costs this much. */
    public record Step(BigDecimal from, BigDecimal usd) {}

    /** Hours that Azure counts for a month. */
    public static final int HOURS_PER_MONTH = 730;

    public Price {
        steps = List.copyOf(steps);
    }

    /** Why it is not sure, if it is not: no page of the vendor was read, or another source says otherwise. */
    public Optional<String> doubt() {
        return doubt(confidence)
                .map(doubt -> doubt + conflict.map(other -> "; " + other).orElse(""));
    }

    static Optional<String> doubt(String confidence) {
        return switch (confidence) {
            case "high" -> Optional.empty();
            case "medium" -> Optional.of("not confirmed on a price page of Microsoft");
            default -> Optional.of("an estimate");
        };
    }
}
