package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.sentence;

import io.github.endpointadvisor.advice.Evidence;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.wording.CostWords;
import io.github.endpointadvisor.wording.PathWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of one service, sentence by sentence; text and Markdown only lay it out. */
record ServiceSentences(ServiceAdvice advice, PlanSentences plan, Catalog catalog, Detail detail) {
    String name() {
        return advice.request().name();
    }

    boolean answered() {
        return advice.recommendation().mechanism().isPresent();
    }

    List<Coded> reasons() {
        return advice.reasons().stream().map(reason -> Coded.of(reason, name())).toList();
    }

    /** What the service has and the workload cannot use; a resource outside a VNet is no news beside an answer. */
    List<Alternative> ruledOut() {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.isExcluded() && alternative.offered())
                .filter(alternative -> alternative.mechanism() != Mechanism.NONE || !answered())
                .toList();
    }

    /** The first reason against it, without a full stop. */
    static Coded exclusion(Alternative alternative) {
        List<Reason> against = alternative.against();
        return new Coded(
                against.get(0).text(), against.stream().map(Reason::code).toList());
    }

    /** Empty where both kinds of endpoint are offered. */
    Optional<String> missing() {
        String missing = advice.alternatives().stream()
                .filter(alternative -> !alternative.offered() && isKind(alternative.mechanism()))
                .flatMap(alternative -> alternative.against().stream())
                .map(Reason::text)
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(sentence(missing, name()));
    }

    /** Only the two kinds of endpoint are missed; that a database is no Private Link service needs no saying. */
    private static boolean isKind(Mechanism mechanism) {
        return mechanism == Mechanism.SERVICE_ENDPOINT || mechanism == Mechanism.PRIVATE_ENDPOINT;
    }

    /** The mechanisms that are left, best first. */
    List<Alternative> left() {
        return advice.alternatives().stream().filter(a -> !a.isExcluded()).toList();
    }

    static String score(Alternative alternative) {
        return String.format(Locale.ROOT, "%.3f", alternative.score());
    }

    /** What stands between a mechanism that is left and its use; empty when nothing does. */
    static String standing(Alternative alternative) {
        return alternative.against().isEmpty()
                ? ""
                : alternative.unknown()
                        ? "unknown, so it ranks last"
                        : alternative.status().id();
    }

    static List<String> codes(Alternative alternative) {
        return alternative.against().stream().map(Reason::code).distinct().toList();
    }

    String changesTitle() {
        return answered() ? "Needed first" : "The nearest change";
    }

    List<String> changes() {
        return advice.requiredChanges().stream().map(this::change).toList();
    }

    private String change(Change change) {
        String price = change.priced()
                ? change.monthlyUsd()
                        .map(usd -> ": " + signed(usd) + " USD a month" + origin(change))
                        .orElse(": price not known")
                : "";
        return sentence(change.text() + price, name());
    }

    private static String signed(BigDecimal usd) {
        return (usd.signum() < 0 ? "" : "+") + usd.toPlainString();
    }

    /** How the price comes about and how old it is. */
    private String origin(Change change) {
        String source = change.source()
                .map(catalog::source)
                .map(s -> "; " + s.id() + s.date().map(date -> ", " + date).orElse(", no date"))
                .orElse("");
        return " (" + change.formula() + source
                + change.doubt().map(doubt -> ", " + doubt).orElse("") + ")";
    }

    List<String> cheaperWays() {
        return advice.cheaperWays().stream()
                .map(way -> sentence(way.text(), name()))
                .toList();
    }

    String way(ConnectionPath path) {
        PathWords words = new PathWords(advice.c());
        String change = path instanceof ByMechanism
                ? ""
                : words.change(path).map(c -> " To change that: " + c + ".").orElse("");
        return sentence(words.text(path), name()) + change;
    }

    /** What stands among the steps is not said twice. */
    List<String> needs(ConnectionPath path) {
        return detail.isFull() ? plan.needs(name(), path) : List.of();
    }

    /** The bill; what a workload pays once is one line of it. */
    List<Cost.Line> bill() {
        List<Cost.Line> bill = new ArrayList<>(advice.cost().lines().stream()
                .filter(line -> line.sharedAs().isEmpty())
                .toList());
        shared().ifPresent(bill::add);
        return bill;
    }

    /** Several zones are one line here; the steps name each of them. */
    private Optional<Cost.Line> shared() {
        List<Cost.Line> shared = advice.cost().lines().stream()
                .filter(line -> line.sharedAs().isPresent())
                .toList();
        boolean zones = shared.stream().allMatch(line -> line.item() == Cost.Item.PRIVATE_DNS_ZONE);
        return shared.size() < 2 || !zones ? shared.stream().findFirst() : Optional.of(sum(shared));
    }

    private static Cost.Line sum(List<Cost.Line> zones) {
        Cost.Line first = zones.get(0);
        return new Cost.Line(
                first.item(),
                "",
                List.of(new Cost.Term(
                        zones.stream()
                                .map(line -> line.terms().get(0).quantity())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        Cost.Unit.MONTHLY,
                        first.terms().get(0).usd())),
                Optional.empty(),
                zones.stream().map(Cost.Line::monthlyUsd).reduce(BigDecimal.ZERO, BigDecimal::add),
                first.source(),
                first.sharedAs(),
                first.doubt());
    }

    List<Step> planned() {
        return plan.steps(name());
    }

    List<Coded> steps() {
        return planned().stream().map(plan::coded).toList();
    }

    /** References to the plan, which says each step once for all services. */
    List<Coded> numbered() {
        return planned().isEmpty()
                ? List.of()
                : List.of(Coded.plain(Sentences.list(
                        planned().stream().map(step -> "" + plan.number(step)).toList())));
    }

    List<Coded> warnings() {
        return advice.warnings().stream()
                .map(warning -> Coded.of(warning, name()))
                .toList();
    }

    /** Whole sentences of the catalog. */
    List<String> remarks() {
        return advice.remarks().stream().map(Remark::text).toList();
    }

    /** What decides something is among the things to check. */
    List<String> assumptions() {
        return advice.assumptions().stream()
                .filter(assumption -> !assumption.decisive())
                .map(assumption -> sentence(assumption.text(), name()))
                .toList();
    }

    /** Old pages are the rule, so they take a line; what is not confirmed is what to look at. */
    List<String> doubts() {
        Evidence evidence = advice.evidence();
        List<String> items = new ArrayList<>();
        List<String> unconfirmed = unconfirmed(evidence);
        if (!unconfirmed.isEmpty()) {
            items.add("Not confirmed by documentation: " + Sentences.list(unconfirmed) + ".");
        }
        evidence.prices()
                .forEach(line -> items.add(sentence(
                        "price not sure: " + CostWords.what(line) + ": "
                                + line.doubt().orElse(""),
                        name())));
        if (!evidence.old().isEmpty()) {
            items.add("Pages more than a year old that decide here: " + dated(evidence.old()) + ".");
        }
        if (!evidence.undated().isEmpty()) {
            items.add("Pages without a date that decide here: " + ids(evidence.undated()) + ".");
        }
        return items;
    }

    private List<String> unconfirmed(Evidence evidence) {
        return evidence.unverified().stream()
                .map(ServiceSentences::what)
                .filter(what -> !what.isEmpty())
                .distinct()
                .toList();
    }

    /** The part of the catalog that a field belongs to, in words; the name of a property is nothing to confirm. */
    private static String what(String field) {
        if (field.startsWith(Evidence.CLIENT)) {
            return "how " + field.substring(Evidence.CLIENT.length(), field.indexOf(' ')) + " connects";
        }
        int dot = field.indexOf('.');
        return switch (dot < 0 ? field : field.substring(0, dot)) {
            case "serviceEndpoint" -> "details of its service endpoint";
            case "privateEndpoint" -> "details of its private endpoint";
            case "perimeter" -> "its support of network security perimeters";
            case "inVnet" -> "its placement in a VNet";
            default -> "";
        };
    }

    private static String dated(List<Source> sources) {
        return sources.stream()
                .map(source -> source.id() + " (" + source.date().orElse("") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.joining(", "));
    }

    String turnsTitle() {
        return advice.recommendation().firstChoice().isPresent()
                ? "Would change the first choice"
                : "Would change the answer";
    }
}
