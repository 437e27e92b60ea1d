package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.many;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Functions on numbers. */
final class NumberFunctions {
    static final List<Functions.Definition> ALL = List.of(
            strict("add", 2, 2, a -> of(a, Math::addExact)),
            strict("sub", 2, 2, a -> of(a, Math::subtractExact)),
            strict("mul", 2, 2, a -> of(a, Math::multiplyExact)),
            strict("div", 2, 2, a -> of(a, (x, y) -> x / y)),
            strict("mod", 2, 2, a -> of(a, (x, y) -> x % y)),
            many("min", 1, a -> extreme(a, Math::min)),
            many("max", 1, a -> extreme(a, Math::max)),
            strict("int", 1, 1, NumberFunctions::integer),
            strict("float", 1, 1, NumberFunctions::real));

    private NumberFunctions() {}

    private static Value of(Arguments arguments, LongBinaryOperator operator) {
        try {
            return new Value.Int(operator.applyAsLong(arguments.number(0), arguments.number(1)));
        } catch (ArithmeticException e) {
            throw arguments.wrong();
        }
    }

    private static Value extreme(Arguments arguments, LongBinaryOperator operator) {
        List<Value> numbers = new ArrayList<>();
        if (arguments.isList(0)) {
            numbers.addAll(arguments.list(0));
        } else {
            numbers.addAll(arguments.all());
        }
        Long result = null;
        for (Value value : numbers) {
            if (Symbols.isOpen(value)) {
                throw new UnclearException();
            }
            if (!(value instanceof Value.Int number)) {
                throw arguments.wrong();
            }
            result = result == null ? number.number() : operator.applyAsLong(result, number.number());
        }
        if (result == null) {
            throw arguments.wrong();
        }
        return new Value.Int(result);
    }

    private static Value integer(Arguments arguments) {
        if (arguments.at(0) instanceof Value.Real real) {
            return new Value.Int((long) real.number());
        }
        try {
            return new Value.Int(Long.parseLong(arguments.word(0).strip()));
        } catch (NumberFormatException e) {
            throw arguments.wrong();
        }
    }

    private static Value real(Arguments arguments) {
        try {
            return arguments.at(0) instanceof Value.Real real
                    ? real
                    : new Value.Real(Double.parseDouble(arguments.word(0).strip()));
        } catch (NumberFormatException e) {
            throw arguments.wrong();
        }
    }
}
