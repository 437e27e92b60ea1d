package io.github.endpointadvisor.knapsack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.endpointadvisor.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held against every selection of small problems, and against what must hold for problems of every size. */
final class KnapsackTest {
    private static final int SAMPLES = Samples.of(600);
    private static final long TRILLION = 1_000_000_000_000L;

    private static Option option(String id, long value, long cost, String... shared) {
        return new Option(id, value, cost, Set.of(shared));
    }

    private static List<Group> alike(int count, Option... options) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Group("service-" + i, List.of(options)))
                .toList();
    }

    private static List<Option> chosen(Problem problem, Map<String, String> ids) {
        return problem.groups().stream()
                .map(group -> group.options().stream()
                        .filter(option -> option.id().equals(ids.get(group.name())))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static long value(Problem problem, Map<String, String> ids) {
        return chosen(problem, ids).stream().mapToLong(Option::value).sum();
    }

    private static long cost(Problem problem, Map<String, String> ids) {
        Set<String> bought = new HashSet<>();
        chosen(problem, ids).forEach(option -> bought.addAll(option.shared()));
        return chosen(problem, ids).stream().mapToLong(Option::costCents).sum()
                + bought.stream()
                        .mapToLong(item -> problem.sharedPrices().getOrDefault(item, 0L))
                        .sum();
    }

    /** Value and cost are what the chosen options come to, and both keep their limits. */
    private static void assertConsistent(Problem problem, long capacity, Selection selection) {
        Map<String, String> ids = selection.options();
        assertThat(ids).hasSameSizeAs(problem.groups());
        assertThat(selection.totalValue()).isEqualTo(value(problem, ids)).isLessThanOrEqualTo(selection.bound());
        assertThat(selection.totalCostCents()).isEqualTo(cost(problem, ids)).isLessThanOrEqualTo(capacity);
    }

    @Test
    void smallProblemsAreSolvedExactly() {
        RandomProblems problems = new RandomProblems(1);
        for (int i = 0; i < SAMPLES; i++) {
            Problem problem = problems.next(7);
            for (long capacity : problems.capacities(problem)) {
                Optional<Selection> selection = Knapsack.solve(problem, capacity);
                assertThat(selection.map(Selection::totalValue))
                        .as("%s of %s", capacity, problem)
                        .isEqualTo(BruteForce.bestValue(problem, capacity));
                selection.ifPresent(best -> {
                    assertThat(best.isOptimal()).isTrue();
                    assertConsistent(problem, capacity, best);
                });
            }
        }
    }

    /** Large enough for the search to have much to do, with few cents, and values in proportion to costs or not. */
    @Test
    void problemsOfDozensOfGroupsAreSolvedExactly() {
        RandomProblems problems = new RandomProblems(8);
        for (int i = 0; i < Samples.of(400); i++) {
            Problem problem = i % 4 == 0 ? problems.ofLinks() : problems.ofDozens();
            long[] best = ByCapacity.bestValues(problem, 250);
            for (int capacity = i % 11; capacity < best.length; capacity += 11) {
                Optional<Selection> selection = Knapsack.solve(problem, capacity);
                assertThat(selection.map(Selection::totalValue).orElse(Long.MIN_VALUE))
                        .as("%s of %s", capacity, problem)
                        .isEqualTo(best[capacity]);
                assertThat(selection.map(Selection::isOptimal).orElse(true)).isTrue();
            }
        }
    }

    @Test
    void theCheapestSelectionIsFoundExactly() {
        RandomProblems problems = new RandomProblems(2);
        for (int i = 0; i < SAMPLES; i++) {
            Problem problem = problems.next(7);
            Selection selection = Knapsack.cheapest(problem);
            assertThat(new BruteForce.Cheapest(selection.totalCostCents(), selection.totalValue()))
                    .as("%s", problem)
                    .isEqualTo(BruteForce.cheapest(problem));
            assertThat(selection.isOptimal()).isTrue();
            assertConsistent(problem, selection.totalCostCents(), selection);
        }
    }

    /** With next to no effort allowed for, the answer may be worse, but what it says about itself holds. */
    @Test
    void theBoundHoldsWhenTheSearchIsCutShort() {
        RandomProblems problems = new RandomProblems(3);
        int unproven = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Problem problem = problems.next(7);
            for (long capacity : problems.capacities(problem)) {
                Optional<Selection> selection = new Knapsack(problem, 1).within(capacity);
                if (selection.isPresent()) {
                    long best = BruteForce.bestValue(problem, capacity).orElseThrow();
                    assertThat(selection.get().totalValue()).isLessThanOrEqualTo(best);
                    assertThat(selection.get().bound()).isGreaterThanOrEqualTo(best);
                    assertConsistent(problem, capacity, selection.get());
                    unproven += selection.get().isOptimal() ? 0 : 1;
                }
            }
        }
        assertThat(unproven).isPositive();
    }

    @Test
    void moreMoneyIsNeverWorthLess() {
        RandomProblems problems = new RandomProblems(4);
        for (int i = 0; i < Samples.of(300); i++) {
            Problem problem = problems.next(30);
            long least = Knapsack.cheapest(problem).totalCostCents();
            long before = 0;
            for (long capacity = least; capacity < least + 40; capacity++) {
                Selection selection = Knapsack.solve(problem, capacity).orElseThrow();
                assertThat(selection.isOptimal()).isTrue();
                assertThat(selection.totalValue()).isGreaterThanOrEqualTo(before);
                before = selection.totalValue();
            }
        }
    }

    @Test
    void theOrderOfThingsMakesNoDifference() {
        RandomProblems problems = new RandomProblems(5);
        Random random = new Random(5);
        for (int i = 0; i < Samples.of(1000); i++) {
            Problem problem = problems.next(20);
            Problem shuffled = shuffled(problem, random);
            long capacity = Knapsack.cheapest(problem).totalCostCents() + random.nextInt(3000);
            assertThat(Knapsack.solve(shuffled, capacity)).isEqualTo(Knapsack.solve(problem, capacity));
            assertThat(Knapsack.cheapest(shuffled)).isEqualTo(Knapsack.cheapest(problem));
        }
    }

    private static Problem shuffled(Problem problem, Random random) {
        List<Group> groups = new ArrayList<>();
        for (Group group : problem.groups()) {
            List<Option> options = new ArrayList<>(group.options());
            Collections.shuffle(options, random);
            groups.add(new Group(group.name(), options));
        }
        Collections.shuffle(groups, random);
        List<String> items = new ArrayList<>(problem.sharedPrices().keySet());
        Collections.shuffle(items, random);
        Map<String, Long> prices = new LinkedHashMap<>();
        items.forEach(item -> prices.put(item, problem.sharedPrices().get(item)));
        return new Problem(groups, prices);
    }

    @Test
    void nothingToChooseFromIsWorthNothing() {
        Problem empty = new Problem(List.of(), Map.of());
        assertThat(Knapsack.solve(empty, 0)).contains(new Selection(Collections.emptySortedMap(), 0, 0, 0));
        assertThat(Knapsack.cheapest(empty)).isEqualTo(new Selection(Collections.emptySortedMap(), 0, 0, 0));
        assertThat(Knapsack.solve(empty, -1)).isEmpty();
    }

    @Test
    void whatCannotBeAvoidedIsPaidOnce() {
        Problem problem = new Problem(alike(40, option("private", 9, 730, "zone")), Map.of("zone", 50L, "unused", 70L));
        assertThat(Knapsack.cheapest(problem).totalCostCents()).isEqualTo(40 * 730 + 50);
        assertThat(Knapsack.solve(problem, 40 * 730 + 49)).isEmpty();
        assertThat(Knapsack.solve(problem, 40 * 730 + 50).orElseThrow().totalValue())
                .isEqualTo(360);
    }

    @Test
    void thousandsOfGroupsThatAreAlike() {
        Option free = option("free", 628, 0);
        Option priced = option("private", 777, 767, "zone");
        Problem problem = new Problem(alike(5000, free, priced), Map.of("zone", 50L));
        for (long affordable : List.of(0, 1, 2, 2499, 4999, 5000)) {
            Selection selection =
                    Knapsack.solve(problem, affordable * 767 + 50 + 766).orElseThrow();
            assertThat(selection.totalValue()).isEqualTo(5000 * 628 + affordable * (777 - 628));
            assertThat(selection.isOptimal()).isTrue();
        }
    }

    /** No single group could have something of the same worth for less. */
    @Test
    void noGroupIsServedTooDearly() {
        RandomProblems problems = new RandomProblems(9);
        for (int i = 0; i < SAMPLES; i++) {
            Problem problem = problems.ofDozens();
            long capacity = Knapsack.cheapest(problem).totalCostCents() + i % 100;
            Selection selection = Knapsack.solve(problem, capacity).orElseThrow();
            for (Group group : problem.groups()) {
                for (Option option : group.options()) {
                    Map<String, String> other = new HashMap<>(selection.options());
                    other.put(group.name(), option.id());
                    assertThat(value(problem, other) < selection.totalValue()
                                    || cost(problem, other) >= selection.totalCostCents())
                            .as("%s %s in %s", group.name(), option.id(), problem)
                            .isTrue();
                }
            }
        }
    }

    /** Alone, no group would pay for the item; together they do. */
    @Test
    void aSharedItemIsBoughtWhenTogetherItPays() {
        Option free = option("public", 10, 0);
        Option shared = option("standard", 12, 0, "standard-vnets");
        Option own = option("private", 15, 730);
        Problem problem = new Problem(alike(20, free, shared, own), Map.of("standard-vnets", 3650L));
        assertThat(Knapsack.solve(problem, 3649).orElseThrow().totalValue()).isEqualTo(16 * 10 + 4 * 15);
        assertThat(Knapsack.solve(problem, 3650).orElseThrow().totalValue()).isEqualTo(20 * 12);
    }

    /** Of the same worth, the option that costs less. */
    @Test
    void nothingIsSpentForNothing() {
        Problem problem = new Problem(
                List.of(
                        new Group("a", List.of(option("dear", 5, 20), option("cheap", 5, 10))),
                        new Group("b", List.of(option("alone", 7, 30), option("shared", 7, 0, "zone"))),
                        new Group("c", List.of(option("only", 1, 0, "zone")))),
                Map.of("zone", 25L));
        Selection selection = Knapsack.solve(problem, 1000).orElseThrow();
        assertThat(selection.options().values()).containsExactly("cheap", "shared", "only");
        assertThat(selection.totalCostCents()).isEqualTo(35);
    }

    @Test
    void amountsAtTheirLimitsDoNotOverflow() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            groups.add(new Group(
                    "group-" + i, List.of(option("free", 0, 0), option("priced", TRILLION - i, TRILLION, "item"))));
        }
        Problem problem = new Problem(groups, Map.of("item", TRILLION));
        assertThat(best(problem, Long.MAX_VALUE).totalValue()).isEqualTo(10_000 * TRILLION - 49_995_000L);
        assertThat(best(problem, 3 * TRILLION).totalValue()).isEqualTo(2 * TRILLION - 1);
        assertThat(best(problem, 3 * TRILLION - 1).totalValue()).isEqualTo(TRILLION);
        assertThat(best(problem, 100_000_000_000L).totalCostCents()).isZero();
    }

    private static Selection best(Problem problem, long capacity) {
        Selection selection = Knapsack.solve(problem, capacity).orElseThrow();
        assertThat(selection.isOptimal()).isTrue();
        return selection;
    }

    /** A cent is worth a trillion, and a trillion cents are worth one. */
    @Test
    void extremeRatesDoNotOverflow() {
        Random random = new Random(6);
        long[] amounts = {0, 1, 2, TRILLION - 1, TRILLION};
        for (int i = 0; i < Samples.of(3000); i++) {
            Map<String, Long> prices = new HashMap<>();
            IntStream.range(0, 3).forEach(item -> prices.put("item-" + item, amounts[random.nextInt(5)]));
            List<Group> groups = new ArrayList<>();
            for (int group = 0; group < 1 + i % 5; group++) {
                groups.add(new Group("group-" + group, extremes(random, amounts)));
            }
            Problem problem = new Problem(groups, prices);
            for (long capacity : new long[] {0, 1, 3, TRILLION / 10, TRILLION, 3 * TRILLION, Long.MAX_VALUE}) {
                assertThat(Knapsack.solve(problem, capacity).map(Selection::totalValue))
                        .isEqualTo(BruteForce.bestValue(problem, capacity));
            }
        }
    }

    private static List<Option> extremes(Random random, long[] amounts) {
        return IntStream.range(0, 4)
                .mapToObj(i -> option(
                        "option-" + i,
                        amounts[random.nextInt(5)],
                        amounts[random.nextInt(5)],
                        random.nextBoolean() ? new String[] {"item-" + random.nextInt(3)} : new String[0]))
                .toList();
    }

    @Test
    void manySharedItemsOfFewGroupsEach() {
        for (int seed = 0; seed < Samples.of(150); seed++) {
            Blocks blocks = new Blocks(seed, 3 + seed % 10, 200);
            long[] best = blocks.bestValues();
            for (int capacity = seed % 11; capacity < best.length; capacity += 11) {
                assertThat(best(blocks.problem(), capacity).totalValue())
                        .as("%s of %s", capacity, blocks.problem())
                        .isEqualTo(best[capacity]);
            }
        }
    }

    /** Each item is in dispute among groups that the search can take one after the other. */
    @Test
    void moreSharedItemsThanASearchHoldsAtOnce() {
        for (int seed = 0; seed < 4; seed++) {
            Blocks blocks = new Blocks(seed, 100, 800);
            for (int capacity = 5; capacity <= 800; capacity += 159) {
                assertThat(best(blocks.problem(), capacity).totalValue()).isEqualTo(blocks.bestValues()[capacity]);
            }
        }
    }

    /** All items are in dispute at once: the answer is sound, close, and says that it may not be the best. */
    @Test
    void soManySharedItemsThatSomeAreDecidedBeforehand() {
        int unproven = 0;
        for (int seed = 0; seed < 8; seed++) {
            Blocks blocks = new Blocks(seed, 80, 900);
            int capacity = (int) blocks.pricesOfAll() + 50;
            long best = blocks.bestValues()[capacity];
            for (long more : new long[] {-50, 0, 50}) {
                Problem problem = blocks.problemWithAll(Math.max(0, blocks.worthOfAll(capacity) + more));
                Selection selection = Knapsack.solve(problem, capacity).orElseThrow();
                assertConsistent(problem, capacity, selection);
                long known = best + Math.max(0, more);
                assertThat(selection.bound()).isGreaterThanOrEqualTo(known);
                assertThat(selection.totalValue()).isBetween(known - known / 50, known);
                unproven += selection.isOptimal() ? 0 : 1;
            }
        }
        assertThat(unproven).isPositive();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        List<Group> twice = List.of(
                alike(1, option("a", 1, 1)).get(0), alike(1, option("b", 1, 1)).get(0));
        Option[] tooMany =
                IntStream.range(0, 32).mapToObj(i -> option("o" + i, i, i)).toArray(Option[]::new);
        assertThatThrownBy(() -> option("a", -1, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> option("a", 0, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> alike(1)).hasMessageContaining("options are possible");
        assertThatThrownBy(() -> alike(1, tooMany)).hasMessageContaining("options are possible");
        assertThatThrownBy(() -> alike(1, option("a", 1, 1), option("a", 2, 2))).hasMessageContaining("one id");
        assertThatThrownBy(() -> new Problem(twice, Map.of())).hasMessageContaining("one name");
        assertThatThrownBy(() -> new Problem(alike(1, option("a", 1, 1, "zone")), Map.of()))
                .hasMessageContaining("without a price");
        assertThatThrownBy(() -> new Problem(List.of(), Map.of("zone", -1L))).hasMessageContaining("negative price");
        for (Option large : Arrays.asList(option("a", Long.MAX_VALUE, 0), option("a", 0, Long.MAX_VALUE))) {
            assertThatThrownBy(() -> new Problem(alike(2, large), Map.of())).hasMessageContaining("add up");
        }
    }
}
