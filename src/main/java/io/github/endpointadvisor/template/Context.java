package io.github.endpointadvisor.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated.
 *
 * @param deployment the one whose parameters and variables count
 * @param loop the innermost copy loop
 * @param lambda variables of lambda functions
 * @param arguments those of the user-defined function that the expression is the body of
 */
record Context(
        Deployment deployment, @Nullable Loop loop, Map<String, Value> lambda, Optional<Map<String, Value>> arguments) {
    /**
     * A copy loop.
     *
     * @param name in lower case
     * @param ofResource whether it copies resources, whose index needs no name
     */
    record Loop(
            String name,
            Value index,
            boolean ofResource,
            @Nullable Loop outer) {}

    static Context of(Deployment deployment) {
        return new Context(deployment, null, Map.of(), Optional.empty());
    }

    Context in(String name, Value index, boolean ofResource) {
        return new Context(deployment, new Loop(name, index, ofResource, loop), lambda, arguments);
    }

    Context with(String variable, Value value) {
        Map<String, Value> variables = new HashMap<>(lambda);
        variables.put(variable, value);
        return new Context(deployment, loop, variables, arguments);
    }

    Context calling(Map<String, Value> values) {
        return new Context(deployment, null, Map.of(), Optional.of(values));
    }

    /** The index of a loop; of no name, of the innermost that copies resources. */
    Optional<Value> index(String name) {
        for (Loop it = loop; it != null; it = it.outer()) {
            if (name.isEmpty() ? it.ofResource() : it.name().equals(name)) {
                return Optional.of(it.index());
            }
        }
        // within a variable or a property the name may be left out
        return name.isEmpty() && loop != null ? Optional.of(loop.index()) : Optional.empty();
    }
}
