package io.github.endpointadvisor.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template on its way into a scope: its parameters, variables, resources and outputs. */
final class Deployment {
    private static final String VALUE = "value";

    private final Engine engine;
    private final Value.Members template;
    private final Scope scope;
    private final String name;
    private final String address;
    /** Whose parameters and variables its expressions use: its own, or those of the template around it. */
    private final Deployment values;

    private final Parameters parameters;
    private final Map<String, Value> variables = new HashMap<>();
    private final Map<String, Optional<Value>> outputs = new HashMap<>();
    private final Set<String> working = new HashSet<>();
    private final Context context;
    private @Nullable List<Declared> resources;
    private final Map<String, Declared> bySymbol = new HashMap<>();

    /** The template of a file. */
    Deployment(Engine engine, Value.Members template, Map<String, Value> given) {
        this.engine = engine;
        this.template = template;
        scope = Scope.of(template.text("$schema").toLowerCase(Locale.ROOT), engine.symbols);
        name = Symbols.mark(engine.symbols.of("deployment", "deployment").symbol());
        address = "";
        values = this;
        context = Context.of(this);
        parameters = new Parameters(engine, template, address, given, Optional.empty());
    }

    /** A nested template. */
    Deployment(
            Engine engine,
            Value.Members template,
            Deployment outer,
            Declared declared,
            Value.Members properties,
            Context caller) {
        this.engine = engine;
        this.template = template;
        scope = declared.target();
        name = declared.name();
        address = outer.address(declared);
        boolean inner =
                properties.object("expressionEvaluationOptions").text("scope").equalsIgnoreCase("inner");
        values = inner ? this : outer.values;
        context = inner ? Context.of(this) : caller;
        parameters = new Parameters(
                engine, template, address, properties.object("parameters").byName(), Optional.of(caller));
    }

    Scope scope() {
        return scope;
    }

    String name() {
        return name;
    }

    /** The resource in this deployment, as people find it: symbolic names, or a type and a name. */
    String address(Declared declared) {
        String own = declared.symbol().isEmpty()
                ? declared.isDeployment() ? declared.name() : declared.type() + "/" + declared.name()
                : declared.symbol();
        return address.isEmpty() ? own : address + "." + own;
    }

    Value parameter(String parameter) {
        return values.parameters.value(parameter.toLowerCase(Locale.ROOT), values.context);
    }

    /** The parameters that something depends on, and that have no value. */
    List<String> unset() {
        return parameters.unset();
    }

    /** A variable, evaluated once. */
    Value variable(String variable) {
        return values.ownVariable(variable.toLowerCase(Locale.ROOT));
    }

    private Value ownVariable(String variable) {
        Value known = variables.get(variable);
        if (known != null) {
            return known;
        }
        if (!working.add(variable)) {
            throw new EvaluationException("a variable refers to itself");
        }
        try {
            Value value = written(variable);
            variables.put(variable, value);
            return value;
        } finally {
            working.remove(variable);
        }
    }

    private Value written(String variable) {
        Value.Members written = template.object("variables");
        Optional<Value> value = written.get(variable);
        if (value.isPresent() && !variable.equals("copy")) {
            return engine.evaluator.value(value.get(), context);
        }
        return written.list("copy").stream()
                .filter(Value.Members.class::isInstance)
                .map(Value.Members.class::cast)
                .filter(loop -> loop.text("name").equalsIgnoreCase(variable))
                .findFirst()
                .map(loop -> engine.evaluator.copies(loop, variable, context))
                .orElseThrow(() -> new EvaluationException("there is no variable of the name asked for"));
    }

    /** A user-defined function; empty for one that the template does not define. */
    Optional<Value.Members> function(String namespace, String function) {
        return values.template.list("functions").stream()
                .filter(Value.Members.class::isInstance)
                .map(Value.Members.class::cast)
                .filter(space -> space.text("namespace").equalsIgnoreCase(namespace))
                .map(space -> space.object("members").object(function))
                .filter(members -> !members.byName().isEmpty())
                .findFirst();
    }

    /** An output; empty for a secret, or one that depends on itself. */
    Optional<Value> output(String output) {
        String key = output.toLowerCase(Locale.ROOT);
        Optional<Value> known = outputs.get(key);
        if (known != null) {
            return known;
        }
        // asked for again while it is being evaluated, it is not known
        outputs.put(key, Optional.empty());
        Value.Members written = template.object("outputs").object(output);
        Optional<Value> value = new Types(template).isSecret(written) ? Optional.empty() : output(written);
        outputs.put(key, value);
        return value;
    }

    private Optional<Value> output(Value.Members written) {
        Value condition = engine.evaluator.value(written.get("condition").orElse(new Value.Flag(true)), context);
        if (!new Value.Flag(true).equals(condition)) {
            return Optional.empty();
        }
        if (written.get("copy").orElse(Value.Null.NULL) instanceof Value.Members loop) {
            return Optional.of(engine.evaluator.copies(loop, "", context));
        }
        return written.get(VALUE).map(value -> engine.evaluator.value(value, context));
    }

    /** The resource of a symbolic name, an id, or a name alone. */
    Optional<Declared> find(String word) {
        List<Declared> own = resources();
        Declared found = bySymbol.get(word.toLowerCase(Locale.ROOT));
        if (found != null) {
            return Optional.of(found);
        }
        if (word.startsWith("/")) {
            return engine.resource(word);
        }
        engine.budget.spend(own.size());
        return own.stream()
                .filter(it -> it.name().equalsIgnoreCase(word) || (it.type() + "/" + it.name()).equalsIgnoreCase(word))
                .findFirst();
    }

    /** All copies of all resources, in the order of the template. */
    List<Declared> resources() {
        List<Declared> known = resources;
        if (known == null) {
            // asked for a resource meanwhile, there is none yet
            resources = List.of();
            known = new Declarations(engine, this, context)
                    .of(template.get("resources").orElse(Value.Null.NULL));
            resources = known;
        }
        return known;
    }

    void declare(Declared declared) {
        if (!declared.symbol().isEmpty()) {
            bySymbol.putIfAbsent(declared.symbol().toLowerCase(Locale.ROOT), declared);
        }
        engine.declare(declared);
    }

    /** The location of its resource group, if a template makes that too. */
    Optional<Value> location() {
        return engine.resource(scope.id())
                .filter(group -> !scope.group().isEmpty() && !group.isExisting())
                .flatMap(group -> group.body().get("location"));
    }
}
