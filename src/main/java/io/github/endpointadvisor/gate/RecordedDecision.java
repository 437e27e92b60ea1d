package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was decided for one service.
 *
 * @param mechanism its id; empty when nothing is possible
 * @param monthlyUsd what the answer costs
 * @param mechanisms what became of each mechanism that the service has, a line each
 */
public record RecordedDecision(
        Optional<String> mechanism,
        String status,
        BigDecimal monthlyUsd,
        String headline,
        Map<String, String> mechanisms) {
    private static final int SCORE_DIGITS = 6;

    public RecordedDecision {
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
    }

    static RecordedDecision of(ServiceAdvice advice) {
        Recommendation answer = advice.recommendation();
        return new RecordedDecision(
                answer.mechanism().map(Mechanism::id),
                answer.status().id(),
                advice.cost().monthlyUsd(),
                advice.headline(),
                mechanisms(advice.alternatives()));
    }

    private static Map<String, String> mechanisms(List<Alternative> alternatives) {
        Map<String, String> lines = new LinkedHashMap<>();
        alternatives.stream()
                .filter(Alternative::offered)
                .sorted(Comparator.comparing(Alternative::mechanism))
                .forEach(alternative -> lines.put(alternative.mechanism().id(), line(alternative)));
        return lines;
    }

    private static String line(Alternative alternative) {
        return alternative.isExcluded()
                ? "excluded by " + codes(alternative)
                : alternative.status().id() + (alternative.unknown() ? " on what is not known, " : ", ")
                        + score(alternative.score()) + ", " + usd(alternative.cost());
    }

    private static String codes(Alternative excluded) {
        return excluded.against().stream().map(Reason::code).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String score(double score) {
        return BigDecimal.valueOf(score)
                .setScale(SCORE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String usd(Cost cost) {
        return cost.monthlyUsd().toPlainString() + (cost.unknown().isEmpty() ? "" : "+") + " USD";
    }

    /** Whether it is the same answer: mechanism and status. */
    boolean answersAs(RecordedDecision other) {
        return mechanism.equals(other.mechanism) && status.equals(other.status);
    }

    /** Whether nothing is different but the words of the headline. */
    boolean isAs(RecordedDecision other) {
        return answersAs(other) && monthlyUsd.compareTo(other.monthlyUsd) == 0 && mechanisms.equals(other.mechanisms);
    }

    /** The answer in words, for example "private endpoint, conditional". */
    String words() {
        String answer = mechanism
                .map(id -> Optional.ofNullable(Mechanism.ids().get(id))
                        .map(Mechanism::label)
                        .orElse(id))
                .orElse("not possible");
        return status.equals(Recommendation.Status.CONDITIONAL.id()) ? answer + ", needs a change" : answer;
    }
}
