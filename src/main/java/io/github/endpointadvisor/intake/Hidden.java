package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.inventory.TagFilter;
import io.github.endpointadvisor.inventory.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the tags out of a resource that a plan or a state marks as sensitive, or as known only after apply. */
final class Hidden {
    /** The mark for all tags at once. */
    private static final Value.Members ALL = new Value.Members(Map.of(TagFilter.TAGS, new Value.Text("true")));

    private Hidden() {}

    /** {@code marks} has "true" where a value is marked. */
    static Value.Members without(Value.Members marks, Value.Members values) {
        Value marked = marks.byName().get(TagFilter.TAGS);
        if (isMark(marked)) {
            return with(values, Value.Unknown.UNKNOWN);
        }
        if (!(marked instanceof Value.Members single)
                || single.byName().values().stream().noneMatch(Hidden::isMark)) {
            return values;
        }
        Map<String, Value> tags = new LinkedHashMap<>();
        if (values.byName().get(TagFilter.TAGS) instanceof Value.Members known) {
            tags.putAll(known.byName());
        }
        single.byName().forEach((key, mark) -> {
            if (isMark(mark)) {
                tags.put(key, Value.Unknown.UNKNOWN);
            }
        });
        return with(values, new Value.Members(tags));
    }

    private static boolean isMark(@Nullable Value value) {
        return value instanceof Value.Text text && text.text().equals("true");
    }

    private static Value.Members with(Value.Members values, Value tags) {
        Map<String, Value> members = new LinkedHashMap<>(values.byName());
        members.put(TagFilter.TAGS, tags);
        return new Value.Members(members);
    }

    /** The marks of a raw state, a list of paths. Which of the tags a path leads to is not worth telling. */
    static Value.Members marks(Tokens tokens) {
        boolean found = false;
        if (!tokens.isList()) {
            tokens.skip();
            return Value.Members.NONE;
        }
        while (tokens.item()) {
            found |= isOfTags(tokens);
        }
        return found ? ALL : Value.Members.NONE;
    }

    private static boolean isOfTags(Tokens path) {
        boolean found = false;
        if (!path.isList()) {
            path.skip();
            return false;
        }
        for (boolean first = true; path.item(); first = false) {
            boolean step = first && path.isObject();
            for (String name = step ? path.member() : null; name != null; name = path.member()) {
                found |= name.equals("value")
                        && path.scalar().filter(TagFilter.TAGS::equals).isPresent();
                path.skip();
            }
            if (!step) {
                path.skip();
            }
        }
        return found;
    }
}
