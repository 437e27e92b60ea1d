package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.inventory.TagFilter;
import io.github.endpointadvisor.inventory.Value;
import io.github.endpointadvisor.template.Symbols;
import io.github.endpointadvisor.template.Value.Flag;
import io.github.endpointadvisor.template.Value.Int;
import io.github.endpointadvisor.template.Value.Items;
import io.github.endpointadvisor.template.Value.Members;
import io.github.endpointadvisor.template.Value.Reference;
import io.github.endpointadvisor.template.Value.Text;
import io.github.endpointadvisor.template.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps of an evaluated resource what the tree of paths names, and at which of these paths nothing is known. */
final class TemplateValues {
    private static final String BODY = "body";

    /** Symbols that stand for an id tell at least that two ids are the same. */
    private static final String ID = "id";

    /** Of these, a group id tells more than a symbol. */
    private static final String TARGET = "privatelinkserviceid";

    private final Symbols symbols;
    private final List<List<String>> unknown = new ArrayList<>();
    private final Value.Members kept;

    TemplateValues(PathTree root, Symbols symbols, Members body) {
        this.symbols = symbols;
        Map<String, Value> members = new LinkedHashMap<>();
        body.byName().forEach((name, value) -> member(name, value, root, List.of(), members));
        kept = new Value.Members(members);
    }

    Value.Members kept() {
        return kept;
    }

    /** Whether a fact depends on a value that is not known. */
    boolean leavesOpen(ResourceKind kind, String... facts) {
        return Stream.of(facts).flatMap(fact -> kind.paths(fact).stream()).anyMatch(this::isUnknown);
    }

    private boolean isUnknown(FactPath path) {
        return unknown.stream().anyMatch(here -> {
            int common = Math.min(here.size(), path.names().size());
            return here.subList(0, common).equals(path.names().subList(0, common));
        });
    }

    private void member(
            String name,
            io.github.endpointadvisor.template.Value value,
            PathTree node,
            List<String> path,
            Map<String, Value> into) {
        PathTree child = node.child(name);
        if (child != null) {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(child.name());
            value(value, child, deeper).ifPresent(it -> into.putIfAbsent(child.name(), it));
        } else if (name.equalsIgnoreCase(Keeper.PROPERTIES) || name.equals(BODY)) {
            through(value, node, path, into);
        }
    }

    private void through(
            io.github.endpointadvisor.template.Value value, PathTree node, List<String> path, Map<String, Value> into) {
        if (value instanceof Members members) {
            into.putIfAbsent(Keeper.PROPERTIES, new Value.Items(List.of()));
            members.byName().forEach((name, inner) -> member(name, inner, node, path, into));
        } else if (value instanceof Unknown) {
            unknown.add(path);
        }
    }

    private Optional<Value> value(io.github.endpointadvisor.template.Value value, PathTree node, List<String> path) {
        if (path.get(0).equals(TagFilter.TAGS) && isOpen(value)) {
            return Optional.of(Value.Unknown.UNKNOWN);
        }
        if (value instanceof Members members) {
            Map<String, Value> inner = new LinkedHashMap<>();
            members.byName().forEach((name, member) -> member(name, member, node, path, inner));
            return Optional.of(new Value.Members(inner));
        }
        if (value instanceof Items list) {
            List<Value> items = new ArrayList<>();
            list.items().forEach(item -> value(item, node, path).ifPresent(items::add));
            return Optional.of(new Value.Items(items));
        }
        return value instanceof Text text
                ? text(text.text(), path)
                : value instanceof Unknown symbol ? symbol(symbol, path) : scalar(value);
    }

    /** Nothing that only the deployment knows becomes the word of a tag. */
    private static boolean isOpen(io.github.endpointadvisor.template.Value value) {
        return value instanceof Unknown
                || value instanceof Reference
                || (value instanceof Text text && Symbols.isOpen(text.text()));
    }

    private Optional<Value> text(String text, List<String> path) {
        // a part of a word tells nothing, but a part of an id may tell all that is needed
        if (Symbols.isOpen(text) && text.indexOf('/') < 0) {
            unknown.add(path);
            return Optional.empty();
        }
        return Optional.of(new Value.Text(symbols.key(text)));
    }

    private Optional<Value> symbol(Unknown symbol, List<String> path) {
        String last = path.get(path.size() - 1);
        if (last.endsWith(ID) && !last.equals(TARGET)) {
            return Optional.of(new Value.Text(symbols.key(symbol)));
        }
        unknown.add(path);
        return Optional.empty();
    }

    private static Optional<Value> scalar(io.github.endpointadvisor.template.Value value) {
        if (value instanceof Flag flag) {
            return Optional.of(new Value.Text(String.valueOf(flag.isTrue())));
        }
        return value instanceof Int number
                ? Optional.of(new Value.Text(String.valueOf(number.number())))
                : Optional.empty();
    }
}
