package io.github.endpointadvisor.shell;

import java.util.stream.Collectors;

/** Completion for bash, from the 3.2 of macOS on. */
public final class Bash {
    private Bash() {}

    public static String script(Commands all) {
        return """
                # bash completion for PROGRAM; written by 'PROGRAM completion bash'
                _endpoint_advisor() {
                  local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} words=
                  COMPREPLY=()
                  # --option=value comes in three words
                  if [ "$word" = "=" ]; then
                    word=
                  elif [ "$last" = "=" ]; then
                    last=${COMP_WORDS[COMP_CWORD-2]}
                  fi
                  if [ "$COMP_CWORD" -eq 1 ]; then
                    case $word in
                      -*) words='FLAGS' ;;
                      *) words='FIRST' ;;
                    esac
                  else
                    case ${COMP_WORDS[1]} in
                COMMANDS      help) words='FIRST' ;;
                    esac
                  fi
                  # without words, bash completes the names of files
                  [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$word"))
                }
                complete -o bashdefault -o default -F _endpoint_advisor PROGRAM
                """.replace(
                        "COMMANDS", all.commands().stream().map(Bash::command).collect(Collectors.joining()))
                .replace("FLAGS", all.flagNames())
                .replace("FIRST", all.firstWords())
                .replace("PROGRAM", all.program());
    }

    private static String command(Command command) {
        return "      " + command.name() + ")\n        case $last in\n"
                + command.flags().stream()
                        .filter(Flag::takesValue)
                        .map(Bash::flag)
                        .collect(Collectors.joining())
                + "          *)\n            case $word in\n"
                + "              -*) words='" + String.join(" ", command.flagNames()) + "' ;;\n"
                + "              *) words='" + command.arguments().line() + "' ;;\n"
                + "            esac\n            ;;\n        esac\n        ;;\n";
    }

    private static String flag(Flag flag) {
        return "          " + String.join(" | ", flag.names()) + ") words='"
                + flag.values().line() + "' ;;\n";
    }
}
