package io.github.endpointadvisor.advice;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the answer would be if some facts were others.
 *
 * @param changes the facts, as they were given: {@code services.orders-db.tier=S2}
 * @param then the answer to the workload with all of them
 */
public record WhatIf(List<String> changes, WorkloadAdvice then) {
    /** One service under both workloads. */
    public record Pair(ServiceAdvice now, ServiceAdvice then) {
        /** Whether another mechanism is recommended, or the same in another status. */
        public boolean hasOtherAnswer() {
            return !now.recommendation()
                            .mechanism()
                            .equals(then.recommendation().mechanism())
                    || now.recommendation().status() != then.recommendation().status();
        }

        /** Whether it costs something else, or is priced in another part. */
        public boolean hasOtherCost() {
            return now.cost().monthlyUsd().compareTo(then.cost().monthlyUsd()) != 0
                    || now.cost().unknown().isEmpty() != then.cost().unknown().isEmpty();
        }

        public boolean isChanged() {
            return hasOtherAnswer() || hasOtherCost();
        }
    }

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** Every service beside itself: facts change, services neither come nor go. */
    public List<Pair> pairs(WorkloadAdvice now) {
        return IntStream.range(0, now.services().size())
                .mapToObj(i -> new Pair(now.services().get(i), then.services().get(i)))
                .toList();
    }
}
