package io.github.endpointadvisor.advice.method;

import java.util.List;
import java.util.Optional;

/**
 * What a constraint says of a mechanism.
 *
 * @param text the reason, naming the user's own fact; empty when the constraint asks for nothing here
 * @param facts paths of the facts it rests on
 * @param sources ids of its sources
 * @param change what would make, or makes, the mechanism usable
 */
public record Verdict(Outcome outcome, String text, List<String> facts, List<String> sources, Optional<Change> change) {
    /** From good to bad: the worst verdict decides what becomes of a mechanism. */
    public enum Outcome {
        SATISFIED,
        CONDITIONAL,
        UNKNOWN,
        VIOLATED
    }

    private static final Verdict NOT_ASKED = new Verdict(Outcome.SATISFIED, "", List.of(), List.of(), Optional.empty());

    public Verdict {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** Nothing is asked for, so nothing can be missing. */
    public static Verdict notAsked() {
        return NOT_ASKED;
    }

    /** Something is asked for, and the mechanism gives it. */
    public static Verdict met(String text, String fact, String... sources) {
        return new Verdict(Outcome.SATISFIED, text, List.of(fact), List.of(sources), Optional.empty());
    }

    /** Usable after a change. */
    public static Verdict conditional(Change change, String text, String fact, String... sources) {
        return new Verdict(Outcome.CONDITIONAL, text, List.of(fact), List.of(sources), Optional.of(change));
    }

    /** Nobody knows; {@code change} says what to find out. */
    public static Verdict unknown(Change change, String text, String fact, String... sources) {
        return new Verdict(Outcome.UNKNOWN, text, List.of(fact), List.of(sources), Optional.of(change));
    }

    /** Not usable, whatever else speaks for it. */
    public static Verdict violated(String text, String fact, String... sources) {
        return new Verdict(Outcome.VIOLATED, text, List.of(fact), List.of(sources), Optional.empty());
    }

    /** The same verdict with the change that would lift it. */
    public Verdict unless(String what) {
        return new Verdict(outcome, text, facts, sources, Optional.of(Change.free(Action.RELAX_REQUIREMENT, what)));
    }

    public boolean isViolated() {
        return outcome == Outcome.VIOLATED;
    }
}
