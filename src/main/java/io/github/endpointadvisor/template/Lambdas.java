package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that take a lambda expression. */
final class Lambdas {
    /** Steps that a body costs beside those of its expression. */
    private static final int APPLYING = 4;

    private final Engine engine;
    private final Evaluator evaluator;

    Lambdas(Engine engine, Evaluator evaluator) {
        this.engine = engine;
        this.evaluator = evaluator;
    }

    Value call(Expression.Call call, Context context) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() < 2) {
            throw new EvaluationException("a function with a lambda expression needs more arguments");
        }
        Value over = evaluator.plain(evaluator.evaluate(arguments.get(0), context));
        try {
            return switch (call.function()) {
                case "filter" -> filter(items(over), arguments.get(1), context);
                case "map" -> map(items(over), arguments.get(1), context);
                case "mapvalues" -> mapValues(over, arguments.get(1), context);
                case "reduce" -> reduce(items(over), arguments, context);
                case "sort" -> sort(items(over), arguments.get(1), context);
                case "toobject" -> toObject(items(over), arguments, context);
                default -> groupBy(items(over), arguments.get(1), context);
            };
        } catch (UnclearException e) {
            return engine.symbols.fresh(Functions.shown(call.function()));
        }
    }

    private static List<Value> items(Value over) {
        if (Symbols.isOpen(over)) {
            throw new UnclearException();
        }
        if (over instanceof Value.Items list) {
            return list.items();
        }
        throw new EvaluationException("a function with a lambda expression needs a list");
    }

    /** The body with its variables set: the values in turn, as many as it takes. */
    private Value apply(Expression lambda, Context context, Value... values) {
        engine.budget.spend(APPLYING + context.lambda().size());
        if (!(lambda instanceof Expression.Call call)
                || !call.function().equals("lambda")
                || call.arguments().isEmpty()) {
            throw new EvaluationException("a lambda expression is missing");
        }
        Context inside = context;
        int last = call.arguments().size() - 1;
        for (int i = 0; i < last; i++) {
            if (call.arguments().get(i) instanceof Expression.Literal literal
                    && literal.value() instanceof Value.Text name) {
                inside = inside.with(name.text(), i < values.length ? values[i] : Value.Null.NULL);
            }
        }
        return evaluator.plain(evaluator.evaluate(call.arguments().get(last), inside));
    }

    private static boolean isTrue(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.isTrue();
        }
        if (Symbols.isOpen(value)) {
            throw new UnclearException();
        }
        throw new EvaluationException("a lambda expression is neither true nor false");
    }

    private static String key(Value value) {
        if (Symbols.isOpen(value)) {
            throw new UnclearException();
        }
        return Values.text(value);
    }

    private Value filter(List<Value> items, Expression lambda, Context context) {
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (isTrue(apply(lambda, context, items.get(i), new Value.Int(i)))) {
                kept.add(items.get(i));
            }
        }
        return Value.Items.of(kept);
    }

    private Value map(List<Value> items, Expression lambda, Context context) {
        List<Value> mapped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            mapped.add(apply(lambda, context, items.get(i), new Value.Int(i)));
        }
        return Value.Items.of(mapped);
    }

    private Value mapValues(Value over, Expression lambda, Context context) {
        if (Symbols.isOpen(over)) {
            throw new UnclearException();
        }
        if (!(over instanceof Value.Members members)) {
            throw new EvaluationException("mapValues needs an object");
        }
        Map<String, Value> mapped = new LinkedHashMap<>();
        members.byName().forEach((name, value) -> mapped.put(name, apply(lambda, context, value)));
        return Value.Members.of(mapped, members.at());
    }

    private Value reduce(List<Value> items, List<Expression> arguments, Context context) {
        if (arguments.size() < 3) {
            throw new EvaluationException("reduce needs more arguments");
        }
        Value result = evaluator.plain(evaluator.evaluate(arguments.get(1), context));
        for (int i = 0; i < items.size(); i++) {
            result = apply(arguments.get(2), context, result, items.get(i), new Value.Int(i));
        }
        return result;
    }

    /** By insertion, since an order that a template makes up may be none. */
    private Value sort(List<Value> items, Expression lambda, Context context) {
        List<Value> sorted = new ArrayList<>();
        for (Value item : items) {
            int at = sorted.size();
            while (at > 0 && isTrue(apply(lambda, context, item, sorted.get(at - 1)))) {
                at--;
            }
            sorted.add(at, item);
        }
        return Value.Items.of(sorted);
    }

    private Value toObject(List<Value> items, List<Expression> arguments, Context context) {
        Map<String, Value> object = new LinkedHashMap<>();
        for (Value item : items) {
            Value value = arguments.size() > 2 ? apply(arguments.get(2), context, item) : item;
            object.put(key(apply(arguments.get(1), context, item)), value);
        }
        return Value.Members.of(object, Place.START);
    }

    private Value groupBy(List<Value> items, Expression lambda, Context context) {
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String key = key(apply(lambda, context, items.get(i), new Value.Int(i)));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(items.get(i));
        }
        Map<String, Value> object = new LinkedHashMap<>();
        groups.forEach((key, group) -> object.put(key, Value.Items.of(group)));
        return Value.Members.of(object, Place.START);
    }
}
