package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;

/** A node of a harmless tree: text, a list or a mapping, at most 50 levels deep. */
public sealed interface YamlValue permits YamlText, YamlList, YamlMap {
    /** Where it starts. */
    Position at();

    /** The same with everything in it at this place. */
    YamlValue movedTo(Position place);

    /** What it is, as a message calls it. */
    String kind();
}
