package io.github.endpointadvisor.template;

import java.util.List;
import java.util.Optional;

/** What a template says already of a resource that an expression refers to. */
final class Told {
    private Told() {}

    /** A value at a path, or the id of a part that has a name there; empty for what only the deployment knows. */
    static Optional<Value> of(Value.Members body, String id, Value.Reference runtime) {
        List<String> path = runtime.path();
        Value here = runtime.full() ? body : body.object("properties");
        String partId = id;
        for (int i = 0; i < path.size(); i++) {
            String name = path.get(i);
            Optional<Value> next = here instanceof Value.Members members
                    ? members.get(name).or(() -> nested(members, name))
                    : here instanceof Value.Items list ? item(list, name) : Optional.empty();
            if (next.isEmpty()) {
                boolean isPart = i == path.size() - 1 && i > 1 && name.equals("id");
                return isPart ? Optional.of(Symbols.text(partId)) : Optional.empty();
            }
            if (here instanceof Value.Items && next.get() instanceof Value.Members part) {
                partId += "/" + path.get(i - 1) + "/" + part.text("name");
            }
            here = next.get();
        }
        return here instanceof Value.Text || here instanceof Value.Flag ? Optional.of(here) : Optional.empty();
    }

    private static Optional<Value> nested(Value.Members members, String name) {
        return members.object("properties").get(name);
    }

    private static Optional<Value> item(Value.Items list, String index) {
        try {
            int at = Integer.parseInt(index);
            return at >= 0 && at < list.items().size()
                    ? Optional.of(list.items().get(at))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
