package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.shell.Bash;
import io.github.endpointadvisor.shell.Commands;
import io.github.endpointadvisor.shell.Fish;
import io.github.endpointadvisor.shell.ManPages;
import io.github.endpointadvisor.shell.Zsh;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes man pages and completion into a folder, where packages expect them, when the distribution is packaged. */
final class ShellFiles {
    private ShellFiles() {}

    public static void main(String[] args) throws IOException {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        Console console = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), nobody, Map.of());
        Commands commands = Surface.of(Program.commandLine(console, nobody));
        Path share = Path.of(args[0]);
        String program = commands.program();
        write(share.resolve("bash-completion/completions/" + program), Bash.script(commands));
        write(share.resolve("zsh/vendor-completions/_" + program), Zsh.script(commands));
        write(share.resolve("fish/vendor_completions.d/" + program + ".fish"), Fish.script(commands));
        for (Map.Entry<String, String> page : ManPages.of(commands).entrySet()) {
            write(share.resolve("man/man1/" + page.getKey()), page.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
