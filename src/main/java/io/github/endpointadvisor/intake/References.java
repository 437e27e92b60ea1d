package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.inventory.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows references through variables, outputs and repetitions to the resources of a plan. */
final class References {
    private static final int FARTHEST = 30;

    /** One of more than these is none that could be told. */
    private static final int MOST = 100;

    private final Map<String, Configuration.Module> modules;
    private final Map<String, Map<String, List<Address>>> instances = new HashMap<>();
    private final Map<Address, String> texts = new HashMap<>();

    References(Configuration configuration, Collection<String> addresses) {
        modules = configuration.modules();
        for (String text : addresses) {
            Address address = Address.of(text);
            texts.put(address, text);
            instances
                    .computeIfAbsent(address.plain(), a -> new LinkedHashMap<>())
                    .computeIfAbsent(address.index(), i -> new ArrayList<>())
                    .add(address);
        }
    }

    /** The addresses that the values of a resource come from, at the paths of these values. */
    Value.Members of(String resource) {
        Address from = Address.of(resource);
        String module = from.module();
        String plain = from.plain();
        String local = module.isEmpty() ? plain : plain.substring(Math.min(plain.length(), module.length() + 1));
        return Optional.ofNullable(modules.get(module))
                .flatMap(it -> Optional.ofNullable(it.resources.get(local)))
                .map(expressions -> (Value.Members) resolved(expressions, new Scope(from, module, local)))
                .orElse(Value.Members.NONE);
    }

    /** Whose references are followed, and in which module. */
    private record Scope(Address from, String module, String local) {
        Scope in(String other) {
            return new Scope(from, other, "");
        }
    }

    private Value resolved(Value value, Scope scope) {
        if (value instanceof Value.Members members) {
            Map<String, Value> resolved = new LinkedHashMap<>();
            members.byName().forEach((name, inner) -> resolved.put(name, resolved(inner, scope)));
            return new Value.Members(resolved);
        }
        if (value instanceof Value.Items list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Value.Text.class::isInstance)) {
            List<String> references = list.items().stream()
                    .map(item -> ((Value.Text) item).text())
                    .toList();
            return new Value.Items(follow(references, scope, 0).stream()
                    .<Value>map(Value.Text::new)
                    .toList());
        }
        return value instanceof Value.Items list
                ? new Value.Items(
                        list.items().stream().map(item -> resolved(item, scope)).toList())
                : value;
    }

    /** Of a reference Terraform gives the shorter forms as well: the longest that leads anywhere counts. */
    private Set<String> follow(List<String> references, Scope scope, int depth) {
        Set<String> found = new LinkedHashSet<>();
        String done = "";
        for (String reference : references) {
            boolean shorter = done.startsWith(reference + ".") || done.startsWith(reference + "[");
            if (!shorter) {
                Set<String> led = depth > FARTHEST ? Set.of() : follow(reference, scope, depth + 1);
                found.addAll(led);
                done = led.isEmpty() ? done : reference;
            }
        }
        return found;
    }

    private Set<String> follow(String reference, Scope scope, int depth) {
        List<String> words = Address.words(reference);
        String first = words.get(0);
        Optional<Configuration.Module> module = Optional.ofNullable(modules.get(scope.module()));
        if (module.isEmpty() || (words.size() < 2 && !first.equals("each"))) {
            return Set.of();
        }
        return switch (first.startsWith("each") ? "each" : first) {
            case "var" ->
                follow(module.get().arguments.getOrDefault(plain(words.get(1)), List.of()), outer(scope), depth);
            case "module" -> output(words, scope, depth);
            case "each" ->
                follow(
                        module.get().repetitions.getOrDefault(scope.local(), List.of()),
                        scope.in(scope.module()),
                        depth);
            case "local", "path", "count", "self", "terraform" -> Set.of();
            default -> resource(words, scope);
        };
    }

    private static String plain(String word) {
        int cut = word.indexOf('[');
        return cut < 0 ? word : word.substring(0, cut);
    }

    private static Scope outer(Scope scope) {
        int cut = scope.module().lastIndexOf("module.");
        return scope.in(cut <= 0 ? "" : scope.module().substring(0, cut - 1));
    }

    private Set<String> output(List<String> words, Scope scope, int depth) {
        String inner = (scope.module().isEmpty() ? "" : scope.module() + ".") + "module." + plain(words.get(1));
        Optional<Configuration.Module> module = Optional.ofNullable(modules.get(inner));
        if (module.isEmpty() || words.size() < 3) {
            return Set.of();
        }
        return follow(module.get().outputs.getOrDefault(plain(words.get(2)), List.of()), scope.in(inner), depth);
    }

    private Set<String> resource(List<String> words, Scope scope) {
        boolean data = words.get(0).equals("data");
        if (words.size() < (data ? 3 : 2)) {
            return Set.of();
        }
        String last = words.get(data ? 2 : 1);
        String step = (data ? "data." + words.get(1) : words.get(0)) + "." + plain(last);
        String target = (scope.module().isEmpty() ? "" : scope.module() + ".") + step;
        String index = last.substring(plain(last).length());
        if (!instances.containsKey(target)) {
            // of a type that is not read, or looked up after apply: there, and no more is known of it
            return Set.of(target);
        }
        Set<String> found = new LinkedHashSet<>();
        fitting(instances.getOrDefault(target, Map.of()), index, scope)
                .forEach(address -> found.add(texts.getOrDefault(address, "")));
        return found;
    }

    /** The instance meant: the one of this index, else the one of the same index as the resource that refers to it. */
    private static List<Address> fitting(Map<String, List<Address>> all, String index, Scope scope) {
        if (!index.isEmpty() && all.containsKey(index)) {
            return beside(all.get(index), scope);
        }
        Set<String> indexes = new LinkedHashSet<>(List.of(scope.from().index()));
        indexes.addAll(scope.from().indexes());
        List<Address> same = indexes.stream()
                .filter(own -> !own.isEmpty())
                .flatMap(own -> all.getOrDefault(own, List.of()).stream())
                .toList();
        if (!same.isEmpty()) {
            return beside(same, scope);
        }
        return all.size() > MOST
                ? List.of()
                : beside(all.values().stream().flatMap(List::stream).toList(), scope);
    }

    /** Those in the same instances of modules, if there are any. */
    private static List<Address> beside(List<Address> all, Scope scope) {
        List<Address> beside =
                all.stream().filter(address -> address.isBeside(scope.from())).toList();
        return beside.isEmpty() ? all : beside;
    }
}
