package io.github.endpointadvisor.advice;

import java.util.Optional;

/** Something that experts know to watch for once a mechanism is chosen. */
public interface Check {
    /** Stable code, also the name of its page. */
    String code();

    /** What happens to this workload, or empty when it does not apply. */
    Optional<Notice> look(Case c, Alternative chosen);
}
