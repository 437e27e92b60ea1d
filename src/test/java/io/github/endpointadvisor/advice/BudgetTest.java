package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The budget plan on random workloads from fixed seeds, against brute force and against itself. */
final class BudgetTest {
    private static final int SAMPLES = 1500;

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

    private static WorkloadAdvice advise(String setting, List<String> services, BigDecimal budget) {
        return Workloads.advise(
                setting + "budget: {monthly: " + budget.toPlainString() + "}\nservices:\n" + String.join("", services));
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
        int over = 0;
        for (int i = 0; i < SAMPLES; i++) {
            String setting = setting(random);
            List<String> services = services(random);
            Budget free = budget(advise(setting, services, new BigDecimal("1000000")));
            BigDecimal usd = amount(random, free);
            WorkloadAdvice advice = advise(setting, services, usd);
            Budget budget = budget(advice);
            BruteForce brute = new BruteForce(advice, usd);
            String what = setting + services + " for " + usd;
            assertThat(budget.leastUsd()).as(what).isEqualByComparingTo(brute.least);
            if (budget.verdict() == Budget.Verdict.NOT_PAYABLE) {
                assertThat(brute.least).as(what).isGreaterThan(usd);
                assertThat(budget.totalUsd()).as(what).isEqualByComparingTo(brute.least);
            } else {
                assertThat(budget.value()).as(what).isCloseTo(brute.bestValue, within(1e-8));
                assertThat(budget.totalUsd()).as(what).isLessThanOrEqualTo(usd);
                assertThat(budget.isProven()).as(what).isTrue();
            }
            over += budget.verdict() == Budget.Verdict.OVER ? 1 : 0;
        }
        assertThat(over).as("workloads with something to choose").isGreaterThan(SAMPLES / 5);
    }

    /** Every combination of what may be chosen, tried one by one. */
    private static final class BruteForce {
        private final List<List<Alternative>> candidates = new ArrayList<>();
        private final List<Integer> importance = new ArrayList<>();
        private final BigDecimal usd;
        private BigDecimal least = new BigDecimal("1000000000000");
        private double bestValue = -1;

        BruteForce(WorkloadAdvice advice, BigDecimal usd) {
            this.usd = usd;
            for (ServiceAdvice service : advice.services()) {
                Alternative first = service.alternatives().get(0);
                if (!first.isExcluded()) {
                    importance.add(service.request().importance());
                    candidates.add(service.alternatives().stream()
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
        for (int i = 0; i < SAMPLES / 3; i++) {
            String setting = setting(random);
            List<String> services = services(random);
            Budget free = budget(advise(setting, services, new BigDecimal("1000000")));
            BigDecimal less = amount(random, free);
            BigDecimal more = less.add(BigDecimal.valueOf(random.nextInt(3000), 2));
            assertThat(budget(advise(setting, services, more)).value())
                    .as("%s %s %s %s", setting, services, less, more)
                    .isGreaterThanOrEqualTo(budget(advise(setting, services, less)).value() - 1e-9);
        }
    }

    @Test
    void theOrderOfServicesChangesNothing() {
        Random random = new Random(13);
        for (int i = 0; i < SAMPLES / 3; i++) {
            String setting = setting(random);
            List<String> services = services(random);
            Budget free = budget(advise(setting, services, new BigDecimal("1000000")));
            BigDecimal usd = amount(random, free);
            List<String> shuffled = new ArrayList<>(services);
            Collections.shuffle(shuffled, random);
            assertThat(answers(advise(setting, shuffled, usd)))
                    .as("%s %s %s", setting, services, usd)
                    .isEqualTo(answers(advise(setting, services, usd)));
        }
    }

    private static Map<String, String> answers(WorkloadAdvice advice) {
        Map<String, String> answers = new LinkedHashMap<>();
        advice.services().stream()
                .sorted(Comparator.comparing(s -> s.request().name()))
                .forEach(s -> answers.put(
                        s.request().name(),
                        s.recommendation().mechanism().map(Mechanism::id).orElse("-")));
        return answers;
    }

    /** What is reported is what was chosen: totals, values and trades add up. */
    @Test
    void everyNumberCanBeRecomputed() {
        Random random = new Random(14);
        for (int i = 0; i < SAMPLES / 3; i++) {
            String setting = setting(random);
            List<String> services = services(random);
            Budget free = budget(advise(setting, services, new BigDecimal("1000000")));
            WorkloadAdvice advice = advise(setting, services, amount(random, free));
            Budget budget = budget(advice);
            double value = 0;
            for (ServiceAdvice service : advice.services()) {
                value += service.request().importance() * service.recommendation().score();
                assertThat(service.alternatives().stream()
                                .filter(a -> !a.isExcluded())
                                .map(Alternative::mechanism))
                        .as("what is chosen is not ruled out")
                        .containsAll(service.recommendation().mechanism().stream().toList());
            }
            assertThat(budget.value()).isCloseTo(value, within(1e-9));
            assertThat(budget.totalUsd())
                    .isEqualByComparingTo(advice.totals().monthlyUsd());
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
        for (int i = 0; i < SAMPLES / 5; i++) {
            String setting = setting(random);
            List<String> services = services(random);
            Budget free = budget(advise(setting, services, new BigDecimal("1000000")));
            BigDecimal usd = amount(random, free);
            Budget budget = budget(advise(setting, services, usd));
            if (budget.next().flatMap(Budget.Next::firstStepUsd).isPresent()) {
                BigDecimal step = budget.next().flatMap(Budget.Next::firstStepUsd).orElseThrow();
                Budget after = budget(advise(setting, services, usd.add(step)));
                Budget before =
                        budget(advise(setting, services, usd.add(step).subtract(new BigDecimal("0.01"))));
                assertThat(after.value()).isGreaterThan(budget.value());
                assertThat(before.value()).isCloseTo(budget.value(), within(1e-9));
                Budget ten = budget(advise(setting, services, usd.add(BigDecimal.TEN)));
                assertThat(budget.value() + budget.next().orElseThrow().addsValue())
                        .isCloseTo(ten.value(), within(1e-9));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(30);
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
        assertThat(answers(advice)).containsEntry("major", "private-endpoint").containsEntry("minor", "service-endpoint");
        assertThat(advice.services().get(0).reasons().get(0).code()).isEqualTo("budget");
        assertThat(advice.services().get(0).recommendation().firstChoice()).contains(Mechanism.PRIVATE_ENDPOINT);
    }

    /** A zone is paid once: the second vault is cheaper than the first. */
    @Test
    void whatIsSharedIsPaidOnce() {
        String vaults = "services:\n  - {name: a, type: key-vault}\n  - {name: b, type: key-vault}\n";
        String setting = "priorities: {security: 3}\n";
        assertThat(budget(Workloads.advise(setting + "budget: {monthly: 15.10}\n" + vaults)).verdict())
                .isEqualTo(Budget.Verdict.WITHIN);
        assertThat(budget(Workloads.advise(setting + "budget: {monthly: 15.09}\n" + vaults)).givenUp())
                .hasSize(1);
    }
}
