package io.github.endpointadvisor.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.cli.Runner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shells themselves complete; one that is not installed is left out by name. */
final class CompletionTest {
    @TempDir
    private Path folder = Path.of("");

    private String output(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return output;
        } catch (IOException e) {
            assumeTrue(false, command[0]);
            return "";
        }
    }

    private void script(String shell) throws IOException {
        Files.writeString(
                folder.resolve("script"), Runner.run("", "completion", shell).stdout());
    }

    /** The candidates for the last word. */
    private List<String> bash(String... words) throws IOException, InterruptedException {
        String line = "source ./script; COMP_WORDS=('" + String.join("' '", words) + "'); COMP_CWORD="
                + (words.length - 1) + "; _endpoint_advisor; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return output("bash", "-c", line)
                .lines()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> fish(String line) throws IOException, InterruptedException {
        return output("fish", "--no-config", "-c", "source ./script; complete -C 'endpoint-advisor " + line + "'")
                .lines()
                .map(candidate -> candidate.split("\t", 2)[0])
                .toList();
    }

    @Test
    void bashCompletesCommandsOptionsAndWords() throws Exception {
        script("bash");
        assertThat(bash("endpoint-advisor", "c")).containsExactly("check", "compare", "completion");
        assertThat(bash("endpoint-advisor", "recommend", "--pl")).containsExactly("--plan");
        assertThat(bash("endpoint-advisor", "recommend", "--format", "j")).containsExactly("json");
        assertThat(bash("endpoint-advisor", "check", "--format", "=", "sa")).containsExactly("sarif");
        assertThat(bash("endpoint-advisor", "check", "--format", "=")).contains("sarif", "github");
        assertThat(bash("endpoint-advisor", "compare", "key-v")).containsExactly("key-vault");
        assertThat(bash("endpoint-advisor", "explain", "EA109")).containsExactly("EA109");
        assertThat(bash("endpoint-advisor", "explain", "virtual-m")).contains("virtual-machine");
        assertThat(bash("endpoint-advisor", "recommend", "work"))
                .as("left to bash, which knows files")
                .isEmpty();
    }

    @Test
    void fishCompletesCommandsOptionsAndWords() throws Exception {
        script("fish");
        Files.writeString(folder.resolve("workload.yaml"), "");
        assertThat(fish("c")).containsExactlyInAnyOrder("check", "compare", "completion");
        assertThat(fish("recommend --pl")).containsExactly("--plan");
        assertThat(fish("recommend --format j")).containsExactly("json");
        assertThat(fish("compare key-v")).containsExactly("key-vault");
        assertThat(fish("explain virtual-m")).contains("virtual-machine");
        assertThat(fish("recommend work")).containsExactly("workload.yaml");
    }

    /** A real zsh in a terminal of its own, with a tab behind each line. */
    @Test
    void zshCompletesCommandsOptionsAndWords() throws Exception {
        script("zsh");
        Files.move(folder.resolve("script"), folder.resolve("_endpoint-advisor"));
        assertThat(zsh("endpoint-advisor chec")).contains("endpoint-advisor check ");
        assertThat(zsh("endpoint-advisor recommend --pla")).contains("--plan");
        assertThat(zsh("endpoint-advisor compare key-v")).contains("key-vault");
        assertThat(zsh("endpoint-advisor check --format sar")).contains("sarif");
    }

    private String zsh(String line) throws IOException, InterruptedException {
        String driver = String.join(
                "\n",
                "zmodload zsh/zpty",
                "zpty z zsh -f -i",
                "zpty -w z \"PS1=; fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D; print rea''dy\"",
                "while zpty -r z out; do [[ $out == *ready* ]] && break; done",
                "sleep 0.3",
                "zpty -n -w z '" + line + "'$'\\t'",
                "repeat 20; do sleep 0.1; while zpty -r -t z out; do all+=$out; done; done",
                "zpty -d z",
                "print -r -- $all");
        Files.writeString(folder.resolve("driver"), driver);
        return output("zsh", "-f", "driver").replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    @Test
    void everyCommandIsInEveryScript() {
        List<String> help = Arrays.stream(Runner.run("", "--help").stdout().split("\n"))
                .filter(line -> line.matches("  [a-z]+  .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(help).contains("recommend", "completion");
        for (String shell : List.of("bash", "zsh", "fish")) {
            assertThat(Runner.run("", "completion", shell).stdout()).contains(help);
        }
    }
}
