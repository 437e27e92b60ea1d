package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.method.Alternative;
import java.math.BigDecimal;
import java.util.List;

/**
 * One of the answers that a review compares: a mechanism for each service that has an answer.
 *
 * @param changes services that get another mechanism than is recommended
 * @param keepsPublic services whose public address stays in use, since no private endpoint is possible for them
 * @param monthlyUsd what all of it costs, what is shared counted once
 * @param priced whether that is all of it
 * @param givesUp ids of the criteria other than cost on which it scores lower than what is recommended, most first
 */
public record Course(
        Kind kind,
        List<Change> changes,
        List<String> keepsPublic,
        BigDecimal monthlyUsd,
        boolean priced,
        List<String> givesUp) {
    /** What the answers are after. */
    public enum Kind {
        RECOMMENDED("recommended"),
        ALL_PRIVATE("all-private"),
        CHEAPEST("cheapest");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** A service, and the mechanism that it gets instead of the recommended one. */
    public record Change(String service, Alternative from, Alternative to) {}

    public Course {
        changes = List.copyOf(changes);
        keepsPublic = List.copyOf(keepsPublic);
        givesUp = List.copyOf(givesUp);
    }
}
