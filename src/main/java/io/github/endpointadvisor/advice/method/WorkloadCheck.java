package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;

/**
 * Something that experts know to watch for once all services are seen together: what they share, a subnet, a zone, a
 * limit, or what the choice for one of them does to another.
 */
public interface WorkloadCheck {
    /** Stable code, also the name of its page. */
    String code();

    /** Whether it goes on mattering once it is built; what only matters while building is no concern of a gate. */
    default boolean lasts() {
        return true;
    }

    /** How much it weighs where it lasts: a note is good to know, a warning wants something done. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** What happens to this workload; nothing when it does not apply. */
    List<WorkloadNotice> look(Whole workload);
}
