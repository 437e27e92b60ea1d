package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.catalog.ResourceChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that change in the resource of a service, or in a child of it, all of them together.
 *
 * @param child blank for the resource itself
 */
public record OwnProperties(Own own, String child, ArmValue.Members properties) {
    private static final String REPEATS = "[]";

    /** Of every resource that changes, in the order of the plan. */
    public static List<OwnProperties> of(List<Part> parts) {
        Map<List<Object>, Map<String, Object>> trees = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.OwnChange change) {
                String child = change.own().child(change.kind()).orElse("");
                add(trees.computeIfAbsent(List.of(change.own(), child), key -> new LinkedHashMap<>()), change);
            }
        }
        return trees.entrySet().stream()
                .map(entry -> new OwnProperties(
                        (Own) entry.getKey().get(0), (String) entry.getKey().get(1), (ArmValue.Members)
                                value(entry.getValue())))
                .toList();
    }

    private static void add(Map<String, Object> tree, Part.OwnChange change) {
        String path = change.own().arm(change.kind()).orElseThrow();
        int repeats = path.indexOf(REPEATS);
        if (repeats < 0) {
            put(tree, path, setting(path, change));
        } else {
            put(tree, path.substring(0, repeats), rules(path.substring(repeats + REPEATS.length() + 1), change));
        }
    }

    private static ArmValue setting(String path, Part.OwnChange change) {
        ArmValue closed = value(path, Own.closed(path, change.kind()));
        return change.waits() ? new ArmValue.Switch(value(path, Own.open(path, change.kind())), closed) : closed;
    }

    private static ArmValue value(String path, String word) {
        return Own.isFlag(path) ? new ArmValue.Flag(word.equals("true")) : new ArmValue.Text(word);
    }

    private static ArmValue rules(String within, Part.OwnChange change) {
        Optional<String> ignore =
                change.own().changes().flatMap(ResourceChange::rules).flatMap(ResourceChange.Rules::armIgnore);
        List<ArmValue> rules = new ArrayList<>();
        for (Input subnet : change.subnets()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            put(rule, within, new ArmValue.Parameter(subnet));
            ignore.ifPresent(name -> rule.put(name, new ArmValue.Flag(true)));
            rules.add(value(rule));
        }
        return new ArmValue.Items(rules);
    }

    @SuppressWarnings("unchecked") // only put makes these trees
    private static void put(Map<String, Object> tree, String path, ArmValue value) {
        String[] names = path.split("\\.", -1);
        Map<String, Object> here = tree;
        for (int i = 0; i < names.length - 1; i++) {
            here = (Map<String, Object>) here.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>());
        }
        here.put(names[names.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static ArmValue value(Object tree) {
        if (tree instanceof ArmValue value) {
            return value;
        }
        Map<String, ArmValue> members = new LinkedHashMap<>();
        ((Map<String, Object>) tree).forEach((name, inner) -> members.put(name, value(inner)));
        return new ArmValue.Members(members);
    }
}
