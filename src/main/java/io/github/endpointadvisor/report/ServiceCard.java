package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.document.Words.Tone;
import io.github.endpointadvisor.wording.CostWords;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer for one service on a card: why, what is built, who connects how, what it costs, and what to mind. */
final class ServiceCard {
    /** More of one kind would not fit a card. */
    private static final int SHOWN = 4;

    /** Titles are short, remarks are not. */
    private static final int REMARKS = 1;

    private static final String WHY = "Why";

    private final ServiceAdvice advice;
    private final ServiceSentences sentences;
    private final SensitivitySentences sensitivity;
    private final Pages pages;

    ServiceCard(ServiceSentences sentences, Pages pages) {
        this.pages = pages;
        this.advice = sentences.advice();
        this.sentences = sentences;
        this.sensitivity = new SensitivitySentences(advice);
    }

    static Words title(ServiceAdvice advice) {
        Recommendation answer = advice.recommendation();
        Tone tone = switch (answer.status()) {
            case FEASIBLE -> Tone.GOOD;
            case CONDITIONAL -> Tone.CAREFUL;
            case NOT_POSSIBLE -> Tone.BAD;
        };
        return Words.of(advice.request().name() + " ("
                        + advice.request().service().name() + "): ")
                .and(tone, answer.words());
    }

    /** {@code whole} is with everything of its kind. */
    Section section(boolean whole) {
        return new Section(title(advice), false, List.of(new Terms(terms(whole))));
    }

    /** The same where a table of all mechanisms follows: that says what is against each. */
    List<Term> beforeTable() {
        return terms(true).stream()
                .filter(term -> sentences.answered() || !term.label().equals(WHY))
                .toList();
    }

    List<Term> terms(boolean whole) {
        int shown = whole ? Integer.MAX_VALUE : SHOWN;
        List<Term> terms = new ArrayList<>();
        add(terms, WHY, why(), whole ? shown : SHOWN - 2);
        add(terms, "Conflict", Words.all(ConflictText.bullets(advice.conflicts())), shown);
        add(terms, sentences.changesTitle(), Words.all(sentences.changes(whole)), shown);
        add(terms, "Build", build(), shown);
        add(terms, "Clients", clients(), shown);
        add(terms, "Cost", cost(), Integer.MAX_VALUE);
        add(terms, "Order", order(), shown);
        add(terms, "Cheaper", Words.all(sentences.cheaperWays()), whole ? shown : SHOWN - 2);
        List<Words> remarks = Words.all(sentences.remarks());
        int told = whole ? remarks.size() : Math.min(remarks.size(), REMARKS);
        add(terms, "Beware", beware(whole, remarks.subList(0, told)), shown, remarks.size() - told);
        add(terms, "Open", open(whole), shown);
        return terms;
    }

    private static void add(List<Term> terms, String label, List<Words> items, int most) {
        add(terms, label, items, most, 0);
    }

    /** One more than the most takes no more room than the line that counts it; {@code left} are not among the items. */
    private static void add(List<Term> terms, String label, List<Words> items, int most, int left) {
        if (items.isEmpty()) {
            return;
        }
        boolean all = items.size() <= most || (left == 0 && items.size() - 1 == most);
        List<Words> shown = new ArrayList<>(all ? items : items.subList(0, most));
        int more = items.size() - shown.size() + left;
        if (more > 0) {
            shown.add(Words.of("and " + more + " more: --full"));
        }
        terms.add(new Term(label, shown));
    }

    /** What decides, then what the answer would be if it were otherwise. */
    private List<Words> why() {
        List<Words> why = new ArrayList<>(sentences.answered() ? sentences.reasons() : losing());
        sensitivity.otherwise().stream().limit(1).map(Words::of).forEach(why::add);
        return why;
    }

    private List<Words> losing() {
        return sentences.ruledOut().stream()
                .map(alternative -> Words.of(
                                Phrases.capitalized(alternative.mechanism().label()) + ": ")
                        .and(ServiceSentences.against(alternative)))
                .toList();
    }

    private List<Words> build() {
        return advice.endpoints().isEmpty()
                ? Words.all(Stream.of(Overview.built(advice))
                        .filter(tag -> !tag.isEmpty())
                        .map(tag -> "Service endpoint " + tag + " on the " + subnets())
                        .toList())
                : advice.endpoints().stream()
                        .map(ServiceCard::endpoint)
                        .map(Words::of)
                        .toList();
    }

    /** Where all traffic passes a firewall, the service endpoint is on its subnet. */
    private String subnets() {
        Mechanism mechanism = Mechanism.SERVICE_ENDPOINT;
        boolean inspected =
                advice.recommendation().mechanism().filter(mechanism::equals).isPresent()
                        && advice.paths().stream()
                                .anyMatch(path -> path.mayUse(mechanism)
                                        && advice.c().network().inspects(path.client()));
        return inspected ? "firewall's subnet" : "client subnets";
    }

    private static String endpoint(EndpointPlan endpoint) {
        String part = endpoint.subresource().isEmpty() ? "" : " for " + endpoint.subresource();
        return Phrases.plural(endpoint.count(), "private endpoint")
                + part
                + (endpoint.dnsZones().isEmpty() ? "" : ", in DNS zone " + Sentences.shortList(endpoint.dnsZones()));
    }

    private List<Words> clients() {
        return advice.paths().stream().map(this::client).toList();
    }

    /** Who cannot connect stands above all cards with the reason and the remedy. */
    private Words client(ConnectionPath path) {
        Words name = Words.of(path.client().name() + ": ");
        return path.isBlocked()
                ? name.and(Tone.BAD, "cannot connect").and(", see above")
                : name.and(sentences.way(path));
    }

    private List<Words> cost() {
        Cost cost = advice.cost();
        if (!sentences.answered()) {
            return List.of();
        }
        List<Words> lines = new ArrayList<>();
        lines.add(Words.of(Amounts.of(cost) + " USD a month"));
        sentences.bill().stream()
                .filter(line -> line.monthlyUsd().signum() != 0)
                .map(line -> Words.of(line.monthlyUsd().toPlainString() + " " + CostWords.what(line) + " ("
                        + CostWords.formula(line) + ")"))
                .forEach(lines::add);
        if (!cost.unknown().isEmpty()) {
            lines.add(Words.of("Not counted: "
                    + cost.unknown().stream().map(CostWords::gap).collect(Collectors.joining("; ")) + "."));
        }
        return lines;
    }

    private List<Words> order() {
        return sentences.planned().isEmpty()
                ? List.of()
                : List.of(Words.of(Phrases.capitalized(Sentences.steps(sentences.planned().stream()
                                .map(step -> sentences.plan().number(step))
                                .toList()))
                        + " of the plan (--plan)"));
    }

    /** Traps by their titles, which {@code explain} and the full answer tell more of. */
    private List<Words> beware(boolean whole, List<Words> remarks) {
        Stream<Words> traps = whole
                ? sentences.warnings().stream()
                : advice.warnings().stream().map(notice -> Sentences.coded(pages.title(notice.code()), notice.code()));
        return Stream.concat(traps, remarks.stream()).toList();
    }

    /** What is assumed and decides; in full also what does not, and how old the pages are. */
    private List<Words> open(boolean whole) {
        List<String> items = new ArrayList<>(sensitivity.checks());
        if (whole) {
            items.addAll(sentences.assumptions());
        }
        items.addAll(sentences.doubts());
        if (whole) {
            items.addAll(sentences.ages());
        }
        return Words.all(items);
    }
}
