package io.github.endpointadvisor.advice.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The budget plan on random workloads from fixed seeds, against brute force and against itself. */
final class BudgetTest {
    private static final int WORKLOADS = Samples.of(1250);
    private static final int AMOUNTS = 8;
    private static final BigDecimal PLENTY = new BigDecimal("1000000");

    private static final List<String> TYPES = List.of(
            "type: key-vault",
            "type: key-vault, privateIp: required",
            "type: storage-account, subresources: [blob]",
            "type: storage-account, subresources: [blob, dfs], dataGbPerMonth: 900",
            "type: storage-account, subresources: [queue], granularity: resource",
            "type: sql-database, dataGbPerMonth: 3000",
            "type: cosmos-db, importance: 4",
            "type: service-bus, tier: Standard",
            "type: service-bus, tier: Premium",
            "type: event-hubs, tier: Standard, count: 3",
            "type: ai-search, tier: Basic",
            "type: data-explorer, importance: 2",
            "type: container-registry, tier: Basic",
            "type: container-registry, tier: Premium",
            "type: app-configuration, tier: Free",
            "type: iot-hub");

    /** Services that need private endpoints whatever they cost, with 24 zones between them. */
    private static final String MANY_ZONES = """
              - {name: m1, type: storage-account, subresources: [blob, table, queue, file, web, dfs], privateIp: required}
              - {name: m2, type: cosmos-db, subresources: [Sql, MongoDB, Cassandra, Gremlin, Table, Analytical], privateIp: required}
              - {name: m3, type: foundry-tools, privateIp: required}
              - {name: m4, type: purview, subresources: [account, portal, platform], privateIp: required}
              - {name: m5, type: power-bi, privateIp: required}
              - {name: m6, type: machine-learning-workspace, privateIp: required}
              - {name: m7, type: digital-twins, privateIp: required}
            """;

    private static final List<String> SETTINGS = List.of(
            "",
            "priorities: {security: 3}\n",
            "priorities: {security: 2, cost: 0.5}\n",
            "policy: {allowPreview: true}\npriorities: {security: 2}\n",
            "policy: {deny: [public]}\n",
            "policy: {allowPreview: true, deny: [public, service-endpoint]}\n",
            "network: {vnets: 2, subnets: 7}\npriorities: {simplicity: 0.3}\n");

    private static List<String> services(Random random) {
        List<String> services = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            services.add("  - {name: s" + i + ", " + TYPES.get(random.nextInt(TYPES.size())) + "}\n");
        }
        return services;
    }

    private static String setting(Random random) {
        return SETTINGS.get(random.nextInt(SETTINGS.size()));
    }

    private static List<Decision> decisions(String setting, List<String> services) {
        Workload workload = Workloads.read(setting + "services:\n" + String.join("", services));
        Decider decider = new Decider(
                Rules.method(),
                new Weights(Workloads.CATALOG.criteria(), workload.setting().priorities()));
        return workload.services().stream()
                .map(request -> Decision.of(new Case(Workloads.CATALOG, workload.setting(), request), decider))
                .toList();
    }

    private static Budget budget(List<Decision> decisions, BigDecimal usd) {
        return new Budgeting(usd, decisions).result();
    }

    private static double value(List<Decision> decisions, BigDecimal usd) {
        return new Budgeting(usd, decisions).choice().value();
    }

    private static Budget budget(WorkloadAdvice advice) {
        return advice.budget().orElseThrow();
    }

    /** Somewhere from below the least to above everything, often right at a limit. */
    private static BigDecimal amount(Random random, Budget free) {
        BigDecimal span = free.firstChoiceUsd().subtract(free.leastUsd());
        return switch (random.nextInt(6)) {
            case 0 -> free.leastUsd();
            case 1 -> free.leastUsd().subtract(new BigDecimal("0.01")).max(BigDecimal.ZERO);
            case 2 -> free.firstChoiceUsd();
            default ->
                free.leastUsd()
                        .add(span.multiply(BigDecimal.valueOf(random.nextDouble())))
                        .setScale(2, RoundingMode.DOWN);
        };
    }

    @Test
    void thePlanIsTheBestThereIs() {
        Random random = new Random(11);
        List<Decision> decisions = List.of();
        int over = 0;
        for (int i = 0; i < WORKLOADS * AMOUNTS; i++) {
            decisions = i % AMOUNTS == 0 ? decisions(setting(random), services(random)) : decisions;
            over += isTheBest(decisions, amount(random, budget(decisions, PLENTY))) ? 1 : 0;
        }
        assertThat(over).as("workloads with something to choose").isGreaterThan(WORKLOADS * AMOUNTS / 5);
    }

    /** Around the number of zones from which on they cost less, at all amounts to the cent between two choices. */
    @Test
    void thePlanIsTheBestWhereZonesHaveTwoPrices() {
        Random random = new Random(16);
        int over = 0;
        int beyond = 0;
        for (int i = 0; i < WORKLOADS / 5; i++) {
            List<String> services = services(random);
            services.add(MANY_ZONES);
            List<Decision> decisions = decisions(setting(random), services);
            Budget free = budget(decisions, PLENTY);
            for (int j = 0; j < AMOUNTS; j++) {
                over += isTheBest(decisions, amount(random, free)) ? 1 : 0;
            }
            beyond += first(decisions).quantityUsd().signum();
        }
        assertThat(over).as("workloads with something to choose").isGreaterThan(WORKLOADS / 5);
        assertThat(beyond).as("workloads with zones at the lower price").isGreaterThan(WORKLOADS / 50);
    }

    private static Totals first(List<Decision> decisions) {
        return Totals.of(decisions.stream().map(d -> d.ranked().get(0).cost()).toList());
    }

    /** Whether there was something to choose. */
    private static boolean isTheBest(List<Decision> decisions, BigDecimal usd) {
        Budgeting budget = new Budgeting(usd, decisions);
        BruteForce brute = new BruteForce(decisions, usd);
        String what = decisions.stream().map(d -> d.c().request()).toList() + " for " + usd;
        if (budget.verdict() == Budget.Verdict.NOT_PAYABLE) {
            assertThat(brute.least).as(what).isGreaterThan(usd);
            assertThat(budget.choice().usd()).as(what).isEqualByComparingTo(brute.least);
        } else {
            assertThat(budget.choice().value()).as(what).isCloseTo(brute.bestValue, within(1e-8));
            assertThat(budget.choice().usd()).as(what).isLessThanOrEqualTo(usd);
            assertThat(budget.choice().bound())
                    .as(what)
                    .isCloseTo(budget.choice().value(), within(1e-9));
        }
        return budget.verdict() == Budget.Verdict.OVER;
    }

    /** Every combination of what may be chosen, tried one by one. */
    private static final class BruteForce {
        private final List<List<Alternative>> candidates = new ArrayList<>();
        private final List<Integer> importance = new ArrayList<>();
        private final BigDecimal usd;
        private BigDecimal least = new BigDecimal("1000000000000");
        private double bestValue = -1;

        BruteForce(List<Decision> decisions, BigDecimal usd) {
            this.usd = usd;
            for (Decision decision : decisions) {
                Alternative first = decision.ranked().get(0);
                if (!first.isExcluded()) {
                    importance.add(decision.c().request().importance());
                    candidates.add(decision.ranked().stream()
                            .filter(a -> !a.isExcluded())
                            .filter(a -> a.mechanism() == first.mechanism()
                                    || (a.unknown() == first.unknown()
                                            && !a.cost().openEnded()))
                            .toList());
                }
            }
            choose(0, new ArrayList<>());
        }

        private void choose(int next, List<Alternative> chosen) {
            if (next == candidates.size()) {
                judge(chosen);
                return;
            }
            for (Alternative candidate : candidates.get(next)) {
                chosen.add(candidate);
                choose(next + 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }

        private void judge(List<Alternative> chosen) {
            BigDecimal cost =
                    Totals.of(chosen.stream().map(Alternative::cost).toList()).monthlyUsd();
            least = least.min(cost);
            double value = 0;
            for (int i = 0; i < chosen.size(); i++) {
                value += importance.get(i) * chosen.get(i).score();
            }
            if (cost.compareTo(usd) <= 0) {
                bestValue = Math.max(bestValue, value);
            }
        }
    }

    @Test
    void moreMoneyIsNeverWorthLess() {
        Random random = new Random(12);
        List<Decision> decisions = List.of();
        for (int i = 0; i < WORKLOADS * AMOUNTS; i++) {
            decisions = i % AMOUNTS == 0 ? decisions(setting(random), services(random)) : decisions;
            BigDecimal less = amount(random, budget(decisions, PLENTY));
            BigDecimal more = less.add(BigDecimal.valueOf(random.nextInt(3000), 2));
            assertThat(value(decisions, more))
                    .as("%s %s", less, more)
                    .isGreaterThanOrEqualTo(value(decisions, less) - 1e-9);
        }
    }

    @Test
    void theOrderOfServicesChangesNothing() {
        Random random = new Random(13);
        List<Decision> decisions = List.of();
        for (int i = 0; i < WORKLOADS * AMOUNTS; i++) {
            decisions = i % AMOUNTS == 0 ? decisions(setting(random), services(random)) : decisions;
            BigDecimal usd = amount(random, budget(decisions, PLENTY));
            List<Decision> shuffled = new ArrayList<>(decisions);
            Collections.shuffle(shuffled, random);
            assertThat(choices(shuffled, usd)).as("%s", usd).isEqualTo(choices(decisions, usd));
        }
    }

    private static Map<String, String> choices(List<Decision> decisions, BigDecimal usd) {
        Map<String, String> choices = new TreeMap<>();
        new Budgeting(usd, decisions)
                .decisions()
                .forEach(d -> choices.put(
                        d.c().name(), d.choice().map(a -> a.mechanism().id()).orElse("-")));
        return choices;
    }

    /** What is reported is what was chosen: totals, values and trades add up. */
    @Test
    void everyNumberCanBeRecomputed() {
        Random random = new Random(14);
        for (int i = 0; i < WORKLOADS / 2; i++) {
            List<Decision> decisions = decisions(setting(random), services(random));
            BigDecimal usd = amount(random, budget(decisions, PLENTY));
            Budget budget = budget(decisions, usd);
            List<Alternative> chosen = new Budgeting(usd, decisions)
                    .decisions().stream().flatMap(d -> d.choice().stream()).toList();
            assertThat(chosen).as("what is chosen is not ruled out").noneMatch(Alternative::isExcluded);
            assertThat(budget.totalUsd())
                    .isEqualByComparingTo(
                            Totals.of(chosen.stream().map(Alternative::cost).toList())
                                    .monthlyUsd());
            double lost = budget.givenUp().stream()
                    .mapToDouble(Budget.Trade::addsValue)
                    .sum();
            assertThat(budget.firstChoiceValue() + lost).isCloseTo(budget.value(), within(1e-9));
        }
    }

    /** The first improvement comes with exactly the amount that is printed, and not with a cent less. */
    @Test
    void theFirstStepIsTheFirst() {
        Random random = new Random(15);
        int checked = 0;
        for (int i = 0; i < WORKLOADS / 2; i++) {
            List<Decision> decisions = decisions(setting(random), services(random));
            BigDecimal usd = amount(random, budget(decisions, PLENTY));
            Budget budget = budget(decisions, usd);
            if (budget.next().flatMap(Budget.Next::firstStepUsd).isPresent()) {
                BigDecimal after =
                        usd.add(budget.next().flatMap(Budget.Next::firstStepUsd).orElseThrow());
                assertThat(value(decisions, after)).isGreaterThan(budget.value());
                assertThat(value(decisions, after.subtract(new BigDecimal("0.01"))))
                        .isCloseTo(budget.value(), within(1e-9));
                assertThat(budget.value() + budget.next().orElseThrow().addsValue())
                        .isCloseTo(value(decisions, usd.add(BigDecimal.TEN)), within(1e-9));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(WORKLOADS / 10);
    }

    @Test
    void whatTheRequirementsCostIsNamed() {
        Budget budget = budget(Workloads.advise("network: {onPremises: vpn}\nbudget: {monthly: 20}\nservices:\n"
                + "  - {name: orders, type: service-bus, tier: Standard, onPremises: true}\n"
                + "  - {name: keys, type: key-vault, onPremises: true}\n"));
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.NOT_PAYABLE);
        assertThat(budget.demands()).extracting(Budget.Demand::service).containsExactly("orders", "keys");
        assertThat(budget.demands().get(0).reasons()).extracting(Reason::code).contains("EA109");
    }

    @Test
    void moneyGoesWhereItIsWorthMost() {
        WorkloadAdvice advice = Workloads.advise("priorities: {security: 3}\nbudget: {monthly: 8}\nservices:\n"
                + "  - {name: minor, type: key-vault}\n  - {name: major, type: key-vault, importance: 5}\n");
        assertThat(advice.services())
                .extracting(s -> s.recommendation().mechanism().orElseThrow())
                .containsExactly(Mechanism.SERVICE_ENDPOINT, Mechanism.PRIVATE_ENDPOINT);
        assertThat(advice.services().get(0).reasons().get(0).code()).isEqualTo("budget");
        assertThat(advice.services().get(0).recommendation().firstChoice()).contains(Mechanism.PRIVATE_ENDPOINT);
    }

    /** A zone is paid once: the second vault is cheaper than the first. */
    @Test
    void whatIsSharedIsPaidOnce() {
        String vaults = "services:\n  - {name: a, type: key-vault}\n  - {name: b, type: key-vault}\n";
        String setting = "priorities: {security: 3}\n";
        assertThat(budget(Workloads.advise(setting + "budget: {monthly: 15.10}\n" + vaults))
                        .verdict())
                .isEqualTo(Budget.Verdict.WITHIN);
        assertThat(budget(Workloads.advise(setting + "budget: {monthly: 15.09}\n" + vaults))
                        .givenUp())
                .hasSize(1);
    }

    /** What costs nothing is no demand on the budget, and only what rules out a free mechanism makes another cost money. */
    @Test
    void onlyWhatCostsMoneyIsADemand() {
        Budget budget = budget(Workloads.advise("network: {onPremises: vpn}\nbudget: {monthly: 7}\nservices:\n"
                + "  - {name: keys, type: key-vault, onPremises: true}\n  - {name: free, type: key-vault}\n"
                + "  - {name: hidden, type: service-bus, tier: Premium, privateIp: required}\n"));
        assertThat(budget.demands())
                .extracting(Budget.Demand::service, demand -> demand.leastUsd().toPlainString())
                .containsExactly(Tuple.tuple("keys", "7.80"), Tuple.tuple("hidden", "7.80"));
        assertThat(budget.demands().get(0).reasons())
                .extracting(Reason::code)
                .doesNotHaveDuplicates()
                .contains("EA109")
                .doesNotContain("EA105");
        assertThat(budget.next()).isEmpty();
    }

    @Test
    void aServiceWithoutAnAnswerTakesNoMoney() {
        WorkloadAdvice advice = Workloads.advise("network: {dns: unmanaged}\nbudget: {monthly: 7}\nservices:\n"
                + "  - {name: hidden, type: key-vault, privateIp: required}\n  - {name: keys, type: key-vault}\n");
        assertThat(advice.services())
                .extracting(
                        s -> s.recommendation().mechanism().map(Mechanism::id).orElse("-"))
                .containsExactly("-", "service-endpoint");
        assertThat(budget(advice).verdict()).isEqualTo(Budget.Verdict.WITHIN);
        assertThat(budget(advice).totalUsd()).isEqualByComparingTo("0");
    }

    /** The best plan is known to be the best as long as its bound is not above it. */
    @Test
    void aPlanIsProvenUnlessTheBoundIsAboveIt() {
        assertThat(bounded(1).isProven()).isTrue();
        assertThat(bounded(1 + Ranking.TIE / 2).isProven()).isTrue();
        assertThat(bounded(1.001).isProven()).isFalse();
    }

    private static Budget bounded(double bound) {
        BigDecimal usd = BigDecimal.TEN;
        return new Budget(
                usd,
                Budget.Verdict.OVER,
                usd,
                usd,
                usd,
                1,
                1,
                bound,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What saves most for the value it gives up comes first. */
    @Test
    void whatCouldBeSavedIsListedByWhatItGivesUp() {
        Budget budget = budget(Workloads.advise("priorities: {security: 3}\nbudget: {monthly: 100}\nservices:\n"
                + "  - {name: dear, type: key-vault, importance: 5}\n  - {name: plain, type: key-vault}\n"
                + "  - {name: hidden, type: key-vault, privateIp: required}\n"));
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.WITHIN);
        assertThat(budget.cheaper()).extracting(Budget.Trade::service).containsExactly("plain", "dear");
    }

    /** With 27 zones two cost less, and only that leaves enough for a private endpoint of one of the two vaults. */
    @Test
    void whatManyZonesSaveIsSpent() {
        List<Decision> decisions = decisions(
                "policy: {allowPreview: true}\npriorities: {security: 3}\n",
                List.of(
                        MANY_ZONES,
                        "  - {name: n1, type: sql-database, privateIp: required}\n",
                        "  - {name: n2, type: iot-dps, privateIp: required}\n",
                        "  - {name: n3, type: key-vault, privateIp: required}\n",
                        "  - {name: a, type: key-vault}\n",
                        "  - {name: b, type: key-vault}\n"));
        assertThat(first(decisions).quantityUsd()).isEqualByComparingTo("0.80");
        BigDecimal least = budget(decisions, PLENTY).leastUsd();
        Budget budget = budget(decisions, least.add(new BigDecimal("7.30")));
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.OVER);
        assertThat(budget.givenUp()).hasSize(1);
        assertThat(budget.paidFor()).hasSize(1);
        assertThat(budget.totalUsd()).isEqualByComparingTo(least.add(new BigDecimal("7.30")));
        assertThat(budget.isProven()).isTrue();
        assertThat(budget(decisions, least.subtract(new BigDecimal("0.01"))).verdict())
                .isEqualTo(Budget.Verdict.NOT_PAYABLE);
    }
}
