package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes a choice group by group, always where it gains most, or gives up least, for its money. Good, not exact. */
final class Greedy {
    private static final int PASSES = 8;

    private final Instance instance;
    private final int[] choice;

    /** By item, how many chosen candidates need it. */
    private final int[] needed;

    private long cost;

    /** A change of one group, with what it brings for a cent when it is first looked at. */
    private record Move(int group, int candidate, double perCent) {}

    private Greedy(Instance instance, int[] choice) {
        this.instance = instance;
        this.choice = choice.clone();
        this.needed = new int[instance.prices.length];
        for (int group = 0; group < choice.length; group++) {
            count(group, 1);
        }
        this.cost = instance.cost(choice);
    }

    /** A choice within the capacity where that is easy, and then the best use of what is left. */
    static int[] improved(Instance instance, int[] choice) {
        Greedy greedy = new Greedy(instance, choice);
        greedy.repeat(greedy::savings);
        greedy.repeat(greedy::gains);
        return greedy.choice;
    }

    private void count(int group, int change) {
        for (int item : instance.groups[group][choice[group]].items) {
            needed[item] += change;
        }
    }

    private interface Pass {
        /** Whether something has changed. */
        boolean run();
    }

    private void repeat(Pass pass) {
        int passes = 0;
        while (passes < PASSES && pass.run()) {
            passes++;
        }
    }

    private boolean savings() {
        boolean changed = false;
        if (cost > instance.capacity) {
            for (Move move : moves(false)) {
                if (cost > instance.capacity && extraCost(move.group, move.candidate) < 0) {
                    make(move);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean gains() {
        boolean changed = false;
        for (Move move : moves(true)) {
            if (isGain(move.group, move.candidate)) {
                make(move);
                changed = true;
            }
        }
        return changed;
    }

    private List<Move> moves(boolean gains) {
        List<Move> moves = new ArrayList<>();
        for (int group : instance.open()) {
            for (int candidate = 0; candidate < instance.groups[group].length; candidate++) {
                if (gains ? isGain(group, candidate) : extraCost(group, candidate) < 0) {
                    moves.add(new Move(group, candidate, perCent(group, candidate)));
                }
            }
        }
        moves.sort(Comparator.comparingDouble(move -> -move.perCent));
        return moves;
    }

    /** Worth more and payable, or worth the same and cheaper. */
    private boolean isGain(int group, int candidate) {
        long value = extraValue(group, candidate);
        if (value < 0) {
            return false;
        }
        long extra = extraCost(group, candidate);
        return value > 0 ? cost + extra <= instance.capacity : extra < 0;
    }

    /** Value for money: gained for a cent paid, or, negative, given up for a cent saved. */
    private double perCent(int group, int candidate) {
        double value = extraValue(group, candidate);
        long extra = extraCost(group, candidate);
        if (value >= 0 && extra <= 0) {
            return Double.MAX_VALUE;
        }
        return value / Math.abs(extra);
    }

    private long extraValue(int group, int candidate) {
        Candidate[] candidates = instance.groups[group];
        return candidates[candidate].value - candidates[choice[group]].value;
    }

    /** The items that only this group needs are saved, those that nobody needs yet are paid. */
    private long extraCost(int group, int candidate) {
        Candidate now = instance.groups[group][choice[group]];
        Candidate then = instance.groups[group][candidate];
        long extra = then.cost - now.cost;
        for (int item : then.items) {
            extra += needed[item] == 0 ? instance.prices[item] : 0;
        }
        for (int item : now.items) {
            extra -= needed[item] == 1 && !then.needs(item) ? instance.prices[item] : 0;
        }
        return extra;
    }

    private void make(Move move) {
        cost += extraCost(move.group, move.candidate);
        count(move.group, -1);
        choice[move.group] = move.candidate;
        count(move.group, 1);
    }
}
