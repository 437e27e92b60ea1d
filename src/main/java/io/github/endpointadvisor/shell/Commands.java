package io.github.endpointadvisor.shell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole program.
 *
 * @param flags those that need no command
 * @param exitCodes each with its meaning behind a colon
 */
public record Commands(
        String program,
        String version,
        String description,
        List<Flag> flags,
        List<Command> commands,
        List<String> exitCodes,
        List<String> examples) {
    public Commands {
        flags = List.copyOf(flags);
        commands = List.copyOf(commands);
        exitCodes = List.copyOf(exitCodes);
        examples = List.copyOf(examples);
    }

    /** The first words there are: the commands, and help. */
    String firstWords() {
        return commands.stream().map(Command::name).collect(Collectors.joining(" ")) + " help";
    }

    String flagNames() {
        return flags.stream().flatMap(flag -> flag.names().stream()).collect(Collectors.joining(" "));
    }
}
