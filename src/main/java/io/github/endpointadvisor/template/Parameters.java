package io.github.endpointadvisor.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one deployment. */
final class Parameters {
    private final Engine engine;
    private final Value.Members declared;
    private final Types types;
    private final String path;
    private final Map<String, Value> given = new HashMap<>();
    private final Optional<Context> caller;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> working = new HashSet<>();
    private final Set<String> unset = new LinkedHashSet<>();

    /** {@code caller} is where the given values are evaluated; those of a parameter file stand as they are. */
    Parameters(Engine engine, Value.Members template, String path, Map<String, Value> given, Optional<Context> caller) {
        this.engine = engine;
        declared = template.object("parameters");
        types = new Types(template);
        this.path = path;
        given.forEach((name, value) -> this.given.put(name.toLowerCase(Locale.ROOT), value));
        this.caller = caller;
    }

    /** Names of parameters that were asked for and have no value, as they are declared. */
    List<String> unset() {
        return declared.byName().keySet().stream()
                .filter(name -> unset.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** {@code name} is in lower case. */
    Value value(String name, Context own) {
        Value value = known.get(name);
        if (value != null) {
            return value;
        }
        if (declared.get(name).isEmpty()) {
            throw new EvaluationException("there is no parameter of the name asked for");
        }
        if (!working.add(name)) {
            throw new EvaluationException("a parameter refers to itself");
        }
        try {
            value = types.masked(declared.object(name), bound(name, own), this::secret);
            known.put(name, value);
            return value;
        } finally {
            working.remove(name);
        }
    }

    private Value bound(String name, Context own) {
        Value.Members declaration = declared.object(name);
        if (types.isSecret(declaration)) {
            return open(name);
        }
        Value value = given(name);
        Optional<Value> standard = declaration.get("defaultValue");
        if (value instanceof Value.Null && standard.isPresent()) {
            return engine.evaluator.value(standard.get(), own);
        }
        boolean isNull = value instanceof Value.Null && (given.containsKey(name) || types.isNullable(declaration));
        if (value instanceof Value.Null && !isNull) {
            unset.add(name);
            return open(name);
        }
        return value;
    }

    /** Null for a parameter that is not given. */
    private Value given(String name) {
        Value entry = given.getOrDefault(name, Value.Null.NULL);
        if (!(entry instanceof Value.Members members)) {
            return Value.Null.NULL;
        }
        Optional<Value> value = members.get("value");
        if (value.isEmpty()) {
            // a secret in a key vault, or a value that only the command line knows
            return members.byName().isEmpty() ? Value.Null.NULL : open(name);
        }
        return caller.map(context -> engine.evaluator.value(value.get(), context))
                .orElse(value.get());
    }

    private Value open(String name) {
        String word = declared.byName().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .filter(Values::isWord)
                .findFirst()
                .orElse("parameter");
        return engine.symbols.of("parameters(" + path + "," + name + ")", word);
    }

    private Value secret() {
        return engine.symbols.fresh("secret");
    }
}
