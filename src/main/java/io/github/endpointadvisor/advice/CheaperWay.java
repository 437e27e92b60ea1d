package io.github.endpointadvisor.advice;

import java.math.BigDecimal;
import java.util.List;

/**
 * A way around an expensive change.
 *
 * @param text what it is, and what it gives up, without a full stop
 * @param monthlyUsd what the connection then costs
 */
public record CheaperWay(Kind kind, String text, BigDecimal monthlyUsd, List<String> sources) {
    /** What is changed instead. */
    public enum Kind {
        COMBINATION("combination"),
        MECHANISM("mechanism"),
        REQUIREMENT("requirement"),
        SERVICE("service");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public CheaperWay {
        sources = List.copyOf(sources);
    }
}
