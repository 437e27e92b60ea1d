package io.github.endpointadvisor.shell;

import java.util.stream.Collectors;

/** Completion for fish. */
public final class Fish {
    private Fish() {}

    public static String script(Commands all) {
        String start = "complete -c " + all.program();
        StringBuilder script = new StringBuilder();
        script.append("# fish completion for PROGRAM; written by 'PROGRAM completion fish'\n"
                .replace("PROGRAM", all.program()));
        script.append(start).append(" -f\n");
        for (Flag flag : all.flags()) {
            script.append(start).append(" -n __fish_use_subcommand").append(flag(flag));
        }
        for (Command command : all.commands()) {
            script.append(start)
                    .append(" -n __fish_use_subcommand -a " + command.name() + " -d " + quoted(command.summary())
                            + "\n");
            String under = start + " -n '__fish_seen_subcommand_from " + command.name() + "'";
            script.append(under).append(values(command.arguments())).append("\n");
            script.append(
                    command.flags().stream().map(flag -> under + flag(flag)).collect(Collectors.joining()));
        }
        return script.toString();
    }

    private static String flag(Flag flag) {
        String names = flag.names().stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        String required = flag.takesValue() ? " -r" + values(flag.values()) : "";
        return names + required + " -d " + quoted(flag.summary()) + "\n";
    }

    private static String values(Values values) {
        return switch (values.kind()) {
            case FILES -> " -F";
            case FOLDERS -> " -a '(__fish_complete_directories)'";
            case WORDS -> " -f -a " + quoted(values.line());
            case NONE, ANY -> " -f";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
