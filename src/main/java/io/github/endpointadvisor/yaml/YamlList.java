package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;

/** A sequence, in block or in flow style. */
public record YamlList(List<YamlValue> items, Position at) implements YamlValue {
    public YamlList {
        items = List.copyOf(items);
    }

    /** The same with another item in the place of one. */
    public YamlList with(int index, YamlValue item) {
        List<YamlValue> others = new ArrayList<>(items);
        others.set(index, item);
        return new YamlList(others, at);
    }

    @Override
    public YamlList movedTo(Position place) {
        return new YamlList(items.stream().map(item -> item.movedTo(place)).toList(), place);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
