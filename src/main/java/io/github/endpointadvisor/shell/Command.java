package io.github.endpointadvisor.shell;

import java.util.List;

/**
 * A command as its users see it.
 *
 * @param name the word for it, behind the name of the program
 * @param arguments what may stand behind its options
 * @param argumentText what its arguments are; empty if it has none
 */
public record Command(
        String name,
        String synopsis,
        String description,
        List<Flag> flags,
        Values arguments,
        String argumentLabel,
        String argumentText,
        List<String> examples) {
    public Command {
        flags = List.copyOf(flags);
        examples = List.copyOf(examples);
    }

    String summary() {
        return Flag.firstSentence(description);
    }

    List<String> flagNames() {
        return flags.stream().flatMap(flag -> flag.names().stream()).toList();
    }
}
