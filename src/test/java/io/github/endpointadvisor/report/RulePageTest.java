package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulePageTest {
    private static final List<String> CODES = Golden.files(Path.of("docs", "rules"), ".md").stream()
            .map(path -> path.getFileName().toString().replace(".md", ""))
            .toList();
    private static final Pages PAGES = new Pages(List.of(), CODES);

    @Test
    void everyPageHasWhatACatalogOfRulesShows() {
        for (String code : CODES) {
            RulePage page = RulePage.of(code, PAGES);

            assertThat(page.name()).as(code).matches("(?:[A-Z][a-z0-9]+)+");
            assertThat(page.sentence()).as(code).endsWith(".").hasSizeLessThanOrEqualTo(1024);
            assertThat(page.summary())
                    .as(code)
                    .endsWith(".")
                    .doesNotContain("\n")
                    .hasSizeLessThanOrEqualTo(1024);
            assertThat(page.text()).as(code).startsWith("# " + code + ": " + page.title());
            assertThat(page.source().isPresent()).as(code).isEqualTo(page.text().contains("\n- https://"));
            assertThat(page.source().orElse("https://x")).as(code).matches("https://[!-~&&[^,]]+");
        }
    }

    @Test
    void namesAreDifferent() {
        assertThat(CODES.stream().map(code -> RulePage.of(code, PAGES).name())).doesNotHaveDuplicates();
    }

    @Test
    void aCodeWithoutAPageStandsForItself() {
        RulePage page = RulePage.of("EA999", PAGES);

        assertThat(page).isEqualTo(new RulePage("EA999", "EA999", "EA999"));
        assertThat(page.summary()).isEqualTo("EA999.");
        assertThat(page.name()).isEqualTo("Ea999");
        assertThat(page.source()).isEmpty();
    }

    @Test
    void aLongParagraphIsCut() {
        String text = "# EA999: Long\n\n" + "word ".repeat(300) + "\n";

        assertThat(new RulePage("EA999", "Long", text).summary()).hasSize(1024).endsWith("...");
    }
}
