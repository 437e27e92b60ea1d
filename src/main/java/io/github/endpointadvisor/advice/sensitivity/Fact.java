package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.FactKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that an answer rests on, stated or assumed, and what else it could be.
 *
 * @param current the value now, as a file would state it; empty when this file does not
 * @param taken what is assumed where the file says nothing, as a sentence without a full stop
 * @param telling when that assumption is told
 * @param touches the mechanisms that it may decide about
 * @param others the other values and the case that each would make
 */
record Fact(
        FactKey key,
        Optional<String> current,
        String taken,
        Telling telling,
        Set<Mechanism> touches,
        List<Other> others) {
    static final Set<Mechanism> EVERY_MECHANISM = Set.of(Mechanism.values());
    static final Set<Mechanism> ENDPOINTS = Set.of(
            Mechanism.SERVICE_ENDPOINT,
            Mechanism.SERVICE_ENDPOINT_POLICY,
            Mechanism.STANDARD_SERVICE_ENDPOINT,
            Mechanism.PRIVATE_ENDPOINT);

    /** Another value of the fact, as a file would state it. */
    record Other(String value, Case then) {}

    /** When the answer tells that a fact was assumed. */
    enum Telling {
        /** Whatever it decides: nobody could guess it. */
        ALWAYS,
        /** If another value would change the answer, or make it worse than it looks. */
        WHERE_IT_MATTERS,
        /** If another value would change the answer; it is a thing to ask for, not a thing to find out. */
        AS_A_WISH
    }

    Fact {
        touches = Set.copyOf(touches);
        others = List.copyOf(others);
    }

    boolean isStated() {
        return current.isPresent();
    }
}
