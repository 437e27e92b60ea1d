package io.github.endpointadvisor.knapsack;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Time, gap and heap for problems of the kind that workloads lead to; run by hand, never as a test. A share is what may be
 * spent beyond the least, of what could be. The time is processor time, also as a multiple of what sorting all options of
 * the problem takes, and the heap is the most that was in use, garbage included. After {@code mvn test-compile}:
 *
 * <pre>
 * java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp target/classes:target/test-classes \
 *     io.github.endpointadvisor.knapsack.KnapsackBenchmark
 * </pre>
 */
final class KnapsackBenchmark {
    private static final long PRIVATE_ENDPOINT = 730;
    private static final long TIER = 66_700;
    private static final int ZONES = 100;

    private KnapsackBenchmark() {}

    public static void main(String[] args) {
        System.out.println("instance   groups  share      cpu ms  x sort          value   gap ppm proven  heap MB");
        Map<String, BiFunction<Integer, Random, Problem>> kinds = new TreeMap<>();
        kinds.put("distinct", (groups, random) -> problem(groups, random, 1000, 1_000_000, false));
        kinds.put("scattered", (groups, random) -> problem(groups, random, 1000, 1_000_000, true));
        kinds.put("kinds", (groups, random) -> problem(groups, random, 3, 3, false));
        kinds.put("alike", (groups, random) -> alike(groups));
        for (int groups : new int[] {100, 1000, 10_000}) {
            kinds.forEach((kind, make) -> {
                Problem problem = make.apply(groups, new Random(groups));
                for (double share : new double[] {0.0001, 0.001, 0.01, 0.1, 0.5, 0.9}) {
                    System.out.println(measured(kind, problem, share));
                }
            });
        }
    }

    private static String measured(String kind, Problem problem, double share) {
        long least = Knapsack.cheapest(problem).totalCostCents();
        long most = Knapsack.solve(problem, Long.MAX_VALUE).orElseThrow().totalCostCents();
        long capacity = least + (long) (share * (most - least));
        long sorting = sorting(problem);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = now();
        Selection selection = Knapsack.solve(problem, capacity).orElseThrow();
        long solving = now() - start;
        long gap = selection.bound() - selection.totalValue();
        return String.format(
                Locale.ROOT,
                "%-9s %7d %6.4f %11.1f %7.1f %14.6e %9.4f %6s %8d",
                kind,
                problem.groups().size(),
                share,
                solving / 1e6,
                (double) solving / sorting,
                (double) selection.totalValue(),
                1e6 * gap / selection.totalValue(),
                selection.isOptimal() ? "yes" : "no",
                peakMegabytes());
    }

    private static long sorting(Problem problem) {
        List<Option> options = new ArrayList<>();
        problem.groups().forEach(group -> options.addAll(group.options()));
        long start = now();
        options.sort(Comparator.comparing(Option::value).thenComparing(Option::costCents));
        return now() - start;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }

    /** Services of some forty kinds, each with the zones of its kind, or scattered, each with zones of its own. */
    private static Problem problem(int count, Random random, int importances, int volumes, boolean scattered) {
        List<Group> kinds = new ArrayList<>();
        for (int kind = 0; kind < 40; kind++) {
            kinds.add(kind(kind, random));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Group kind = kinds.get(random.nextInt(kinds.size()));
            long importance = 1L + random.nextInt(importances);
            long endpoints = 1L + random.nextInt(importances > 3 ? 6 : 2);
            long data = (long) random.nextInt(2) * random.nextInt(volumes) * (volumes > 3 ? 1 : 999) / 100;
            List<Option> options = new ArrayList<>();
            for (Option option : kind.options()) {
                boolean isPrivate = option.id().startsWith("private");
                options.add(new Option(
                        option.id(),
                        option.value() * importance,
                        option.costCents() + (isPrivate ? endpoints * PRIVATE_ENDPOINT + data : 0),
                        scattered && isPrivate ? zones(random) : option.shared()));
            }
            groups.add(new Group("service-" + i, options));
        }
        Map<String, Long> prices = new HashMap<>();
        for (int zone = 0; zone < ZONES; zone++) {
            prices.put("zone-" + zone, 50L);
        }
        prices.put("standard-vnets", 7300L);
        return new Problem(groups, prices);
    }

    private static Group kind(int kind, Random random) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("public", millions(random, 628), 0, Set.of()));
        if (random.nextInt(4) > 0) {
            options.add(new Option("service-endpoint", millions(random, 777), 0, Set.of()));
        }
        long tier = random.nextInt(5) == 0 ? TIER : 0;
        options.add(new Option("private-endpoint", millions(random, 850), tier, zones(random)));
        if (random.nextInt(3) == 0) {
            options.add(new Option("standard", millions(random, 800), 0, Set.of("standard-vnets")));
        }
        if (random.nextInt(3) == 0) {
            options.add(new Option("private-premium", millions(random, 900), TIER + tier, zones(random)));
        }
        return new Group("kind-" + kind, options);
    }

    private static long millions(Random random, int about) {
        return (about - 40 + random.nextInt(80)) * 1_000_000L + random.nextInt(1_000_000);
    }

    private static Set<String> zones(Random random) {
        Set<String> zones = new HashSet<>();
        int count = 1 + random.nextInt(5);
        while (zones.size() < count) {
            zones.add("zone-" + random.nextInt(ZONES));
        }
        return zones;
    }

    private static Problem alike(int count) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new Group(
                    "service-" + i,
                    List.of(
                            new Option("public", 628_000_000, 0, Set.of()),
                            new Option("service-endpoint", 777_000_000, 0, Set.of()),
                            new Option("private-endpoint", 851_000_000, 767, Set.of("zone")))));
        }
        return new Problem(groups, Map.of("zone", 50L));
    }
}
