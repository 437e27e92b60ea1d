package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Keeps a number of states, those with the greatest bounds, and remembers the greatest bound of the others. */
final class Narrowing {
    private final long rate;
    private final int room;

    /** By items what is added to value - rate x cost for the bound. */
    private final LongUnaryOperator ceiling;

    private long lost = Long.MIN_VALUE;

    /** How many states may stay whose bound is just the one at which the room is full. */
    private int places;

    Narrowing(long rate, int room, LongUnaryOperator ceiling) {
        this.rate = rate;
        this.room = room;
        this.ceiling = ceiling;
    }

    long lost() {
        return lost;
    }

    Map<Long, Front> of(Map<Long, Front> fronts) {
        long[] bounds = bounds(fronts);
        Arrays.sort(bounds);
        long last = bounds[bounds.length - room];
        places =
                room - (int) Arrays.stream(bounds).filter(bound -> bound > last).count();
        Map<Long, Front> kept = new TreeMap<>();
        fronts.forEach((items, front) -> {
            long top = ceiling.applyAsLong(items);
            Front sifted = front.sifted(index -> keeps(bound(front, index, top), last));
            if (sifted.size() > 0) {
                kept.put(items, sifted);
            }
        });
        return kept;
    }

    private boolean keeps(long bound, long last) {
        if (bound > last || (bound == last && places-- > 0)) {
            return true;
        }
        lost = Math.max(lost, bound);
        return false;
    }

    private long[] bounds(Map<Long, Front> fronts) {
        return fronts.entrySet().stream()
                .flatMapToLong(entry -> {
                    Front front = entry.getValue();
                    long top = ceiling.applyAsLong(entry.getKey());
                    return IntStream.range(0, front.size()).mapToLong(i -> bound(front, i, top));
                })
                .toArray();
    }

    private long bound(Front front, int index, long top) {
        return top + front.value(index) - rate * front.cost(index);
    }
}
