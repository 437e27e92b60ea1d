package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Conditions;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Stage;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Trap;
import java.util.Optional;
import java.util.stream.Stream;

/** A trap whose condition and text are data. */
record CatalogTrap(Trap trap) implements Check.Rule {
    static Stream<Check> all() {
        return new Catalog()
                .traps().stream()
                        .map(trap -> new Check(trap.code(), trap.severity(), Stage.ALWAYS, new CatalogTrap(trap)));
    }

    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        return Conditions.hold(trap.when(), chosen.mechanism(), c)
                ? Warning.of(text(c), trap.sources().toArray(String[]::new))
                : Optional.empty();
    }

    /** The name last: it is the user's, and may hold braces. */
    private String text(Case c) {
        String access = (c.needs().publicAccess().isPresent() ? "" : "assumed to be ")
                + c.needs().publicAccessOrAssumed().id();
        String limit = trap.limit()
                .map(id -> String.valueOf(c.catalog().limit(id).most()))
                .orElse("");
        return trap.text()
                .replace("{limit}", limit)
                .replace("{publicNetworkAccess}", access)
                .replace("{name}", c.name());
    }
}
