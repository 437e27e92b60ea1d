package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/** Something that experts know to watch for once a mechanism is chosen. */
public interface Check {
    /** Stable code, also the name of its page. */
    String code();

    /** How much it weighs where the mechanism is in place already: a note is good to know, a warning wants something done. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** What happens to this workload, or empty when it does not apply. */
    Optional<Notice> look(Case c, Alternative chosen);
}
