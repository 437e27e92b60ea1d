package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The man pages say what help says, and man can print them. */
final class ShellFilesTest {
    @TempDir
    private Path share = Path.of("");

    @BeforeEach
    void write() throws IOException {
        ShellFiles.main(new String[] {share.toString()});
    }

    private String page(String name) throws IOException {
        return Files.readString(share.resolve("man/man1/" + name + ".1"));
    }

    @Test
    void eachCommandHasAPageWithAllItsOptions() throws IOException {
        for (String command : List.of("recommend", "check", "import", "explain", "schema", "completion")) {
            String page = page("endpoint-advisor-" + command).replace("\\-", "-");
            Matcher options = Pattern.compile("--[a-z-]+")
                    .matcher(Runner.run("", command, "--help").stdout());
            assertThat(options.results().map(option -> option.group()))
                    .isNotEmpty()
                    .allMatch(page::contains);
            assertThat(page("endpoint-advisor")).contains("\\fBendpoint\\-advisor\\-" + command + "\\fR(1)");
        }
    }

    @Test
    void completionStandsWherePackagesExpectIt() throws IOException {
        assertThat(share.resolve("bash-completion/completions/endpoint-advisor"))
                .hasContent(Runner.run("", "completion", "bash").stdout());
        assertThat(share.resolve("zsh/vendor-completions/_endpoint-advisor")).exists();
        assertThat(share.resolve("fish/vendor_completions.d/endpoint-advisor.fish"))
                .exists();
    }

    @Test
    void groffFindsNothingToWarnOf() throws IOException, InterruptedException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(share.resolve("man/man1"))) {
            pages = files.sorted().toList();
        }
        for (Path page : pages) {
            Process groff;
            try {
                groff = new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", page.toString())
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException e) {
                assumeTrue(false, "groff");
                return;
            }
            String text = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(groff.waitFor()).isZero();
            assertThat(text).doesNotContain("warning:").contains("wrong command line");
        }
    }
}
