package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes of the resources of a template one for each copy, with their ids. */
final class Declarations {
    private static final Value.Flag TRUE = new Value.Flag(true);

    private final Engine engine;
    private final Deployment owner;
    private final Context context;
    private final List<Declared> all = new ArrayList<>();

    Declarations(Engine engine, Deployment owner, Context context) {
        this.engine = engine;
        this.owner = owner;
        this.context = context;
    }

    /** Of a list, or of an object with symbolic names. */
    List<Declared> of(Value resources) {
        if (resources instanceof Value.Members bySymbol) {
            bySymbol.byName().forEach((symbol, resource) -> looped(resource, symbol, Optional.empty()));
        } else if (resources instanceof Value.Items list) {
            list.items().forEach(resource -> looped(resource, "", Optional.empty()));
        }
        return List.copyOf(all);
    }

    private void looped(Value resource, String symbol, Optional<Declared.Identity> parent) {
        if (!(resource instanceof Value.Members written)) {
            return;
        }
        if (!(written.get("copy").orElse(Value.Null.NULL) instanceof Value.Members loop)) {
            declare(written, symbol, context, parent, true);
            return;
        }
        String name = loop.text("name").toLowerCase(Locale.ROOT);
        Value count = engine.evaluator.value(loop.get("count").orElse(Value.Null.NULL), context);
        if (!(count instanceof Value.Int number)) {
            Value index = engine.symbols.of("copyIndex(" + owner.name() + "," + name + ")", "copyIndex");
            declare(written, symbol, context.in(name, index, true), parent, false);
            return;
        }
        for (long i = 0; i < Evaluator.checked(number.number()); i++) {
            String own = symbol.isEmpty() ? symbol : symbol + "[" + i + "]";
            declare(written, own, context.in(name, new Value.Int(i), true), parent, true);
        }
    }

    private void declare(
            Value.Members written, String symbol, Context inside, Optional<Declared.Identity> parent, boolean counted) {
        engine.budget.resource();
        Declared.Identity identity = identity(written, symbol, inside, parent);
        Declared declared = new Declared(
                engine,
                owner,
                written,
                inside,
                identity,
                TRUE.equals(written.get("existing").orElse(Value.Null.NULL)),
                counted);
        owner.declare(declared);
        all.add(declared);
        Declarations children = new Declarations(engine, owner, inside);
        written.list("resources").forEach(child -> children.looped(child, "", Optional.of(identity)));
        all.addAll(children.all);
    }

    private Declared.Identity identity(
            Value.Members written, String symbol, Context inside, Optional<Declared.Identity> parent) {
        String ownType = text(written, "type", inside);
        int version = ownType.indexOf('@');
        String plain = version < 0 ? ownType : ownType.substring(0, version);
        String ownName = text(written, "name", inside);
        boolean isExtension =
                parent.isPresent() && plain.toLowerCase(Locale.ROOT).contains("/providers/");
        String type = parent.map(it -> isExtension || plain.contains(it.type() + "/") ? plain : it.type() + "/" + plain)
                .orElse(plain);
        String name = parent.filter(it -> !isExtension && !ownName.startsWith(it.name() + "/"))
                .map(it -> it.name() + "/" + ownName)
                .orElse(ownName);
        return new Declared.Identity(type, name, id(written, type, name, inside), symbol);
    }

    private String id(Value.Members written, String type, String name, Context inside) {
        if (type.equalsIgnoreCase("Microsoft.Resources/resourceGroups")) {
            String subscription = text(written, "subscriptionId", inside);
            return owner.scope()
                            .with(Optional.of(subscription).filter(text -> !text.isEmpty()), Optional.empty())
                            .subscriptionId()
                    + "/resourceGroups/" + name;
        }
        String stated = text(written, "scope", inside);
        boolean isExtension = !stated.isEmpty() && !type.equalsIgnoreCase("Microsoft.Resources/deployments");
        Scope scope = owner.scope();
        String front = isExtension
                ? stated.startsWith("/") ? stated.equals("/") ? "" : stated : Ids.full(scope.id(), stated)
                : scope.with(given(written, "subscriptionId", inside), given(written, "resourceGroup", inside))
                        .id();
        return Ids.id(front, type, List.of(name.split("/", -1)));
    }

    private Optional<String> given(Value.Members written, String member, Context inside) {
        return Optional.of(text(written, member, inside)).filter(text -> !text.isEmpty());
    }

    /** A member as a text; of an unknown one, its symbol. */
    private String text(Value.Members written, String member, Context inside) {
        Optional<Value> value = written.get(member);
        return value.isEmpty() ? "" : Values.text(engine.evaluator.value(value.get(), inside, written.at()));
    }
}
