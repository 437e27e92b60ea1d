package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.sentence;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Evidence;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.PolicyConflict;
import io.github.endpointadvisor.advice.Reason;
import io.github.endpointadvisor.advice.Recommendation;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.diagnostic.Excerpt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer for one service as prose: the answer, why, what was ruled out, who gets in, cost, steps, warnings. */
final class ServiceText {
    private static final String BULLET = "    - ";
    private static final int WIDEST_LABEL = 52;

    private final ServiceAdvice advice;
    private final Catalog catalog;
    private final SensitivityText sensitivity;
    private final Style style;
    private final Detail detail;
    private final Lines lines;
    private final String name;

    private ServiceText(ServiceAdvice advice, Catalog catalog, Style style, Detail detail) {
        this.catalog = catalog;
        this.detail = detail;
        this.advice = advice;
        this.sensitivity = new SensitivityText(advice);
        this.style = style;
        this.lines = new Lines(style.width());
        this.name = advice.request().name();
    }

    static String of(ServiceAdvice advice, Catalog catalog, Style style, Detail detail) {
        ServiceText text = new ServiceText(advice, catalog, style, detail);
        text.answer();
        text.why();
        text.against();
        text.conflicts();
        text.scores();
        text.changes();
        text.cheaperWays();
        text.clients();
        text.cost();
        text.steps();
        text.warnings();
        text.assumptions();
        text.evidence();
        text.turns();
        return text.lines.toString();
    }

    private void answer() {
        Recommendation answer = advice.recommendation();
        String words = answer.words();
        String painted = switch (answer.status()) {
            case FEASIBLE -> style.good(words);
            case CONDITIONAL -> style.careful(words);
            case NOT_POSSIBLE -> style.bad(words);
        };
        lines.line(style.bold(Excerpt.harmless(name)) + " ("
                + advice.request().service().name() + "): " + style.bold(painted));
    }

    private void why() {
        if (answered()) {
            section(
                    "Why",
                    advice.reasons().stream()
                            .map(reason -> coded(reason.text(), reason.code()))
                            .toList());
        }
    }

    private boolean answered() {
        return advice.recommendation().mechanism().isPresent();
    }

    private void against() {
        List<String> ruledOut = advice.alternatives().stream()
                .filter(alternative -> alternative.isExcluded() && alternative.offered())
                .filter(alternative -> alternative.mechanism() != Mechanism.NONE || !answered())
                .map(this::exclusion)
                .toList();
        section("Ruled out", ruledOut);
        String missing = advice.alternatives().stream()
                .filter(alternative -> !alternative.offered() && isKind(alternative.mechanism()))
                .flatMap(alternative -> alternative.against().stream())
                .map(Reason::text)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            section("Not offered", List.of(sentence(missing, name)));
        }
    }

    private void conflicts() {
        List<PolicyConflict> conflicts = advice.conflicts();
        section(ConflictText.title(conflicts), ConflictText.bullets(conflicts));
    }

    /** Only the two kinds of endpoint are missed; that a database is no Private Link service needs no saying. */
    private static boolean isKind(Mechanism mechanism) {
        return mechanism == Mechanism.SERVICE_ENDPOINT || mechanism == Mechanism.PRIVATE_ENDPOINT;
    }

    private String exclusion(Alternative alternative) {
        Reason first = alternative.against().get(0);
        String others = alternative.against().stream().skip(1).map(Reason::code).collect(Collectors.joining(", "));
        return alternative.mechanism().label() + ": " + first.text() + " [" + first.code()
                + (others.isEmpty() ? "" : "; also " + others) + "]";
    }

    private void scores() {
        List<Alternative> left =
                advice.alternatives().stream().filter(a -> !a.isExcluded()).toList();
        if (left.size() < 2) {
            return;
        }
        heading("Scores, 0 to 1");
        Table table = new Table(-1);
        left.forEach(a -> table.row(
                a.mechanism().label(),
                String.format(Locale.ROOT, "%.3f", a.score()),
                a.cost().monthlyUsd() + " USD a month",
                a.against().isEmpty()
                        ? ""
                        : (a.unknown()
                                        ? "unknown, so it ranks last"
                                        : a.status().id()) + " [" + codes(a) + "]"));
        table.lines("    ", style.width()).forEach(lines::line);
        sensitivity.standing().ifPresent(standing -> lines.wrapped("    ", standing));
        if (detail.isFull()) {
            lines.line("    By criterion: share of the weights, then value and points of each mechanism");
            ScoreTable.of(left, "    ", Integer.MAX_VALUE).forEach(lines::line);
        }
    }

    private static String codes(Alternative alternative) {
        return alternative.against().stream().map(Reason::code).distinct().collect(Collectors.joining(", "));
    }

    private void changes() {
        String title = answered() ? "Needed first" : "The nearest change";
        section(title, advice.requiredChanges().stream().map(this::change).toList());
    }

    private String change(Change change) {
        String price = change.priced()
                ? change.monthlyUsd()
                        .map(usd -> ": " + signed(usd) + " USD a month" + origin(change))
                        .orElse(": price not known")
                : "";
        return sentence(change.text() + price, name);
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

    private void cheaperWays() {
        section(
                "Cheaper ways",
                advice.cheaperWays().stream()
                        .map(way -> sentence(way.text(), name))
                        .toList());
    }

    /** Old pages are the rule, so they take a line; what is not confirmed is what to look at. */
    private void evidence() {
        Evidence evidence = advice.evidence();
        List<String> unverified = evidence.unverified().stream()
                .filter(field -> detail.isFull() || !field.equals("publicAccessProperty"))
                .toList();
        List<String> items = new ArrayList<>();
        if (!unverified.isEmpty()) {
            items.add("From general knowledge, no page seen: " + String.join(", ", unverified) + ".");
        }
        evidence.prices().forEach(price -> items.add(sentence("price not sure: " + price, name)));
        if (!evidence.old().isEmpty()) {
            items.add("Pages more than a year old that decide here: " + dated(evidence.old()) + ".");
        }
        if (!evidence.undated().isEmpty()) {
            items.add("Pages without a date that decide here: " + ids(evidence.undated()) + ".");
        }
        section("Not sure", items);
    }

    private static String dated(List<Source> sources) {
        return sources.stream()
                .map(source -> source.id() + " (" + source.date().orElse("") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.joining(", "));
    }

    private static String signed(BigDecimal usd) {
        return (usd.signum() < 0 ? "" : "+") + usd.toPlainString();
    }

    private void clients() {
        heading("Who gets in");
        int widest = advice.clients().stream()
                .mapToInt(a -> a.client().length())
                .max()
                .orElse(0);
        for (Access access : advice.clients()) {
            String label = "    " + access.client()
                    + " ".repeat(widest - access.client().length() + 2);
            lines.wrapped(label, way(access));
            String bullet = " ".repeat(label.length()) + "- ";
            access.needs().stream()
                    .filter(need -> detail.isFull() || !isStep(access, need))
                    .forEach(need -> lines.wrapped(bullet, sentence(need, name)));
        }
    }

    /** What stands among the steps is not said twice; the network itself needs nothing else. */
    private boolean isStep(Access access, String need) {
        return access.client().equals("vnet")
                || advice.steps().stream().anyMatch(step -> step.text().equals(need));
    }

    private String way(Access access) {
        String change = access.change().map(c -> " To change that: " + c + ".").orElse("");
        String path = access.isNone()
                ? "no way in: "
                : access.isOther() ? "by " + String.join(" or ", access.paths()) + ": " : "";
        return path + access.text() + (access.text().endsWith(".") ? "" : ".") + change;
    }

    private void cost() {
        Cost cost = advice.cost();
        if (!answered()) {
            return;
        }
        heading("Cost: " + cost.monthlyUsd() + " USD a month");
        if (!cost.lines().isEmpty()) {
            List<Cost.Line> bill = new ArrayList<>(cost.lines().stream()
                    .filter(line -> line.sharedAs().isEmpty())
                    .toList());
            shared(cost).ifPresent(bill::add);
            bill(bill);
        }
        cost.unknown().forEach(unknown -> lines.wrapped("    not counted: ", unknown + "."));
    }

    private void bill(List<Cost.Line> bill) {
        int what = bill.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        int usd = bill.stream()
                .mapToInt(line -> line.monthlyUsd().toString().length())
                .max()
                .orElse(0);
        String format = "    %-" + Math.min(what, WIDEST_LABEL) + "s  %" + usd + "s  ";
        bill.forEach(line ->
                lines.wrapped(String.format(Locale.ROOT, format, line.what(), line.monthlyUsd()), line.formula()));
    }

    /** What a workload pays once is one line here; the steps name each zone. */
    private static Optional<Cost.Line> shared(Cost cost) {
        List<Cost.Line> shared = cost.lines().stream()
                .filter(line -> line.sharedAs().isPresent())
                .toList();
        boolean zones =
                shared.stream().allMatch(line -> line.sharedAs().orElse("").startsWith("zone "));
        if (shared.size() < 2 || !zones) {
            return shared.stream().findFirst();
        }
        Cost.Line first = shared.get(0);
        BigDecimal sum = shared.stream().map(Cost.Line::monthlyUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Cost.Line(
                shared.size() + " private DNS zones, each paid once for the workload",
                shared.size() + first.formula().substring(1),
                sum,
                first.source(),
                first.sharedAs(),
                first.doubt()));
    }

    private void steps() {
        if (advice.steps().isEmpty()) {
            return;
        }
        heading("Do");
        int number = 1;
        for (Notice step : advice.steps()) {
            String code = step.code().equals("setup") ? "" : " [" + step.code() + "]";
            lines.wrapped(String.format(Locale.ROOT, "   %2d. ", number++), sentence(step.text(), name) + code);
        }
    }

    private void warnings() {
        section(
                "Watch",
                advice.warnings().stream()
                        .map(warning -> coded(warning.text(), warning.code()))
                        .toList());
    }

    /** What decides something stands in a section of its own. */
    private void assumptions() {
        section(
                "Assumed",
                advice.assumptions().stream()
                        .filter(assumption -> !assumption.decisive())
                        .map(assumption -> sentence(assumption.text(), name))
                        .toList());
    }

    private void turns() {
        section("Check these before you build", sensitivity.checks());
        section(
                advice.recommendation().firstChoice().isPresent()
                        ? "Would change the first choice"
                        : "Would change the answer",
                sensitivity.turns());
    }

    private String coded(String text, String code) {
        return sentence(text, name) + " [" + code + "]";
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            items.forEach(item -> lines.wrapped(BULLET, item));
        }
    }

    private void heading(String title) {
        lines.line("  " + style.bold(title));
    }
}
