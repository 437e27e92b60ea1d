package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Joins items that always come together, such as all the zones of one kind of service, into the first of them. */
final class Twins {
    private Twins() {}

    static Instance joined(Instance instance) {
        int[] first = firstOfEach(users(instance));
        long[] prices = new long[first.length];
        IntStream.range(0, first.length).forEach(item -> prices[first[item]] += instance.prices[item]);
        return new Instance(
                instance.changed((group, candidate) -> candidate.only(item -> first[item] == item)),
                prices,
                instance.capacity);
    }

    private static int[] firstOfEach(List<List<Integer>> users) {
        Map<List<Integer>, Integer> first = new HashMap<>();
        return IntStream.range(0, users.size())
                .map(item -> first.merge(users.get(item), item, Math::min))
                .toArray();
    }

    /** By item the serial numbers of the candidates that need it. */
    private static List<List<Integer>> users(Instance instance) {
        List<List<Integer>> users = new ArrayList<>();
        Arrays.stream(instance.prices).forEach(price -> users.add(new ArrayList<>()));
        int serial = 0;
        for (Candidate[] group : instance.groups) {
            for (Candidate candidate : group) {
                for (int item : candidate.items) {
                    users.get(item).add(serial);
                }
                serial++;
            }
        }
        return users;
    }
}
