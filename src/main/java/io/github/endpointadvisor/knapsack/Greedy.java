package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the best use of what a choice leaves over: changes one group after the other, first where it gains most for a cent. */
final class Greedy {
    private static final int PASSES = 8;

    private final Instance instance;
    private final int[] choice;

    /** By item, how many chosen candidates need it. */
    private final int[] needed;

    private long left;

    /** Another candidate for a group, and what is gained and paid by it. */
    private record Move(int group, int place, long gain, long cost) {
        double perCent() {
            return cost <= 0 ? Double.MAX_VALUE : (double) gain / cost;
        }
    }

    private Greedy(Instance instance, int[] choice) {
        this.instance = instance;
        this.choice = choice.clone();
        this.needed = new int[instance.prices.length];
        this.left = instance.capacity - instance.cost(choice);
        for (int group = 0; group < choice.length; group++) {
            count(group, 1);
        }
    }

    static int[] improved(Instance instance, int[] choice) {
        Greedy greedy = new Greedy(instance, choice);
        for (int pass = 0; pass < PASSES && greedy.improve(); pass++) {}
        return greedy.choice;
    }

    private void count(int group, int change) {
        for (int item : instance.chosen(choice, group).items()) {
            needed[item] += change;
        }
    }

    private boolean improve() {
        List<Move> moves = new ArrayList<>();
        for (int group = 0; group < choice.length; group++) {
            for (int place = 0; place < instance.groups.get(group).size(); place++) {
                Move move = move(group, place);
                if (isBetter(move)) {
                    moves.add(move);
                }
            }
        }
        moves.sort(Comparator.comparingDouble(move -> -move.perCent()));
        for (Move each : moves) {
            Move move = move(each.group, each.place);
            if (isBetter(move)) {
                left -= move.cost;
                count(move.group, -1);
                choice[move.group] = move.place;
                count(move.group, 1);
            }
        }
        return !moves.isEmpty();
    }

    /** Worth more and payable, or worth the same and cheaper. */
    private boolean isBetter(Move move) {
        return move.gain > 0 ? move.cost <= left : move.gain == 0 && move.cost < 0;
    }

    /** The items that nobody needs yet are paid, those that only this group needs are saved. */
    private Move move(int group, int place) {
        Candidate now = instance.chosen(choice, group);
        Candidate then = instance.groups.get(group).get(place);
        long gain = then.value() - now.value();
        long cost = then.cost() - now.cost();
        for (int item : then.items()) {
            gain -= needed[item] == 0 ? instance.tolls[item] : 0;
            cost += needed[item] == 0 ? instance.prices[item] : 0;
        }
        for (int item : now.items()) {
            boolean isSaved = needed[item] == 1 && !then.items().contains(item);
            gain += isSaved ? instance.tolls[item] : 0;
            cost -= isSaved ? instance.prices[item] : 0;
        }
        return new Move(group, place, gain, cost);
    }
}
