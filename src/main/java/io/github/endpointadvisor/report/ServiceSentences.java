package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.sentence;

import io.github.endpointadvisor.advice.Evidence;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.wording.CostWords;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.wording.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of one service, sentence by sentence. */
record ServiceSentences(ServiceAdvice advice, PlanSentences plan, Catalog catalog) {
    String name() {
        return advice.request().name();
    }

    boolean answered() {
        return advice.recommendation().mechanism().isPresent();
    }

    List<Words> reasons() {
        return advice.reasons().stream()
                .map(reason -> Sentences.of(reason, name()))
                .toList();
    }

    /** What the service has and the workload cannot use; a resource outside a VNet is no news beside an answer. */
    List<Alternative> ruledOut() {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.isExcluded() && alternative.offered())
                .filter(alternative -> alternative.mechanism() != Mechanism.NONE || !answered())
                .toList();
    }

    /** Every reason against it, without full stops. */
    static Words against(Alternative alternative) {
        Words all = Words.NONE;
        for (Reason reason : alternative.against()) {
            all = (all.isEmpty() ? all : all.and("; ")).and(Sentences.reason(reason));
        }
        return all;
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

    /** What stands between a mechanism that is left and its use; empty when nothing does. */
    static String standing(Alternative alternative) {
        return alternative.against().isEmpty()
                ? ""
                : alternative.unknown() ? "not documented, ranks last" : "needs a change";
    }

    String changesTitle() {
        return answered() ? "First" : "Nearest change";
    }

    /** {@code whole} is with how each price comes about. */
    List<String> changes(boolean whole) {
        return advice.requiredChanges().stream()
                .map(change -> change(change, whole))
                .toList();
    }

    private String change(Change change, boolean whole) {
        String price = change.priced()
                ? change.monthlyUsd()
                        .map(usd -> ": " + Conditions.signed(usd) + " USD a month" + (whole ? origin(change) : ""))
                        .orElse(": price not known")
                : "";
        return sentence(change.text() + price, name());
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
        boolean open = path instanceof PlanDecides || path instanceof NotDocumented;
        String change = path instanceof ByMechanism
                ? ""
                : words.change(path)
                        .map(c -> (open ? " " + Phrases.capitalized(c) : " To change that: " + c) + ".")
                        .orElse("");
        return sentence(words.text(path), name()) + change;
    }

    /** The bill; what a workload pays once is one line of it. */
    List<Cost.Line> bill() {
        List<Cost.Line> bill = new ArrayList<>(advice.cost().lines().stream()
                .filter(line -> line.item() != Cost.Item.PRIVATE_DNS_ZONE)
                .toList());
        zones().ifPresent(bill::add);
        return bill;
    }

    /** Several zones are one line here; the steps name each of them. */
    private Optional<Cost.Line> zones() {
        List<Cost.Line> zones = advice.cost().lines().stream()
                .filter(line -> line.item() == Cost.Item.PRIVATE_DNS_ZONE)
                .toList();
        return zones.size() < 2 ? zones.stream().findFirst() : Optional.of(sum(zones));
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
                Optional.empty(),
                first.doubt());
    }

    List<Step> planned() {
        return plan.steps(name());
    }

    List<Words> warnings() {
        return advice.warnings().stream().map(Sentences::of).toList();
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

    /** What is not confirmed, and prices that are not sure. */
    List<String> doubts() {
        Evidence evidence = advice.evidence();
        List<String> items = new ArrayList<>();
        List<String> unconfirmed = unconfirmed(evidence);
        if (!unconfirmed.isEmpty()) {
            items.add("Not confirmed by documentation: " + Sentences.list(unconfirmed) + ".");
        }
        evidence.prices()
                .forEach(line -> items.add(sentence(
                        "price uncertain: " + CostWords.what(line) + ": "
                                + line.doubt().orElse(""),
                        name())));
        return items;
    }

    /** How old the pages are that decide. */
    List<String> ages() {
        Evidence evidence = advice.evidence();
        List<String> items = new ArrayList<>();
        if (!evidence.old().isEmpty()) {
            items.add("Rests on documentation over a year old: " + dated(evidence.old()) + ".");
        }
        if (!evidence.undated().isEmpty()) {
            items.add("Rests on documentation without a date: " + ids(evidence.undated()) + ".");
        }
        return items;
    }

    private static List<String> unconfirmed(Evidence evidence) {
        List<String> clients = evidence.unverified().stream()
                .filter(field -> field.startsWith(Evidence.CLIENT))
                .map(field -> field.substring(Evidence.CLIENT.length(), field.indexOf(' ')))
                .distinct()
                .toList();
        List<String> all = new ArrayList<>(evidence.unverified().stream()
                .filter(field -> !field.startsWith(Evidence.CLIENT))
                .map(ServiceSentences::what)
                .filter(what -> !what.isEmpty())
                .distinct()
                .toList());
        if (!clients.isEmpty()) {
            all.add("the connection path" + (clients.size() == 1 ? "" : "s") + " of " + Sentences.list(clients));
        }
        return all;
    }

    /** The part of the catalog that a field belongs to, in words; the name of a property is nothing to confirm. */
    private static String what(String field) {
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
}
