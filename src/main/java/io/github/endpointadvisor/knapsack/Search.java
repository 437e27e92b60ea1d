package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the groups one after the other and keeps every state that can still lead past the incumbent. A state is what a
 * partial selection costs, what it is worth, and which items it has bought that a group to come can need. Its bound is that of
 * the relaxation with the choices made in place of the best ones; what groups to come contribute to items that are bought
 * already they have to spare. Of two states with the same items, one that costs no less and is worth no more goes. When there
 * are more states than the effort allows for, those with the lowest bounds go, and the greatest bound that went is remembered.
 */
final class Search {
    private static final int SHARE_OF_A_STEP = 64;
    private static final int LEAST_SHARE = 128;

    /** What handling a set of items counts, once and again for each of them; in time and memory it is less. */
    private static final int STATES_PER_ITEM = 32;

    private final Relaxation relaxation;
    private final Instance instance;
    private final Incumbent incumbent;
    private long effort;
    private Map<BitSet, List<State>> fronts = new LinkedHashMap<>();
    private int places;
    private long lost = Long.MIN_VALUE;

    /** Sums over the groups to come, for the relaxation's choices. */
    private long worthToCome;

    private long valueToCome;
    private long costToCome;

    /** By item: what groups to come contribute, how many of them can need it, and how many do in the relaxation. */
    private final long[] contributions;

    private final int[] users;
    private final int[] takers;

    private record State(
            long cost, long value, long bound, @Nullable Trail trail) {}

    /** The groups, the latest first, in which another candidate than the relaxation's was taken. */
    private record Trail(@Nullable Trail before, int group, int place) {}

    Search(Relaxation relaxation, Incumbent incumbent, long effort) {
        this.relaxation = relaxation;
        this.instance = relaxation.instance;
        this.incumbent = incumbent;
        this.effort = effort;
        this.contributions = new long[instance.prices.length];
        this.users = new int[instance.prices.length];
        this.takers = new int[instance.prices.length];
    }

    /** Improves the incumbent to the best there is; returns the greatest bound of what was lost for want of effort. */
    long run() {
        for (int group = 0; group < instance.groups.size(); group++) {
            count(group, 1);
        }
        fronts.put(new BitSet(), List.of(new State(0, instance.base, relaxation.bound, null)));
        Set<Integer> order = order();
        long leastRoom = Math.max(1, effort / LEAST_SHARE / Math.max(1, order.size()));
        for (int group : order) {
            decide(group);
            fronts.forEach(this::complete);
            limit((int) Math.max(leastRoom, effort / SHARE_OF_A_STEP));
        }
        return lost;
    }

    /** Groups that can need the same item come together, so that it is soon known who pays for it. */
    private Set<Integer> order() {
        Set<Integer> order = new LinkedHashSet<>();
        instance.users.stream().sorted(Comparator.comparing(Set::size)).forEach(order::addAll);
        for (int group = 0; group < instance.groups.size(); group++) {
            if (instance.groups.get(group).size() > 1) {
                order.add(group);
            }
        }
        return order;
    }

    /** Adds a group to those to come, or takes it from them. */
    private void count(int group, int sign) {
        Candidate choice = instance.chosen(relaxation.choice, group);
        worthToCome += sign * relaxation.greatestWorth(group);
        valueToCome += sign * choice.value();
        costToCome += sign * choice.cost();
        choice.items().forEach(item -> takers[item] += sign);
        relaxation.contributions.get(group).forEach((item, contribution) -> contributions[item] += sign * contribution);
        instance.groups.get(group).stream()
                .flatMap(each -> each.items().stream())
                .distinct()
                .forEach(item -> users[item] += sign);
    }

    private void decide(int group) {
        count(group, -1);
        Map<BitSet, List<State>> next = new LinkedHashMap<>();
        fronts.forEach((bought, front) -> {
            for (int place = 0; place < instance.groups.get(group).size(); place++) {
                BitSet then = (BitSet) bought.clone();
                instance.groups.get(group).get(place).items().forEach(then::set);
                List<State> after = after(front, group, place, bought, then);
                effort -= front.size() + STATES_PER_ITEM * (1 + then.cardinality());
                if (!after.isEmpty()) {
                    then.stream().filter(item -> users[item] == 0).forEach(then::clear);
                    next.merge(then, after, Search::merged);
                }
            }
        });
        fronts = next;
    }

    /** The states that follow when a candidate is taken, within the capacity and with a chance to get past the incumbent. */
    private List<State> after(List<State> front, int group, int place, BitSet bought, BitSet then) {
        Candidate candidate = instance.groups.get(group).get(place);
        long cost = candidate.cost();
        long value = candidate.value();
        for (int item : candidate.items()) {
            cost += bought.get(item) ? 0 : instance.prices[item];
            value -= bought.get(item) ? 0 : instance.tolls[item];
        }
        long ceiling = worthToCome
                + then.stream().mapToLong(item -> contributions[item]).sum();
        List<State> after = new ArrayList<>();
        for (State state : front) {
            long left = instance.capacity - state.cost - cost;
            long bound = ceiling + state.value + value + relaxation.rate * left;
            if (left >= 0 && bound > incumbent.value()) {
                boolean isDefault = place == relaxation.choice[group];
                Trail trail = isDefault ? state.trail : new Trail(state.trail, group, place);
                after.add(new State(state.cost + cost, state.value + value, bound, trail));
            }
        }
        return after;
    }

    /** The states of both that are not beaten: by ascending cost, and each is worth more than all that cost less. */
    private static List<State> merged(List<State> one, List<State> other) {
        List<State> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(Comparator.comparingLong(State::cost).thenComparing(State::value, Comparator.reverseOrder()));
        List<State> unbeaten = new ArrayList<>();
        for (State state : all) {
            if (unbeaten.isEmpty() || state.value > unbeaten.get(unbeaten.size() - 1).value) {
                unbeaten.add(state);
            }
        }
        return unbeaten;
    }

    /** Takes the relaxation's choices for all groups to come, where there is money for it. */
    private void complete(BitSet bought, List<State> front) {
        long left = instance.capacity - costToCome;
        long value = valueToCome;
        for (int item = 0; item < takers.length; item++) {
            boolean isNew = takers[item] > 0 && !bought.get(item);
            left -= isNew ? instance.prices[item] : 0;
            value -= isNew ? instance.tolls[item] : 0;
        }
        for (int i = front.size() - 1; i >= 0 && front.get(i).value + value > incumbent.value(); i--) {
            if (front.get(i).cost <= left) {
                int[] choice = relaxation.choice.clone();
                for (Trail trail = front.get(i).trail; trail != null; trail = trail.before) {
                    choice[trail.group] = trail.place;
                }
                incumbent.offer(instance, choice);
            }
        }
    }

    /** Keeps a number of states, those with the greatest bounds. */
    private void limit(int room) {
        int count = fronts.values().stream().mapToInt(List::size).sum();
        if (count > room) {
            long[] bounds = fronts.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(State::bound)
                    .sorted()
                    .toArray();
            long last = bounds[count - room];
            lost = Math.max(lost, bounds[count - room - 1]);
            places = room
                    - (int) Arrays.stream(bounds).filter(bound -> bound > last).count();
            fronts.values()
                    .forEach(front ->
                            front.removeIf(state -> state.bound < last || (state.bound == last && places-- <= 0)));
            fronts.values().removeIf(List::isEmpty);
        }
    }
}
