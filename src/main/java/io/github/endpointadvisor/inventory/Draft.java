package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workload as the files give it.
 *
 * @param tree as a workload file has it, with the place of every fact
 * @param services how many services there are, alike ones counted
 * @param notes what stays open: sentences about the workload
 * @param open what stays open of services, by name
 */
public record Draft(YamlMap tree, int services, List<String> notes, Map<String, List<String>> open) {
    public Draft {
        notes = List.copyOf(notes);
        open = Map.copyOf(open);
    }

    /** The same with a name. */
    public Draft named(String name) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        entries.put("name", new YamlMap.Entry("name", tree.at(), new YamlText(name, false, tree.at())));
        entries.putAll(tree.byKey());
        return new Draft(new YamlMap(entries, tree.at()), services, notes, open);
    }
}
