package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.yaml.YamlMap;
import java.util.List;
import java.util.Map;

/**
 * A workload as the files give it.
 *
 * @param tree as a workload file has it, with the place of every fact
 * @param notes what stays open: sentences about the workload
 * @param open what stays open of services, by name
 */
public record Draft(YamlMap tree, List<String> notes, Map<String, List<String>> open) {
    public Draft {
        notes = List.copyOf(notes);
        open = Map.copyOf(open);
    }
}
