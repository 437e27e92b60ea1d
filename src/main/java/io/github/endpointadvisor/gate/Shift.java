package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Severity;

/** The answer for one service before and after something changed. */
record Shift(String service, RecordedDecision before, RecordedDecision after) {
    boolean isNone() {
        return before.isAs(after);
    }

    boolean isOfAnswer() {
        return !before.answersAs(after);
    }

    Severity severity() {
        return isOfAnswer() ? Severity.WARNING : Severity.NOTE;
    }

    /** What became of the answer, in the middle of a sentence. */
    String words() {
        return isOfAnswer()
                ? "the answer for " + service + " is now " + priced(after) + " and was " + priced(before)
                : "the answer for " + service + " stands, " + before.words() + cost();
    }

    private String cost() {
        return before.monthlyUsd().compareTo(after.monthlyUsd()) == 0
                ? ""
                : ", for " + after.monthlyUsd().toPlainString() + " USD a month instead of "
                        + before.monthlyUsd().toPlainString();
    }

    private static String priced(RecordedDecision decision) {
        return decision.words() + " (" + decision.monthlyUsd().toPlainString() + " USD a month)";
    }

    /** Names a change of the answer by both of its sides: one that was accepted must not hide the next. */
    String subject() {
        return isOfAnswer() ? before.words() + " to " + after.words() : DriftFindings.STANDS;
    }
}
