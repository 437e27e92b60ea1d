package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;

/**
 * Cost: 1 - log10(1 + USD a month) / 4, so that 0 USD scores 1, 9 USD 0.75, 99 USD 0.5, 999 USD 0.25 and 9,999 USD 0. The
 * logarithm lets both 7 and 7,000 USD matter. A change of unknown price scores 0: unknown never scores as good.
 */
final class CostScale implements Scale.Rule {
    private static final double DECADES = 4;

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        BigDecimal usd = cost.monthlyUsd();
        if (cost.openEnded()) {
            return new Grade(0, "a change whose price is not known");
        }
        String text = usd.signum() == 0 ? "no charge" : usd.toPlainString() + " USD a month";
        return new Grade(value(usd), text);
    }

    /** Rounded to a millionth: the last digits of a logarithm may differ between machines. */
    static double value(BigDecimal usd) {
        double value = 1 - Math.log10(1 + Math.max(0, usd.doubleValue())) / DECADES;
        return Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6;
    }
}
