package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Bill;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A service, the mechanism that its file says is in place, and what the method makes of that.
 *
 * @param at the key that says so, or the service
 * @param cost of what is in place, also where a requirement excludes it, and without changes that nobody made
 */
record InPlace(Case c, ServiceAdvice advice, Alternative current, Position at, Cost cost) {
    static InPlace of(Case c, ServiceAdvice advice, Mechanism mechanism, Position at) {
        Alternative current = find(advice, mechanism);
        boolean possible = current.offered() && !isContradicted(current);
        return new InPlace(c, advice, current, at, possible ? Bill.of(mechanism, c, List.of()) : Cost.FREE);
    }

    private static Alternative find(ServiceAdvice advice, Mechanism mechanism) {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.mechanism() == mechanism)
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return c.name();
    }

    Mechanism mechanism() {
        return current.mechanism();
    }

    /** Whether the tier that the file states cannot have it. */
    boolean isContradicted() {
        return isContradicted(current);
    }

    /** A change with a price is a move to another tier. */
    private static boolean isContradicted(Alternative current) {
        return current.changes().stream().anyMatch(Change::priced);
    }

    /** What is advised instead; empty where that is in place, or where nothing is possible. */
    Optional<Alternative> better() {
        return advice.recommendation()
                .mechanism()
                .filter(advised -> advised != mechanism())
                .map(advised -> find(advice, advised));
    }

    /** Whether it ranks before what is advised, which only a budget can bring about. */
    boolean outranks(Alternative other) {
        return advice.alternatives().indexOf(current) < advice.alternatives().indexOf(other);
    }

    /** For checks; empty where it has to go anyway, which needs no advice on how to live with it. */
    Optional<Chosen> chosen() {
        return current.isExcluded() || isContradicted()
                ? Optional.empty()
                : Optional.of(new Chosen(c, advice.alternatives(), current));
    }
}
