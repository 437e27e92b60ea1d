package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource that a template declares, one for each copy. */
final class Declared {
    private static final String DEPLOYMENTS = "Microsoft.Resources/deployments";

    private final Engine engine;
    private final Deployment owner;
    private final Value.Members written;
    private final Context context;
    private final Identity identity;
    private final boolean existing;
    private final boolean counted;
    private Value.@Nullable Members body;
    private @Nullable Deployment inner;
    private boolean isWorking;

    /**
     * What tells a resource from others.
     *
     * @param symbol its symbolic name with its index; blank where it has none
     */
    record Identity(String type, String name, String id, String symbol) {}

    Declared(
            Engine engine,
            Deployment owner,
            Value.Members written,
            Context context,
            Identity identity,
            boolean existing,
            boolean counted) {
        this.engine = engine;
        this.owner = owner;
        this.written = written;
        this.context = context;
        this.identity = identity;
        this.existing = existing;
        this.counted = counted;
    }

    String id() {
        return identity.id();
    }

    String type() {
        return identity.type();
    }

    String name() {
        return identity.name();
    }

    String symbol() {
        return identity.symbol();
    }

    Place at() {
        return written.at();
    }

    boolean isExisting() {
        return existing;
    }

    boolean isDeployment() {
        return identity.type().equalsIgnoreCase(DEPLOYMENTS);
    }

    String apiVersion() {
        return engine.evaluator.value(written.get("apiVersion").orElse(Value.Null.NULL), context)
                        instanceof Value.Text text
                ? text.text()
                : "";
    }

    /** Whether it is made; empty for one that is not. */
    Optional<Certainty> certainty() {
        Certainty count = counted ? Certainty.SURE : Certainty.COUNT;
        Optional<Value> condition = written.get("condition");
        if (condition.isEmpty()) {
            return Optional.of(count);
        }
        Value value = engine.evaluator.value(condition.get(), context);
        if (value instanceof Value.Flag flag) {
            return flag.isTrue() ? Optional.of(count) : Optional.empty();
        }
        if (value instanceof Value.Text text && !Symbols.isOpen(value)) {
            return text.text().equalsIgnoreCase("false") ? Optional.empty() : Optional.of(count);
        }
        return Optional.of(Certainty.CONDITION.and(count));
    }

    /** The resource as it is sent, all of it evaluated, but for a template in it. */
    Value.Members body() {
        Value.Members known = body;
        if (known == null) {
            Map<String, Value> sent = new java.util.LinkedHashMap<>();
            written.byName().forEach((name, value) -> {
                if (isSent(name)) {
                    sent.put(name, value);
                }
            });
            Value value = engine.evaluator.value(Value.Members.of(sent, written.at()), context);
            known = value instanceof Value.Members members ? members : Value.Members.NONE;
            body = known;
        }
        return known;
    }

    private boolean isSent(String name) {
        return switch (name) {
            case "copy", "condition", "resources", "dependsOn", "comments", "metadata" -> false;
            case "properties" -> !isDeployment();
            default -> true;
        };
    }

    /** The deployment that it is; empty for one whose template is elsewhere. */
    Optional<Deployment> inner() {
        Value.Members properties = written.object("properties");
        if (!isDeployment()
                || !(properties.get("template").orElse(Value.Null.NULL) instanceof Value.Members template)) {
            return Optional.empty();
        }
        Deployment known = inner;
        if (known == null) {
            known = new Deployment(engine, template, owner, this, properties, context);
            inner = known;
        }
        return Optional.of(known);
    }

    /** Where the deployment goes that it is. */
    Scope target() {
        Scope scope = owner.scope();
        String stated = text("scope");
        return stated.isEmpty() ? scope.with(stated("subscriptionId"), stated("resourceGroup")) : scope.at(stated);
    }

    private Optional<String> stated(String member) {
        return Optional.of(text(member)).filter(text -> !text.isEmpty());
    }

    /** A member as a text; of an unknown one, its symbol. */
    private String text(String member) {
        return Values.text(engine.evaluator.value(written.get(member).orElse(Value.Null.NULL), context));
    }

    /** All of it once it is deployed. */
    Value.Reference runtime(boolean full) {
        return new Value.Reference(this, full, List.of());
    }

    /** What stands for a part that is not known. */
    Value unknown(Value.Reference runtime) {
        List<String> path = runtime.path();
        String last = path.isEmpty() ? "reference" : path.get(path.size() - 1);
        return engine.symbols.of(
                "reference(" + identity.id() + "," + runtime.full() + "," + String.join(".", path) + ")",
                Values.isWord(last) ? last : "reference");
    }

    /** A member once it is deployed: outputs of a deployment, else what the template says of it. */
    Value member(Value.Reference runtime, String name) {
        List<String> path = new ArrayList<>(runtime.path());
        path.add(name);
        Value.Reference deeper = new Value.Reference(this, runtime.full(), List.copyOf(path));
        int start = runtime.full() ? 1 : 0;
        if (isDeployment()) {
            return path.size() == start + 3 && path.get(start).equalsIgnoreCase("outputs") && isValue(name)
                    ? inner().flatMap(it -> it.output(path.get(start + 1))).orElseGet(() -> unknown(deeper))
                    : deeper;
        }
        return path.size() > Budget.DEEPEST ? unknown(deeper) : told(deeper);
    }

    private static boolean isValue(String name) {
        return name.equalsIgnoreCase("value");
    }

    /** A text, a list or the id of a part, if the template tells it. */
    private Value told(Value.Reference runtime) {
        if (isWorking || existing) {
            return runtime;
        }
        if (runtime.full() && runtime.path().size() == 1) {
            String only = runtime.path().get(0);
            if (only.equalsIgnoreCase("id") || only.equalsIgnoreCase("resourceId")) {
                return Symbols.text(identity.id());
            }
        }
        isWorking = true;
        try {
            return Told.of(body(), identity.id(), runtime).orElse(runtime);
        } finally {
            isWorking = false;
        }
    }
}
