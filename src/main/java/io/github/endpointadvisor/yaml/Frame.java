package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;

/** A list or a mapping that is still being read. */
sealed interface Frame permits ListFrame, MapFrame {
    /** Where it starts. */
    Position at();

    /** Adds the next child; false if it was complained of and nothing more is worth reading. */
    boolean take(YamlValue child);

    /** All that was taken. */
    YamlValue close();
}
