package io.github.endpointadvisor.shell;

import java.util.stream.Collectors;

/** Completion for zsh, as a file of its {@code fpath} or to be sourced. */
public final class Zsh {
    private Zsh() {}

    public static String script(Commands all) {
        return """
                #compdef PROGRAM
                # zsh completion for PROGRAM; written by 'PROGRAM completion zsh'
                _PROGRAM() {
                  local curcontext=$curcontext state line
                  local -a commands
                  commands=(
                NAMES    'help:Show the help of a command'
                  )
                  _arguments -C \\
                FLAGS    '1:command:->command' '*::argument:->argument'
                  case $state in
                    command) _describe command commands ;;
                    argument)
                      case $words[1] in
                COMMANDS        help) _describe command commands ;;
                      esac
                      ;;
                  esac
                }
                if [ "$funcstack[1]" = _PROGRAM ]; then
                  _PROGRAM "$@"
                else
                  compdef _PROGRAM PROGRAM
                fi
                """.replace(
                        "NAMES",
                        all.commands().stream()
                                .map(command -> "    '" + command.name() + ":" + escaped(command.summary()) + "'\n")
                                .collect(Collectors.joining()))
                .replace(
                        "FLAGS",
                        all.flags().stream()
                                .map(flag -> "    " + flag(flag) + " \\\n")
                                .collect(Collectors.joining()))
                .replace("COMMANDS", all.commands().stream().map(Zsh::command).collect(Collectors.joining()))
                .replace("PROGRAM", all.program());
    }

    private static String command(Command command) {
        return "        " + command.name() + ")\n          _arguments \\\n"
                + command.flags().stream()
                        .map(flag -> "            " + flag(flag) + " \\\n")
                        .collect(Collectors.joining())
                + "            '*:" + escaped(command.argumentLabel()) + ":" + action(command.arguments())
                + "'\n          ;;\n";
    }

    private static String flag(Flag flag) {
        String text = "[" + escaped(flag.summary()) + "]"
                + (flag.takesValue() ? ":" + escaped(flag.label()) + ":" + action(flag.values()) : "");
        return flag.names().size() == 1
                ? "'*" + flag.names().get(0) + text + "'"
                : "'*'{" + String.join(",", flag.names()) + "}'" + text + "'";
    }

    private static String action(Values values) {
        return switch (values.kind()) {
            case FILES -> "_files";
            case FOLDERS -> "_files -/";
            case WORDS -> "(" + values.line() + ")";
            case NONE, ANY -> " ";
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\\\[\\]:])", "\\\\$1").replace("'", "'\\''");
    }
}
