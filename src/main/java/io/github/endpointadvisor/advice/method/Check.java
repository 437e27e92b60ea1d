package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/** Something that experts know to watch for once a mechanism is chosen. */
public interface Check {
    /** Stable code, also the name of its page. */
    String code();

    /** Whether it goes on mattering once it is built; what only matters while building is no concern of a gate. */
    default boolean lasts() {
        return true;
    }

    /** Whether the plan or the clients say it already where this is the advice. */
    default boolean saidElsewhere() {
        return false;
    }

    /** Key of the service that, where the file states it, says whether this was done; empty without one. */
    default Optional<String> settledBy() {
        return Optional.empty();
    }

    /** How much it weighs where it lasts: a note is good to know, a warning wants something done. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** What happens to this workload, or empty when it does not apply. */
    Optional<Notice> look(Case c, Alternative chosen);
}
