package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls functions. Those that depend on where they are called are here, the others in the table. */
final class Calls {
    private final Engine engine;
    private final Evaluator evaluator;
    private final Lambdas lambdas;
    private final ScopeFunctions scopes;

    Calls(Engine engine, Evaluator evaluator) {
        this.engine = engine;
        this.evaluator = evaluator;
        lambdas = new Lambdas(engine, evaluator);
        scopes = new ScopeFunctions(engine);
    }

    Value call(Expression.Call call, Context context) {
        if (!call.namespace().isEmpty()
                && !call.namespace().equals("sys")
                && !call.namespace().equals("az")) {
            return own(call, context);
        }
        return switch (call.function()) {
            case "if" -> choice(call, context);
            case "and" -> all(call, context, false);
            case "or" -> all(call, context, true);
            case "coalesce" -> coalesce(call, context);
            case "tryget" -> tryGet(call, context);
            case "parameters" -> parameter(name(call, context), context);
            case "variables" -> context.deployment().variable(name(call, context));
            case "copyindex" -> copyIndex(call, context);
            case "filter", "map", "mapvalues", "reduce", "sort", "toobject", "groupby" -> lambdas.call(call, context);
            case "lambdavariables" -> variable(name(call, context), context);
            case "lambda" -> throw new EvaluationException("lambda stands outside of a function that takes one");
            case "newguid" -> engine.symbols.fresh("newGuid");
            default -> strict(call, context);
        };
    }

    private Value argument(Expression.Call call, int index, Context context) {
        if (index >= call.arguments().size()) {
            throw new EvaluationException("the function " + Functions.shown(call.function()) + " needs more arguments");
        }
        return evaluator.plain(evaluator.evaluate(call.arguments().get(index), context));
    }

    private String name(Expression.Call call, Context context) {
        if (argument(call, 0, context) instanceof Value.Text text && !Symbols.isOpen(text)) {
            return text.text();
        }
        throw new EvaluationException("the function " + Functions.shown(call.function()) + " needs a name");
    }

    private Value strict(Expression.Call call, Context context) {
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.add(argument(call, i, context));
        }
        Optional<Value> scoped = scopes.call(call.function(), arguments, context);
        return scoped.isPresent() ? scoped.get() : Functions.call(call.function(), arguments, engine);
    }

    private Value choice(Expression.Call call, Context context) {
        Value condition = argument(call, 0, context);
        if (condition instanceof Value.Flag flag) {
            int taken = flag.isTrue() ? 1 : 2;
            return taken < call.arguments().size()
                    ? evaluator.evaluate(call.arguments().get(taken), context)
                    : Value.Null.NULL;
        }
        if (!Symbols.isOpen(condition)) {
            throw new EvaluationException("the condition of the function if is neither true nor false");
        }
        Value yes = attempted(call, 1, context);
        Value no = attempted(call, 2, context);
        return Values.same(yes, no, engine.budget) == Values.Same.YES
                ? yes
                : Functions.unknown("if", List.of(condition, yes, no), engine);
    }

    /** A branch that may not be taken, and then need not be valid. */
    private Value attempted(Expression.Call call, int index, Context context) {
        try {
            return argument(call, index, context);
        } catch (EvaluationException e) {
            return engine.symbols.fresh("error");
        }
    }

    /** Stops at the first that decides; what is not known decides nothing. */
    private Value all(Expression.Call call, Context context, boolean deciding) {
        List<Value> open = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value value = open.isEmpty() ? argument(call, i, context) : attempted(call, i, context);
            if (Symbols.isOpen(value)) {
                open.add(value);
            } else if (!(value instanceof Value.Flag flag)) {
                throw new EvaluationException("and, or: an argument is neither true nor false");
            } else if (flag.isTrue() == deciding) {
                return flag;
            }
        }
        return open.isEmpty()
                ? new Value.Flag(!deciding)
                : open.size() == 1 ? open.get(0) : Functions.unknown(call.function(), open, engine);
    }

    private Value coalesce(Expression.Call call, Context context) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Value value = argument(call, i, context);
            if (value instanceof Value.Unknown && i < call.arguments().size() - 1) {
                List<Value> rest = new ArrayList<>(List.of(value));
                for (int j = i + 1; j < call.arguments().size(); j++) {
                    rest.add(attempted(call, j, context));
                }
                return Functions.unknown("coalesce", rest, engine);
            }
            if (!(value instanceof Value.Null)) {
                return value;
            }
        }
        return Value.Null.NULL;
    }

    private Value tryGet(Expression.Call call, Context context) {
        Value value = evaluator.evaluate(
                call.arguments().isEmpty() ? none() : call.arguments().get(0), context);
        for (int i = 1; i < call.arguments().size(); i++) {
            if (value instanceof Value.Null) {
                return value;
            }
            Value key = argument(call, i, context);
            try {
                value = evaluator.access(value, key);
            } catch (EvaluationException e) {
                return Value.Null.NULL;
            }
        }
        return value;
    }

    private static Expression none() {
        return new Expression.Literal(Value.Null.NULL);
    }

    private static Value parameter(String name, Context context) {
        if (context.arguments().isPresent()) {
            Value value = context.arguments().get().get(name.toLowerCase(java.util.Locale.ROOT));
            if (value != null) {
                return value;
            }
            throw new EvaluationException("a user-defined function has no parameter of the name asked for");
        }
        return context.deployment().parameter(name);
    }

    private static Value variable(String name, Context context) {
        Value value = context.lambda().get(name);
        if (value == null) {
            throw new EvaluationException("a lambda expression has no variable of the name asked for");
        }
        return value;
    }

    private Value copyIndex(Expression.Call call, Context context) {
        String name = "";
        long offset = 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            Value value = argument(call, i, context);
            if (value instanceof Value.Text text) {
                name = text.text().toLowerCase(java.util.Locale.ROOT);
            } else if (value instanceof Value.Int number) {
                offset = number.number();
            }
        }
        Value index = context.index(name)
                .orElseThrow(() -> new EvaluationException("copyIndex stands outside of a copy loop of its name"));
        return index instanceof Value.Int number ? new Value.Int(number.number() + offset) : index;
    }

    /** A user-defined function. */
    private Value own(Expression.Call call, Context context) {
        Value.Members function = context.deployment()
                .function(call.namespace(), call.function())
                .orElseThrow(() -> new EvaluationException("there is no user-defined function of the name asked for"));
        Map<String, Value> arguments = new LinkedHashMap<>();
        List<Value> parameters = function.list("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof Value.Members parameter) {
                Value value = i < call.arguments().size() ? argument(call, i, context) : Value.Null.NULL;
                arguments.put(parameter.text("name").toLowerCase(java.util.Locale.ROOT), value);
            }
        }
        Value output = function.object("output").get("value").orElse(Value.Null.NULL);
        return evaluator.value(output, context.calling(arguments));
    }
}
