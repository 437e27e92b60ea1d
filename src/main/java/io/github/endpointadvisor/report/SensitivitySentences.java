package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.sentence;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.sensitivity.Assumption;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.BreakEven;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Direction;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.FactFlip;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Then;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.WeightFlip;
import io.github.endpointadvisor.wording.Phrases;
import io.github.endpointadvisor.workload.FactKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How firm an answer is and what would change it; JSON has all of it. */
final class SensitivitySentences {
    /** A tier that is in place already is on no bill here. */
    private static final FactKey TIER = FactKey.ofService("tier");

    private static final int LINES_SHOWN = 4;
    private static final int WEIGHTS_SHOWN = 2;
    private static final double FAR = 3;
    private static final BigDecimal FAR_AMOUNT = BigDecimal.valueOf(100);

    private final ServiceAdvice advice;

    SensitivitySentences(ServiceAdvice advice) {
        this.advice = advice;
    }

    /** The lead over the next mechanism, with a word for it. */
    Optional<String> standing() {
        return advice.recommendation().standing().map(this::standing);
    }

    private String standing(Recommendation.Standing standing) {
        double margin = advice.recommendation().margin().orElse(0);
        return switch (standing) {
            case ONLY -> "The other mechanisms rest on something that is not documented.";
            case BUDGET ->
                String.format(
                        Locale.ROOT,
                        "Limited by the budget: its score is %.3f below that of %s.",
                        -margin,
                        advice.alternatives().get(0).mechanism().withArticle());
            case CLEAR, CLOSE ->
                String.format(
                        Locale.ROOT,
                        "%s: its score is %.3f above that of %s.",
                        standing == Recommendation.Standing.CLEAR ? "Clear" : "Close",
                        margin,
                        advice.alternatives().get(1).mechanism().withArticle());
        };
    }

    /** What was assumed and would change the answer: first what can be found out, then what can be asked for. */
    List<String> checks() {
        List<String> checks = new ArrayList<>();
        advice.assumptions().stream()
                .filter(assumption -> assumption.decisive() && !assumption.wish())
                .forEach(assumption -> checks.add(check(assumption)));
        List<FactFlip> wishes = advice.sensitivity().facts().stream()
                .filter(flip -> !flip.stated() && isWish(flip))
                .toList();
        byAnswer(wishes).forEach((answer, flips) -> checks.add("If you add " + values(flips) + ": " + answer + "."));
        return checks;
    }

    private String check(Assumption assumption) {
        List<FactFlip> flips = advice.sensitivity().facts().stream()
                .filter(flip -> flip.fact().equals(assumption.fact()))
                .toList();
        String turns = byAnswer(flips).entrySet().stream()
                .map(e -> Phrases.either(
                                e.getValue().stream().map(FactFlip::value).toList()) + ": " + e.getKey())
                .collect(Collectors.joining("; with "));
        return sentence(assumption.text(), advice.request().name()) + " With " + turns + ".";
    }

    private boolean isWish(FactFlip flip) {
        return advice.assumptions().stream()
                .anyMatch(assumption -> assumption.wish() && assumption.fact().equals(flip.fact()));
    }

    /** What the answer would be with other values of facts that are stated. */
    List<String> otherwise() {
        return byAnswer(advice.sensitivity().facts().stream()
                        .filter(FactFlip::stated)
                        .toList())
                .entrySet()
                .stream()
                .limit(LINES_SHOWN)
                .map(e -> "With " + values(e.getValue()) + ": " + e.getKey() + ".")
                .toList();
    }

    /** Amounts and weights that would change the answer. */
    List<String> turns() {
        List<String> turns = new ArrayList<>();
        advice.sensitivity().breakEvens().stream()
                .filter(SensitivitySentences::isNear)
                .forEach(even -> turns.add(amount(even)));
        turns.addAll(weights());
        return turns;
    }

    private static Map<String, List<FactFlip>> byAnswer(List<FactFlip> flips) {
        Map<String, List<FactFlip>> byAnswer = new LinkedHashMap<>();
        flips.forEach(flip -> byAnswer.computeIfAbsent(
                        answer(flip.then()) + (flip.fact().equals(TIER) ? ", not counting the tier" : ""),
                        words -> new ArrayList<>())
                .add(flip));
        return byAnswer;
    }

    private static String answer(Then then) {
        return then.words()
                + then.monthlyUsd()
                        .map(usd -> ", " + usd.toPlainString() + (then.priced() ? "" : "+") + " USD a month")
                        .orElse("");
    }

    /** Values of one fact together: "granularity: resource or sub-resource, or privateIp: required". */
    private String values(List<FactFlip> flips) {
        Map<String, List<String>> byFact = new LinkedHashMap<>();
        flips.forEach(flip -> byFact.computeIfAbsent(flip.fact().key(), fact -> new ArrayList<>())
                .add(flip.value()));
        return byFact.entrySet().stream()
                .map(e -> e.getKey() + ": " + Phrases.either(e.getValue()))
                .collect(Collectors.joining(", or "));
    }

    /** Amounts a hundred times larger than today's are not worth a line. */
    private static boolean isNear(BreakEven even) {
        return even.direction() == Direction.DOWN
                || even.current()
                        .filter(now -> now.signum() > 0)
                        .map(now -> even.value().compareTo(now.multiply(FAR_AMOUNT)) <= 0)
                        .orElse(true);
    }

    private static String amount(BreakEven even) {
        String unit = even.what().contains(even.unit()) ? "" : " " + even.unit();
        return Phrases.capitalized(even.what()) + ": " + even.value().toPlainString() + unit
                + (even.direction() == Direction.UP ? " or more" : " or less")
                + even.current()
                        .map(now -> " (now " + now.toPlainString() + ")")
                        .orElse("")
                + ": " + answer(even.then()) + ".";
    }

    private List<String> weights() {
        return advice.sensitivity().weights().stream()
                .filter(flip -> flip.weight() > 0 && flip.flipAt() <= FAR * flip.weight())
                .sorted(Comparator.comparingDouble(flip -> Math.abs(flip.flipAt() - flip.weight()) / flip.weight()))
                .limit(WEIGHTS_SHOWN)
                .map(SensitivitySentences::weight)
                .toList();
    }

    /** Below 0 there is no weight: a flip there is a tie that the rival wins. */
    private static String weight(WeightFlip flip) {
        String place = flip.flipAt() == 0 ? "at" : flip.direction() == Direction.UP ? "above" : "below";
        return String.format(
                Locale.ROOT,
                "Weight of %s %s %.1f (now %.1f): %s.",
                flip.criterion(),
                place,
                flip.flipAt(),
                flip.weight(),
                flip.then().label());
    }
}
