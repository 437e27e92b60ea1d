package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Contender;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.BreakEven;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Direction;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Then;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds amounts that lead to another answer: first in steps of ten from today's, then by halving, deciding again each
 * time. The amount that is found changes the answer, and the one before it does not. More of anything never helps a
 * mechanism: with more the winner has to get worse for another to win, and a mechanism that is the same at the far end
 * is the same on the way.
 */
final class BreakEvens {
    private static final int STEP = 10;

    private final Decider decider;
    private final Case c;
    private final Outline now;

    BreakEvens(Decider decider, Case c, Outline now) {
        this.decider = decider;
        this.c = c;
        this.now = now;
    }

    List<BreakEven> find() {
        return now.best().stream()
                .flatMap(winner -> Arrays.stream(Amount.values()).flatMap(amount -> find(amount, winner)))
                .toList();
    }

    private Stream<BreakEven> find(Amount amount, Contender winner) {
        Search more = new Search(amount, Direction.UP, rounded(amount, RoundingMode.FLOOR), amount.most());
        Search less = new Search(amount, Direction.DOWN, rounded(amount, RoundingMode.CEILING), amount.least(c));
        return Stream.of(
                        more.hasWay() && more.touches(winner.mechanism()) ? more.run() : Optional.<BreakEven>empty(),
                        less.hasWay() ? less.run() : Optional.<BreakEven>empty())
                .flatMap(Optional::stream);
    }

    private long rounded(Amount amount, RoundingMode mode) {
        return amount.stated(c)
                .map(value -> value.setScale(0, mode).longValueExact())
                .orElse(0L);
    }

    /** The search in one direction. */
    private final class Search {
        private final Amount amount;
        private final Direction direction;
        private final long today;
        private final long end;
        private final Assessment assessment;

        Search(Amount amount, Direction direction, long today, long end) {
            this.amount = amount;
            this.direction = direction;
            this.today = today;
            this.end = end;
            this.assessment = amount == Amount.DATA ? new ByData(decider, c) : decider::contender;
        }

        boolean hasWay() {
            return direction == Direction.UP ? today < end : today > end;
        }

        /** Whether the farthest amount leaves a mechanism otherwise than it is. */
        boolean touches(Mechanism mechanism) {
            return amount.touches().contains(mechanism)
                    && now.offered().contains(mechanism)
                    && !at(mechanism, end).equals(now.of(mechanism));
        }

        Optional<BreakEven> run() {
            Set<Mechanism> touched = EnumSet.noneOf(Mechanism.class);
            amount.touches().stream().filter(this::touches).forEach(touched::add);
            boolean possible = !touched.isEmpty() && (amount == Amount.RESOURCES || changes(touched, end));
            return possible ? run(touched) : Optional.empty();
        }

        private Optional<BreakEven> run(Set<Mechanism> touched) {
            long same = today;
            while (same != end) {
                long other = next(same);
                if (changes(touched, other)) {
                    return Optional.of(between(touched, same, other));
                }
                same = other;
            }
            return Optional.empty();
        }

        private long next(long same) {
            return direction == Direction.UP
                    ? Math.min(end, Math.max(same + 1, same * STEP))
                    : Math.max(end, Math.min(same - 1, same / STEP));
        }

        private BreakEven between(Set<Mechanism> touched, long from, long to) {
            long same = from;
            long other = to;
            while (Math.abs(other - same) > 1) {
                long middle = same + (other - same) / 2;
                if (changes(touched, middle)) {
                    other = middle;
                } else {
                    same = middle;
                }
            }
            return breakEven(other, same, decide(touched, other).then());
        }

        private BreakEven breakEven(long value, long keeps, Then then) {
            Optional<BigDecimal> current = amount.stated(c);
            BigDecimal before = BigDecimal.valueOf(keeps);
            return new BreakEven(
                    amount.fact(),
                    amount.what(),
                    amount.unit(),
                    current,
                    direction,
                    BigDecimal.valueOf(value),
                    current.map(now -> direction == Direction.UP ? now.max(before) : now.min(before))
                            .orElse(before),
                    then);
        }

        private boolean changes(Set<Mechanism> touched, long value) {
            return !decide(touched, value).mechanism().equals(now.mechanism());
        }

        private Outline decide(Set<Mechanism> touched, long value) {
            return now.with(touched, mechanism -> at(mechanism, value));
        }

        private Optional<Contender> at(Mechanism mechanism, long value) {
            return assessment.of(mechanism, amount.with(value, c));
        }
    }

    /** Assesses a mechanism in another case. */
    private interface Assessment {
        Optional<Contender> of(Mechanism mechanism, Case then);
    }

    /** Screens once, since data changes nothing but the cost. */
    private static final class ByData implements Assessment {
        private final Decider decider;
        private final Case none;
        private Optional<Optional<Contender>> without = Optional.empty();

        ByData(Decider decider, Case c) {
            this.decider = decider;
            this.none = Amount.DATA.with(0, c);
        }

        @Override
        public Optional<Contender> of(Mechanism mechanism, Case then) {
            if (without.isEmpty()) {
                without = Optional.of(decider.contender(mechanism, none));
            }
            return without.get().map(contender -> decider.withData(contender, then));
        }
    }
}
