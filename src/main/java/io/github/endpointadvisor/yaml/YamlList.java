package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.List;

/** A sequence, in block or in flow style. */
public record YamlList(List<YamlValue> items, Position at) implements YamlValue {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
