package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Evaluates the values of a template. */
final class Evaluator {
    private static final String COPY = "copy";

    private final Engine engine;
    private final Calls calls;

    Evaluator(Engine engine) {
        this.engine = engine;
        calls = new Calls(engine, this);
    }

    /** A value as it is written, with all of its expressions evaluated. */
    Value value(Value written, Context context) {
        return value(written, context, Place.START);
    }

    /** {@code at} is where a problem is reported that stands in no object. */
    Value value(Value written, Context context, Place at) {
        engine.budget.spend(1);
        if (written instanceof Value.Text text) {
            return text(text, context, at);
        }
        if (written.depth() == 0) {
            return written;
        }
        engine.budget.enter();
        try {
            return written instanceof Value.Items list
                    ? list(list, context, at)
                    : members((Value.Members) written, context);
        } finally {
            engine.budget.leave();
        }
    }

    private Value list(Value.Items written, Context context, Place at) {
        List<Value> items = new ArrayList<>(written.items().size());
        written.items().forEach(item -> items.add(value(item, context, at)));
        return Value.Items.of(items);
    }

    private Value text(Value.Text written, Context context, Place at) {
        String text = written.text();
        if (!ExpressionParser.isExpression(text)) {
            return text.startsWith("[[") ? new Value.Text(ExpressionParser.literal(text)) : written;
        }
        try {
            return plain(evaluate(engine.parse(text), context));
        } catch (EvaluationException e) {
            return engine.problem(at, e);
        }
    }

    private Value members(Value.Members written, Context context) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, Value> member : written.byName().entrySet()) {
            if (member.getKey().equals(COPY) && member.getValue() instanceof Value.Items loops) {
                loops.items().forEach(loop -> copy(loop, context, members));
            } else {
                members.put(
                        name(member.getKey(), context, written.at()), value(member.getValue(), context, written.at()));
            }
        }
        return Value.Members.of(members, written.at());
    }

    private String name(String written, Context context, Place at) {
        if (!ExpressionParser.isExpression(written)) {
            return ExpressionParser.literal(written);
        }
        Value name = text(new Value.Text(written), context, at);
        return name instanceof Value.Text text ? text.text() : "";
    }

    /** A member that is a list of copies. */
    private void copy(Value loop, Context context, Map<String, Value> into) {
        if (loop instanceof Value.Members members) {
            String name =
                    value(new Value.Text(members.text("name")), context) instanceof Value.Text text ? text.text() : "";
            into.put(name, copies(members, name, context));
        }
    }

    /** The list that a loop of values makes. */
    Value copies(Value.Members loop, String name, Context context) {
        Value count = value(loop.get("count").orElse(Value.Null.NULL), context);
        Optional<Value> input = loop.get("input");
        if (!(count instanceof Value.Int number) || input.isEmpty()) {
            return engine.symbols.fresh(COPY);
        }
        List<Value> items = new ArrayList<>();
        for (long i = 0; i < checked(number.number()); i++) {
            Context inside = context.in(name.toLowerCase(Locale.ROOT), new Value.Int(i), false);
            items.add(value(input.get(), inside, loop.at()));
        }
        return Value.Items.of(items);
    }

    /** A number of copies that Azure allows. */
    static long checked(long count) {
        if (count > Budget.COPIES) {
            throw new TemplateException("a copy loop has " + count + " copies; Azure allows " + Budget.COPIES);
        }
        return Math.max(0, count);
    }

    /** An expression; the result may be a resource, of which members are asked. */
    Value evaluate(Expression expression, Context context) {
        engine.budget.spend(1);
        engine.budget.enter();
        try {
            if (expression instanceof Expression.Literal literal) {
                return literal.value();
            }
            return expression instanceof Expression.Access access
                    ? access(evaluate(access.of(), context), plain(evaluate(access.key(), context)))
                    : calls.call((Expression.Call) expression, context);
        } finally {
            engine.budget.leave();
        }
    }

    /** A value of which no members are asked any more. */
    Value plain(Value value) {
        return value instanceof Value.Reference runtime ? runtime.resource().unknown(runtime) : value;
    }

    /** A member or an item. */
    Value access(Value of, Value key) {
        if (of instanceof Value.Reference runtime) {
            return key instanceof Value.Text name
                    ? runtime.resource().member(runtime, name.text())
                    : key instanceof Value.Int index
                            ? runtime.resource().member(runtime, Long.toString(index.number()))
                            : plain(runtime);
        }
        if (Symbols.isOpen(of) || Symbols.isOpen(key)) {
            return engine.symbols.of(
                    "access(" + Values.canon(of, engine.budget) + "," + Values.canon(key, engine.budget) + ")",
                    key instanceof Value.Text name && Values.isWord(name.text())
                            ? engine.symbols.shown(name.text())
                            : engine.symbols.shown(of));
        }
        if (of instanceof Value.Members members && key instanceof Value.Text name) {
            engine.budget.spend(1 + members.byName().size() / 8);
            return members.get(name.text())
                    .orElseThrow(() -> new EvaluationException("an object has no member of the name asked for"));
        }
        if (of instanceof Value.Items list && key instanceof Value.Int index) {
            if (index.number() < 0 || index.number() >= list.items().size()) {
                throw new EvaluationException("a list has no item of the index asked for");
            }
            return list.items().get((int) index.number());
        }
        throw new EvaluationException("a value has no members or items");
    }
}
