package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.BreakEven;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Direction;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Then;
import java.math.BigDecimal;
import java.util.Optional;

/** A break-even that was found, which holds for every service in the same situation. */
record BreakEvenAmount(Amount amount, Direction direction, long value, long keeps, Then then) {
    BreakEven in(Case c) {
        Optional<BigDecimal> current = amount.stated(c);
        BigDecimal before = BigDecimal.valueOf(keeps);
        return new BreakEven(
                amount.path(c),
                amount.what(),
                amount.unit(),
                current,
                direction,
                BigDecimal.valueOf(value),
                current.map(now -> direction == Direction.UP ? now.max(before) : now.min(before))
                        .orElse(before),
                then);
    }
}
