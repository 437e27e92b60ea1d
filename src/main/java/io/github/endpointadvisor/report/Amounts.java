package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Cost;
import java.math.BigDecimal;

/** Amounts in columns; + marks one that is not all. A blank stands where a + would, so that digits are in line. */
final class Amounts {
    private Amounts() {}

    static String of(ServiceAdvice service) {
        return service.recommendation().mechanism().isEmpty()
                ? "- "
                : aligned(service.cost().monthlyUsd(), isPriced(service));
    }

    static String total(WorkloadAdvice advice) {
        return aligned(advice.totals().monthlyUsd(), isPriced(advice));
    }

    static String aligned(BigDecimal usd, boolean priced) {
        return usd.toPlainString() + (priced ? " " : "+");
    }

    static String of(Cost cost) {
        return aligned(cost.monthlyUsd(), cost.unknown().isEmpty()).strip();
    }

    static boolean isPriced(WorkloadAdvice advice) {
        return advice.services().stream().allMatch(Amounts::isPriced);
    }

    private static boolean isPriced(ServiceAdvice service) {
        return service.cost().unknown().isEmpty();
    }
}
