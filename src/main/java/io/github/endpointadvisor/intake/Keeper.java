package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.inventory.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Keeps of a value what the tree of paths names. Properties and body are looked through, whether they are there or not. */
final class Keeper {
    /** That an object had properties, whatever was in them. */
    static final String PROPERTIES = "properties";

    private static final String BODY = "body";
    private static final String REFERENCES = "references";

    private final PathTree root;

    Keeper(PathTree root) {
        this.root = root;
    }

    /** The object whose first token was read. */
    Value.Members object(Tokens tokens) {
        Map<String, Value> members = new LinkedHashMap<>();
        if (tokens.isObject()) {
            for (String name = tokens.member(); name != null; name = tokens.member()) {
                member(tokens, name, root, members);
            }
        } else {
            tokens.skip();
        }
        return new Value.Members(members);
    }

    /** One member of an object at the top. */
    void member(Tokens tokens, String name, Map<String, Value> into) {
        member(tokens, name, root, into);
    }

    private void member(Tokens tokens, String name, PathTree node, Map<String, Value> into) {
        PathTree child = node.child(name);
        if (child != null) {
            Optional<Value> value = value(tokens, child);
            value.ifPresent(it -> into.putIfAbsent(child.name(), it));
        } else if (name.equalsIgnoreCase(PROPERTIES) || name.equals(BODY)) {
            through(tokens, node, into);
        } else {
            tokens.skip();
        }
    }

    private void through(Tokens tokens, PathTree node, Map<String, Value> into) {
        if (tokens.isObject()) {
            into.putIfAbsent(PROPERTIES, new Value.Items(List.of()));
            for (String name = tokens.member(); name != null; name = tokens.member()) {
                member(tokens, name, node, into);
            }
        } else if (tokens.isText() && node == root) {
            tokens.scalar().filter(text -> text.startsWith("{")).ifPresent(text -> nested(text, into));
        } else {
            tokens.skip();
        }
    }

    /** The body of azapi 1 is a text. */
    private void nested(String text, Map<String, Value> into) {
        try {
            Tokens inner = Tokens.of(text);
            if (inner.next()) {
                through(inner, root, into);
            }
        } catch (JacksonException e) {
            // a text that is no JSON has no facts in it
            into.putIfAbsent(PROPERTIES, new Value.Items(List.of()));
        }
    }

    private Optional<Value> value(Tokens tokens, PathTree node) {
        if (tokens.isObject()) {
            Map<String, Value> members = new LinkedHashMap<>();
            for (String name = tokens.member(); name != null; name = tokens.member()) {
                member(tokens, name, node, members);
            }
            return Optional.of(new Value.Members(members));
        }
        if (tokens.isList()) {
            List<Value> items = new ArrayList<>();
            while (tokens.item()) {
                value(tokens, node).ifPresent(items::add);
            }
            return Optional.of(new Value.Items(items));
        }
        return tokens.scalar().map(Value.Text::new);
    }

    /** The references of an object of expressions, at the paths of the values that they give. */
    Value.Members expressions(Tokens tokens) {
        return expression(tokens, root) instanceof Value.Members members ? members : Value.Members.NONE;
    }

    private Value expression(Tokens tokens, @Nullable PathTree node) {
        Map<String, Value> members = new LinkedHashMap<>();
        List<Value> items = new ArrayList<>();
        if (tokens.isList()) {
            while (tokens.item()) {
                items.add(expression(tokens, node));
            }
            return new Value.Items(items);
        }
        if (!tokens.isObject()) {
            tokens.skip();
            return new Value.Items(items);
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            PathTree child = node == null ? null : node.child(name);
            if (name.equals(REFERENCES)) {
                tokens.scalars().forEach(text -> items.add(new Value.Text(text)));
            } else if (child != null) {
                members.putIfAbsent(child.name(), expression(tokens, child));
            } else if (name.equals(BODY)) {
                members.putIfAbsent(BODY, expression(tokens, null));
            } else {
                tokens.skip();
            }
        }
        return items.isEmpty() ? new Value.Members(members) : new Value.Items(items);
    }
}
