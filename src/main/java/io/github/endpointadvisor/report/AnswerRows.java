package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Totals;
import java.util.ArrayList;
import java.util.List;

/** The table of all answers; a blank stands where a + would, so that amounts of one column are in line. */
final class AnswerRows {
    /** Column of amounts. */
    static final int AMOUNT = 2;

    private AnswerRows() {}

    /** A head, a row for each service, and the total. */
    static List<List<String>> of(WorkloadAdvice advice) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Service", "Answer", "USD a month", "Why"));
        advice.services().stream().map(AnswerRows::row).forEach(rows::add);
        rows.add(List.of("Total", "", total(advice), shared(advice.totals())));
        return rows;
    }

    private static List<String> row(ServiceAdvice service) {
        return List.of(
                Sentences.shortened(service.request().name()),
                service.recommendation().words(),
                usd(service),
                service.headline());
    }

    private static String shared(Totals totals) {
        return totals.sharedUsd().signum() == 0
                ? ""
                : totals.servicesUsd() + " less " + totals.sharedUsd() + " for what is paid once";
    }

    static String usd(ServiceAdvice service) {
        return service.recommendation().mechanism().isEmpty()
                ? "- "
                : service.cost().monthlyUsd() + mark(service.cost().unknown().isEmpty());
    }

    static String total(WorkloadAdvice advice) {
        boolean complete =
                advice.services().stream().allMatch(s -> s.cost().unknown().isEmpty());
        return advice.totals().monthlyUsd() + mark(complete);
    }

    private static String mark(boolean complete) {
        return complete ? " " : "+";
    }
}
