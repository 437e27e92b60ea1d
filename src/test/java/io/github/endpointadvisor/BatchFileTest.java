package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be held of the start script for Windows on any system: its text. */
final class BatchFileTest {
    private static final Path BIN = Path.of("src", "main", "dist", "bin");
    private static final String SCRIPT = Golden.read(BIN.resolve("endpoint-advisor.bat"));

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> lines() {
        return SCRIPT.lines()
                .filter(line -> !line.startsWith("rem ") && !line.contains("echo endpoint-advisor:"))
                .toList();
    }

    /** A folder may be called {@code Tools & (x86)}: outside quotes it would be a command. */
    @Test
    void pathsAreInQuotes() {
        for (String line : lines()) {
            String unquoted = line.replaceAll("\"[^\"]*\"", "");
            assertThat(unquoted)
                    .as(line)
                    .doesNotContain("%HOME_DIR", "%JAVA%", "%RELEASE%", "%VERSION%", "%SystemRoot%", "%~dp0", "%%~f");
        }
    }

    @Test
    void everyJumpHasItsLabel() {
        for (String jump : all("goto :\\w+", SCRIPT)) {
            assertThat(SCRIPT.lines()).contains(jump.substring("goto ".length()));
        }
    }

    /** The archive is made after the exit code is known, by a process that has none of the streams. */
    @Test
    void theArchiveIsMadeInTheBackground() {
        List<String> background =
                lines().stream().filter(line -> line.contains("start \"\" /b")).toList();
        assertThat(background).hasSize(1).allMatch(line -> line.endsWith(" <nul >nul 2>nul"));
        assertThat(SCRIPT.indexOf("set \"CODE=%ERRORLEVEL%\"")).isBetween(0, SCRIPT.indexOf(background.get(0)));
    }

    @Test
    void bothScriptsStartTheSameClasses() {
        String classes = "io\\.github\\.endpointadvisor\\.\\w+\\.\\w+";
        assertThat(all(classes, SCRIPT)).isEqualTo(all(classes, Golden.read(BIN.resolve("endpoint-advisor"))));
    }
}
