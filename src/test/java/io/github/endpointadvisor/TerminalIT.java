package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in a real terminal: as wide as that is, with whole words, and in colour. */
final class TerminalIT {
    private static final Path PROGRAM =
            Path.of("target", "endpoint-advisor", "bin", "endpoint-advisor").toAbsolutePath();
    private String server = "endpoint-advisor-it";

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", server, "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    private boolean hasTmux() {
        try {
            return tmux("-V").startsWith("tmux");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 140})
    void isAsWideAsTheTerminal(int columns) throws IOException, InterruptedException {
        assumeTrue(hasTmux(), "tmux");
        String width = Integer.toString(columns);
        server = "endpoint-advisor-it-" + ProcessHandle.current().pid() + "-" + width;
        String run = "'" + PROGRAM + "' recommend --cards examples/hybrid-hub-spoke.yaml; tmux -L " + server
                + " wait-for -S done; sleep 60";
        tmux("new-session", "-d", "-x", width, "-y", "50", run);
        tmux("set-option", "-g", "history-limit", "5000");
        tmux("wait-for", "done");
        String screen = tmux("capture-pane", "-p", "-S", "-2000");
        assertThat(screen).contains("claims-handling", "List prices");
        int widest = screen.lines()
                .filter(line -> !line.contains("://"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertThat(widest).isBetween(columns * 9 / 10, columns);
        assertThat(screen.lines().filter(line -> line.matches("[a-z]{1,6}")))
                .as("words that were cut")
                .isEmpty();
        String painted = tmux("capture-pane", "-p", "-e", "-S", "-2000");
        tmux("kill-server");
        assertThat(painted).contains("\u001b[1m", "\u001b[32m");
    }
}
