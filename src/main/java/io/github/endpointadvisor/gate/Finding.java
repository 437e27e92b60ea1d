package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that a gate has to tell about one file; the natural order is worst first, then by file and place.
 *
 * @param code code of the rule or the diagnostic that {@code explain} knows
 * @param at place in the file; empty for the file as a whole
 * @param services names of the services it is about; empty for the file as a whole
 * @param subject what tells it from others of its code and services, such as the mechanism in place: nothing that changes
 *     while the finding stays, as lines and amounts do
 * @param text what is wrong, in one sentence without capital and full stop
 * @param remedy what to do about it, in the same way; may be empty
 * @param facts paths of the facts in the file that it rests on
 * @param sources ids of its sources
 * @param margin lead of the advised mechanism in score, where that is what is wrong
 * @param excessUsd what is spent in a month without need, or beyond the budget
 */
public record Finding(
        String code,
        Severity severity,
        String file,
        Optional<Position> at,
        List<String> services,
        String subject,
        String text,
        String remedy,
        List<String> facts,
        List<String> sources,
        OptionalDouble margin,
        Optional<BigDecimal> excessUsd,
        State state)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::text);

    public Finding {
        services = List.copyOf(services);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** A finding that nobody has accepted, with nothing but what every finding has. */
    public static Finding of(String code, Severity severity, String file, Optional<Position> at, String text) {
        return new Finding(
                code,
                severity,
                file,
                at,
                List.of(),
                "",
                text,
                "",
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                State.OPEN);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Line in the file; 0 for the file as a whole. */
    public int line() {
        return at.map(Position::line).orElse(0);
    }

    /** Column in the file; 0 for the file as a whole. */
    public int column() {
        return at.map(Position::column).orElse(0);
    }

    /** What stays the same while lines move, amounts change and the finding is the same: 32 hexadecimal digits. */
    public String fingerprint() {
        return Fingerprint.of(code, address().orElse(file), services, subject);
    }

    /** The address of the resource that it stands at, for what was imported. */
    public Optional<String> address() {
        return at.flatMap(Position::origin).map(Origin::address);
    }

    /** The same in another file. */
    public Finding in(String other, Position place) {
        return new Finding(
                code,
                severity,
                other,
                Optional.of(place),
                services,
                subject,
                text,
                remedy,
                facts,
                sources,
                margin,
                excessUsd,
                state);
    }

    /** Whether it says that a file cannot be used: codes below EA100. */
    public boolean isRefusal() {
        return code.startsWith("EA0");
    }

    public boolean isOpen() {
        return state.equals(State.OPEN);
    }

    public Finding about(List<String> names, String what) {
        return new Finding(
                code, severity, file, at, names, what, text, remedy, facts, sources, margin, excessUsd, state);
    }

    public Finding advising(String what) {
        return new Finding(
                code, severity, file, at, services, subject, text, what, facts, sources, margin, excessUsd, state);
    }

    public Finding restingOn(List<String> paths, List<String> ids) {
        return new Finding(
                code, severity, file, at, services, subject, text, remedy, paths, ids, margin, excessUsd, state);
    }

    public Finding behindBy(OptionalDouble score) {
        return new Finding(
                code, severity, file, at, services, subject, text, remedy, facts, sources, score, excessUsd, state);
    }

    public Finding costing(BigDecimal usd) {
        return new Finding(
                code,
                severity,
                file,
                at,
                services,
                subject,
                text,
                remedy,
                facts,
                sources,
                margin,
                Optional.of(usd),
                state);
    }

    public Finding weighing(Severity other) {
        return new Finding(
                code, other, file, at, services, subject, text, remedy, facts, sources, margin, excessUsd, state);
    }

    public Finding in(State other) {
        return new Finding(
                code, severity, file, at, services, subject, text, remedy, facts, sources, margin, excessUsd, other);
    }
}
