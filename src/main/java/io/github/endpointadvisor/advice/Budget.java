package io.github.endpointadvisor.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The advice held against the money there is.
 *
 * @param leastUsd the least that the requirements allow, when each service takes its cheapest mechanism that is left
 * @param cheaper services that have a cheaper mechanism left, with what it saves, first the one that gives up least for its money, by
 *     importance times score
 * @param unpriced services whose bill is not complete
 */
public record Budget(
        BigDecimal monthlyUsd, BigDecimal totalUsd, BigDecimal leastUsd, List<Saving> cheaper, List<String> unpriced) {
    /** A cheaper way for one service; the score says what is given up. */
    public record Saving(String service, int importance, Alternative chosen, Alternative instead) {
        /** Importance times score given up, for each dollar saved. */
        double lossPerUsd() {
            return importance
                    * (chosen.score() - instead.score())
                    / monthlyUsd().doubleValue();
        }

        public BigDecimal monthlyUsd() {
            return chosen.cost().monthlyUsd().subtract(instead.cost().monthlyUsd());
        }
    }

    public Budget {
        cheaper = List.copyOf(cheaper);
        unpriced = List.copyOf(unpriced);
    }

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

    static Optional<Budget> of(Optional<BigDecimal> cap, List<ServiceAdvice> services, Totals totals) {
        return cap.map(
                usd -> new Budget(usd, totals.monthlyUsd(), least(services), cheaper(services), unpriced(services)));
    }

    private static BigDecimal least(List<ServiceAdvice> services) {
        return Totals.of(services.stream()
                        .flatMap(service -> cheapest(service).stream())
                        .map(Alternative::cost)
                        .toList())
                .monthlyUsd();
    }

    private static Optional<Alternative> cheapest(ServiceAdvice service) {
        return service.alternatives().stream()
                .filter(alternative -> !alternative.isExcluded())
                .min(Comparator.comparing(alternative -> alternative.cost().monthlyUsd()));
    }

    private static List<Saving> cheaper(List<ServiceAdvice> services) {
        return services.stream()
                .flatMap(service -> cheapest(service)
                        .map(least -> new Saving(
                                service.request().name(),
                                service.request().importance(),
                                service.alternatives().get(0),
                                least))
                        .stream())
                .filter(saving -> saving.monthlyUsd().signum() > 0)
                .sorted(Comparator.comparingDouble(Saving::lossPerUsd).thenComparing(Saving::service))
                .collect(Collectors.toList());
    }

    private static List<String> unpriced(List<ServiceAdvice> services) {
        return services.stream()
                .filter(service -> !service.cost().unknown().isEmpty())
                .map(service -> service.request().name())
                .toList();
    }

    public Verdict verdict() {
        if (totalUsd.compareTo(monthlyUsd) <= 0) {
            return Verdict.WITHIN;
        }
        return leastUsd.compareTo(monthlyUsd) <= 0 ? Verdict.OVER : Verdict.NOT_PAYABLE;
    }
}
