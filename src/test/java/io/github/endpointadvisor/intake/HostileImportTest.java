package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it ends in a workload or in complaints. */
final class HostileImportTest {
    private static final List<Path> FILES = Golden.files(Golden.RESOURCES.resolve("import"), ".json").stream()
            .filter(file -> !file.toString().contains("err") && !file.toString().contains("utf16"))
            .toList();

    private static final int PARTS = Samples.of(24);

    @Test
    void aFileThatIsCutOffIsRefused() {
        for (Path file : FILES) {
            String text = Golden.read(file).strip();
            // one value a line is whole where a line ends
            if (!Golden.name(file).contains("lines")) {
                for (int part = 1; part < PARTS; part++) {
                    Result result = Runner.run(text.substring(0, text.length() * part / PARTS), "import", "-");
                    assertThat(result.exitCode())
                            .as("%s, %d of %d", file, part, PARTS)
                            .isEqualTo(3);
                    assertThat(result.stderr()).contains("[EA027]");
                }
            }
        }
    }

    @Test
    void membersOfTheWrongTypeAreNoFacts() {
        Random random = new Random(11);
        List<String> others = List.of("7", "true", "null", "[]", "{}", "[[1]]", "{\"a\":{\"b\":[null]}}", "\"x\"");
        for (Path file : FILES) {
            for (int i = 0; i < PARTS; i++) {
                String text = Golden.read(file);
                int colon = text.indexOf(": ", random.nextInt(text.length()));
                int end = colon < 0 ? -1 : text.indexOf('\n', colon);
                if (end > 0 && text.substring(colon, end).matches(": \"[^\"]*\",?")) {
                    String other = others.get(random.nextInt(others.size()));
                    String comma = text.charAt(end - 1) == ',' ? "," : "";
                    Result result = Runner.run(
                            text.substring(0, colon + 2) + other + comma + text.substring(end), "import", "-");
                    assertThat(result.exitCode())
                            .as("%s: %s", file, result.stderr())
                            .isIn(0, 3);
                }
            }
        }
    }

    @Test
    void aResourceWithoutAnyNameIsNamedByItsType() {
        String plan =
                "{\"resource_changes\": [{\"address\": \"\", \"mode\": \"managed\", \"type\": \"azurerm_key_vault\","
                        + " \"change\": {\"actions\": [\"create\"], \"after\": {}}}]}";

        Result result = Runner.run(plan, "import", "-");

        assertThat(result.exitCode()).isZero();
        assertThat(Runner.run(result.stdout(), "recommend", "-").exitCode()).isZero();
    }

    /** It would turn the line around that it stands in. */
    @Test
    void noControlCharacterOfAnIdIsGenerated() {
        String list = "[{\"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/k\\u202Ev\","
                + " \"type\": \"Microsoft.KeyVault/vaults\", \"name\": \"kv\"}]";
        for (String language : List.of("terraform", "bicep", "arm", "azure-cli")) {
            assertThat(Runner.run(list, "generate", language, "--from", "-").stdout())
                    .as(language)
                    .doesNotContain("\u202E");
        }
    }
}
