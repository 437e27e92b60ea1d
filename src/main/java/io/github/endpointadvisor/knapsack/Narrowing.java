package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Keeps a number of states, those with the greatest bounds, and remembers the greatest bound of the others. */
final class Narrowing {
    private final int room;

    /** By items the bound of a state. */
    private final LongFunction<Prospect> prospects;

    private long lost = Long.MIN_VALUE;

    /** How many states may stay whose bound is just the one at which the room is full. */
    private int places;

    Narrowing(int room, LongFunction<Prospect> prospects) {
        this.room = room;
        this.prospects = prospects;
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
            Prospect prospect = prospects.apply(items);
            Front sifted = front.sifted(index -> keeps(prospect.of(front.cost(index), front.value(index)), last));
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
                    Prospect prospect = prospects.apply(entry.getKey());
                    return IntStream.range(0, front.size()).mapToLong(i -> prospect.of(front.cost(i), front.value(i)));
                })
                .toArray();
    }
}
