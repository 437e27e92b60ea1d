package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.shell.Bash;
import io.github.endpointadvisor.shell.Commands;
import io.github.endpointadvisor.shell.Fish;
import io.github.endpointadvisor.shell.Zsh;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: the script that lets a shell complete commands, options and the words of the catalog. */
final class Completion implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private Shell shell = Shell.BASH;

    Completion(Console console) {
        this.console = console;
        arguments = new Arguments(
                "completion",
                this,
                "Print the completion script of a shell: commands, options, service ids, codes and kinds of"
                        + " client.",
                "  source <(endpoint-advisor completion bash)",
                "  endpoint-advisor completion zsh > ~/.zfunc/_endpoint-advisor",
                "  endpoint-advisor completion fish > ~/.config/fish/completions/endpoint-advisor.fish");
        arguments.argument(Shell.class, "0", "1", "bash|zsh|fish", "Which shell.", given -> shell = given);
    }

    static CommandSpec command(Console console) {
        return new Completion(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        // only the command that runs was made
        Commands commands = Surface.of(Program.commandLine(console, new PrintWriter(Writer.nullWriter())));
        console.out().write(shell.script(commands));
        console.out().flush();
        return ExitCode.DONE;
    }

    /** The shells there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        String script(Commands commands) {
            return switch (this) {
                case BASH -> Bash.script(commands);
                case ZSH -> Zsh.script(commands);
                case FISH -> Fish.script(commands);
            };
        }
    }
}
