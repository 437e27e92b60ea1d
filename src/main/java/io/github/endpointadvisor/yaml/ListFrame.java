package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects the items of a list. */
final class ListFrame implements Frame {
    private final List<YamlValue> items = new ArrayList<>();
    private final Position at;

    ListFrame(Position at) {
        this.at = at;
    }

    @Override
    public Position at() {
        return at;
    }

    @Override
    public boolean take(YamlValue child) {
        return items.add(child);
    }

    @Override
    public YamlValue close() {
        return new YamlList(items, at);
    }
}
