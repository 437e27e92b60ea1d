package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The PowerShell recipes of the documentation, run by PowerShell with the packaged program, where there is one. */
final class PowerShellIT {
    private static final Path PAGE = Path.of("docs", "json.md");
    private static final Pattern RECIPE = Pattern.compile("(?ms)^```powershell\\n(.*?)^```\\n\\n```text\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> recipesPrintWhatIsShown() {
        Matcher matcher = RECIPE.matcher(Golden.read(PAGE));
        return matcher.results()
                .map(recipe -> DynamicTest.dynamicTest(
                        recipe.group(1).lines().findFirst().orElse(""),
                        () -> assertThat(run(recipe.group(1))).isEqualTo(recipe.group(2))));
    }

    private static String run(String script) throws IOException, InterruptedException {
        assumeTrue(hasPowerShell(), "pwsh, which is not installed here");
        ProcessBuilder builder = new ProcessBuilder("pwsh", "-NoProfile", "-NonInteractive", "-Command", script);
        Path bin = Path.of("target", "endpoint-advisor", "bin").toAbsolutePath();
        builder.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.replace("\r\n", "\n");
    }

    private static boolean hasPowerShell() throws InterruptedException {
        try {
            return new ProcessBuilder("pwsh", "-NoProfile", "-Command", "exit 0")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
