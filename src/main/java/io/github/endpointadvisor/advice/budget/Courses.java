package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.budget.Course.Kind;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is recommended, everything private, and the cheapest that meets the requirements. */
public final class Courses {
    private static final String COST = "cost";

    /** Of more services each is taken by itself: the search would take longer than all decisions. */
    private static final int SEARCHED = 1_000;

    private final List<Decision> decisions;

    private Courses(List<Decision> decisions) {
        this.decisions = decisions.stream().filter(d -> d.choice().isPresent()).toList();
    }

    /** None where no service has an answer. */
    public static List<Course> of(List<Decision> decisions) {
        Courses courses = new Courses(decisions);
        if (courses.decisions.isEmpty()) {
            return List.of();
        }
        Function<Decision, Alternative> least = courses.decisions.size() > SEARCHED
                ? Courses::cheapest
                : new BudgetPlan(courses.decisions).cheapest()::of;
        return List.of(
                courses.course(Kind.RECOMMENDED, Courses::recommended),
                courses.course(Kind.ALL_PRIVATE, Courses::hidden),
                courses.course(Kind.CHEAPEST, least));
    }

    private static Alternative recommended(Decision decision) {
        return decision.choice().orElseThrow();
    }

    private static Alternative hidden(Decision decision) {
        Alternative chosen = recommended(decision);
        return !chosen.mechanism().usesPublicAddress()
                ? chosen
                : decision.ranked().stream()
                        .filter(a -> a.mechanism() == Mechanism.PRIVATE_ENDPOINT && !a.isExcluded() && !a.unknown())
                        .findFirst()
                        .orElse(chosen);
    }

    /** By itself, without what it may share with others. */
    private static Alternative cheapest(Decision decision) {
        return BudgetPlan.candidates(decision).stream()
                .min(Comparator.comparing(alternative -> alternative.cost().monthlyUsd()))
                .orElseThrow();
    }

    private Course course(Kind kind, Function<Decision, Alternative> pick) {
        List<Course.Change> changes = new ArrayList<>();
        List<String> keepsPublic = new ArrayList<>();
        List<Alternative> picks = new ArrayList<>();
        Map<String, Double> losses = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Alternative from = recommended(decision);
            Alternative to = pick.apply(decision);
            picks.add(to);
            if (from.mechanism() != to.mechanism()) {
                changes.add(new Course.Change(decision.c().name(), from, to));
                add(losses, from, to, decision.c().request().importance());
            }
            if (to.mechanism().usesPublicAddress()
                    || (to.mechanism() == Mechanism.NONE && Connections.leadToPublicAddress(decision.c()))) {
                keepsPublic.add(decision.c().name());
            }
        }
        return new Course(
                kind,
                changes,
                kind == Kind.ALL_PRIVATE ? keepsPublic : List.of(),
                Totals.of(picks.stream().map(Alternative::cost).toList()).monthlyUsd(),
                picks.stream().allMatch(a -> a.cost().unknown().isEmpty()),
                worst(losses));
    }

    private static void add(Map<String, Double> losses, Alternative from, Alternative to, int importance) {
        for (int i = 0; i < from.contributions().size(); i++) {
            double loss = from.contributions().get(i).points()
                    - to.contributions().get(i).points();
            losses.merge(from.contributions().get(i).criterion(), importance * loss, Double::sum);
        }
    }

    private static List<String> worst(Map<String, Double> losses) {
        return losses.entrySet().stream()
                .filter(e -> !e.getKey().equals(COST) && e.getValue() > Ranking.TIE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
