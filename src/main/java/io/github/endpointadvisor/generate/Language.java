package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.Blueprint;
import java.util.Set;

/** A language that a blueprint can be written in. */
public interface Language {
    /** The whole file; the same blueprint gives the same characters, and lines end in {@code \n}. */
    String write(Blueprint blueprint, Set<Phase> phases, String tool);
}
