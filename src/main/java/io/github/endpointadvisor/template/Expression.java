package io.github.endpointadvisor.template;

import java.util.List;

/** An expression as it was parsed. */
sealed interface Expression {
    record Literal(Value value) implements Expression {}

    /** A call of a function; the namespace is blank for those of Azure. Both are in lower case. */
    record Call(String namespace, String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A member by name, or an item by number. */
    record Access(Expression of, Expression key) implements Expression {}
}
