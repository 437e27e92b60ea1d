package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bar;
import io.github.endpointadvisor.document.Block.Bars;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.document.Words.Tone;
import io.github.endpointadvisor.wording.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first screen: all answers, who cannot connect, what to settle first, what to watch, and the other choices. */
final class Overview {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many services fit a screen; of more, those that get the same answer are cut. */
    private static final int FITTING = 14;

    private static final int ALIKE = 5;

    private final WorkloadAdvice advice;
    private final PlanSentences plan;
    private final Traps traps;
    private final boolean whole;

    /** {@code whole} is without anything folded. */
    Overview(WorkloadAdvice advice, PlanSentences plan, Pages pages, boolean whole) {
        this.advice = advice;
        this.plan = plan;
        this.traps = new Traps(advice, pages);
        this.whole = whole;
    }

    static String title(WorkloadAdvice advice) {
        return advice.workload().name().orElse(advice.workload().file()).strip();
    }

    /** What there is and what it costs, in a form that fits a comment. */
    List<Block> brief() {
        List<Block> blocks = new ArrayList<>(List.of(verdict()));
        advice.budget().map(BudgetSentences::new).ifPresent(budget -> blocks.add(new Paragraph(budget.verdict())));
        advice.whatIf()
                .map(whatIf -> new WhatIfSentences(advice, whatIf).section())
                .ifPresent(blocks::add);
        add(blocks, Words.of(Tone.BAD, "Cannot connect"), plan.blocked());
        return blocks;
    }

    List<Block> all() {
        List<Block> blocks = brief();
        add(blocks, Words.of("Need neither mechanism"), neither());
        add(blocks, Words.of("Before you start"), new Conditions(advice, plan).sentences());
        add(blocks, Words.of("Watch"), whole ? traps.titles() : traps.worst());
        return blocks;
    }

    /** Who cannot connect; it stands above everything else that is shown. */
    List<Block> blocked() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, Words.of(Tone.BAD, "Cannot connect"), plan.blocked());
        return blocks;
    }

    private static void add(List<Block> blocks, Words title, List<Words> items) {
        if (!items.isEmpty()) {
            blocks.add(new Section(title, false, List.of(new Bullets(items))));
        }
    }

    private Table verdict() {
        Map<String, List<ServiceAdvice>> alike = advice.services().stream()
                .collect(Collectors.groupingBy(
                        service -> service.recommendation().words(), LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        alike.forEach((answer, services) -> {
            rows.add(new Row(
                    Row.Kind.GROUP,
                    List.of(Words.of(tone(services.get(0).recommendation()), Phrases.capitalized(answer)))));
            boolean all = whole || advice.services().size() <= FITTING || services.size() <= ALIKE + 1;
            int shown = all ? services.size() : ALIKE;
            services.subList(0, shown).forEach(service -> rows.add(row(service)));
            if (shown < services.size()) {
                rows.add(new Row(
                        Row.Kind.NOTE, List.of(Words.of("and " + (services.size() - shown) + " more: --full"))));
            }
        });
        rows.add(new Row(Row.Kind.TOTAL, Words.all(List.of("Total", Amounts.total(advice), "", shared()))));
        return new Table(
                List.of(plural(advice.services().size(), "service"), "USD a month", "Builds", "Because"),
                rows,
                Set.of(1));
    }

    private static Tone tone(Recommendation answer) {
        return switch (answer.status()) {
            case FEASIBLE -> Tone.GOOD;
            case CONDITIONAL -> Tone.CAREFUL;
            case NOT_POSSIBLE -> Tone.BAD;
        };
    }

    private static Row row(ServiceAdvice service) {
        return Row.of(List.of(
                Sentences.shortened(service.request().name()),
                Amounts.of(service),
                built(service),
                service.headline()));
    }

    /** Sub-resources of private endpoints and how many of each, or the service endpoint on the subnets. */
    static String built(ServiceAdvice service) {
        if (service.recommendation().mechanism().stream().anyMatch(Mechanism::isServiceEndpoint)) {
            return service.c()
                    .service()
                    .serviceEndpoint()
                    .map(endpoint -> endpoint.tag())
                    .orElse("");
        }
        return service.endpoints().stream()
                .map(endpoint -> endpoint.subresource() + (endpoint.count() == 1 ? "" : " x " + endpoint.count()))
                .collect(Collectors.joining(", "));
    }

    private boolean sharesZonesAlone() {
        Set<String> paid = new HashSet<>();
        return advice.services().stream()
                .flatMap(service -> service.cost().lines().stream())
                .filter(line -> line.item() != Cost.Item.PRIVATE_DNS_ZONE)
                .flatMap(line -> line.sharedAs().stream())
                .allMatch(paid::add);
    }

    private String shared() {
        List<String> less = new ArrayList<>();
        if (advice.totals().sharedUsd().signum() > 0) {
            less.add(advice.totals().sharedUsd().toPlainString()
                    + (sharesZonesAlone()
                            ? " of shared DNS zones counted once"
                            : " shared between services, counted once"));
        }
        if (advice.totals().quantityUsd().signum() > 0) {
            less.add(advice.totals().quantityUsd().toPlainString() + " less by the volume price of DNS zones");
        }
        return String.join("; ", less);
    }

    /** What needs neither mechanism and why, resources of one kind together. */
    private List<Words> neither() {
        Map<NeitherType, List<String>> names = new LinkedHashMap<>();
        advice.workload()
                .neither()
                .forEach(resource -> names.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                        .add(resource.name()));
        return names.entrySet().stream()
                .map(e -> Words.of(Sentences.shortList(e.getValue()) + " ("
                        + e.getKey().name() + "): " + e.getKey().reason()))
                .toList();
    }

    /** What is recommended beside the other choices; none without an answer. */
    Optional<Section> choices() {
        return advice.courses().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Choices", new CourseSentences(advice).blocks()));
    }

    /** What each service costs beside the others; nothing where none costs anything. */
    Optional<Bars> bars() {
        BigDecimal most = advice.services().stream()
                .map(service -> service.cost().monthlyUsd())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return most.signum() == 0
                ? Optional.empty()
                : Optional.of(new Bars(advice.services().stream()
                        .filter(service -> service.cost().monthlyUsd().signum() > 0)
                        .sorted(Comparator.comparing((ServiceAdvice service) ->
                                        service.cost().monthlyUsd())
                                .reversed())
                        .map(service -> new Bar(
                                service.request().name(),
                                Amounts.of(service.cost()),
                                service.cost()
                                        .monthlyUsd()
                                        .multiply(HUNDRED)
                                        .divide(most, 0, RoundingMode.UP)
                                        .intValue()))
                        .toList()));
    }
}
