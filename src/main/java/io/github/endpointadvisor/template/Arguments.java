package io.github.endpointadvisor.template;

import java.util.List;
import java.util.Map;

/** The arguments of a call, as what the function takes them for. */
final class Arguments {
    private final String function;
    private final List<Value> values;
    private final Engine engine;

    Arguments(String function, List<Value> values, Engine engine) {
        this.function = function;
        this.values = values;
        this.engine = engine;
    }

    int count() {
        return values.size();
    }

    List<Value> all() {
        return values;
    }

    Budget budget() {
        return engine.budget;
    }

    Value at(int index) {
        return values.get(index);
    }

    EvaluationException wrong() {
        return new EvaluationException("the function " + function + " has an argument that it does not take");
    }

    /** A text that may have symbols in it; what is not known at all decides nothing. */
    String openText(int index) {
        Value value = at(index);
        if (value instanceof Value.Unknown || value instanceof Value.Reference) {
            throw new UnclearException();
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw wrong();
    }

    String text(int index) {
        String text = openText(index);
        if (Symbols.isOpen(text)) {
            throw new UnclearException();
        }
        return text;
    }

    /** A text, or a number as a text. */
    String word(int index) {
        return at(index) instanceof Value.Int number ? String.valueOf(number.number()) : text(index);
    }

    long number(int index) {
        Value value = at(index);
        if (value instanceof Value.Int number) {
            return number.number();
        }
        if (Symbols.isOpen(value)) {
            throw new UnclearException();
        }
        throw wrong();
    }

    boolean flag(int index) {
        Value value = at(index);
        if (value instanceof Value.Flag flag) {
            return flag.isTrue();
        }
        if (Symbols.isOpen(value)) {
            throw new UnclearException();
        }
        throw wrong();
    }

    boolean isList(int index) {
        return at(index) instanceof Value.Items;
    }

    boolean isObject(int index) {
        return at(index) instanceof Value.Members;
    }

    List<Value> list(int index) {
        if (at(index) instanceof Value.Items list) {
            return list.items();
        }
        if (Symbols.isOpen(at(index))) {
            throw new UnclearException();
        }
        throw wrong();
    }

    Map<String, Value> object(int index) {
        if (at(index) instanceof Value.Members members) {
            return members.byName();
        }
        if (Symbols.isOpen(at(index))) {
            throw new UnclearException();
        }
        throw wrong();
    }

    /** A text as a result, with whatever symbols are in it. */
    Value result(String text) {
        return Symbols.text(engine.budget.text(text));
    }

    Value result(List<Value> items) {
        engine.budget.spend(items.size());
        return Value.Items.of(items);
    }

    Value result(Map<String, Value> members) {
        engine.budget.spend(members.size());
        return Value.Members.of(members, Place.START);
    }

    Values.Same same(Value a, Value b) {
        return Values.same(a, b, engine.budget);
    }

    /** Whether two values are the same, where that decides. */
    boolean isSame(Value a, Value b) {
        Values.Same same = same(a, b);
        if (same == Values.Same.UNCLEAR) {
            throw new UnclearException();
        }
        return same == Values.Same.YES;
    }
}
