package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Position;

/**
 * Where a workload file and what was imported part.
 *
 * @param service name of the service
 * @param key the key of the workload file that both state; blank where only one of them has the service
 * @param stated what the workload file says
 * @param planned what the import says
 * @param at where the import says so; of a service that it lacks, where the workload file has it
 */
public record Difference(Kind kind, String service, String key, String stated, String planned, Position at) {
    /** What kind of difference it is. */
    public enum Kind {
        /** Both state a fact, and not the same. */
        FACT,
        /** The import has a service that the workload file does not have. */
        NEW,
        /** The workload file has a service that the import does not have. */
        MISSING,
        /** The plan takes a service away that the workload file has. */
        REMOVED
    }
}
