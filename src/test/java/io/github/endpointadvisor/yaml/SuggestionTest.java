package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    private static final List<String> WORDS = List.of("premium", "standard", "basic", "onPremises", "westeurope");

    @ParameterizedTest
    @CsvSource({
        "premum, premium",
        "premiumm, premium",
        "prenium, premium",
        "prmeium, premium",
        "PREMIUM, premium",
        "onpremise, onPremises",
        "west-europe, westeurope",
        "West Europe, westeurope",
        "bsaic, basic"
    })
    void isNear(String word, String meant) {
        assertThat(Suggestion.nearest(word, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "free", "basement", "northcentralus", "xyz"})
    void isTooFarAway(String word) {
        assertThat(Suggestion.nearest(word, WORDS)).isEmpty();
    }

    @Test
    void theFirstOfTheNearestIsTaken() {
        assertThat(Suggestion.nearest("cat", List.of("cart", "bat", "cap", "cab")))
                .contains("cart");
        assertThat(Suggestion.nearest("cat", List.of("cart", "Cat"))).contains("Cat");
    }

    @Test
    void ofAllThatAreNearTheNearestAreTaken() {
        assertThat(Suggestion.nearest("card", List.of("cards", "care", "cad", "core", "ward"), 2))
                .containsExactly("cards", "care", "cad", "ward");
        assertThat(Suggestion.nearest("card", List.of("core"), 1)).isEmpty();
    }

    @Test
    void aSwapIsOneMistake() {
        assertThat(Suggestion.nearest("qsl", List.of("sql"))).contains("sql");
    }

    @Test
    void aWholeWordIsNotReplaced() {
        assertThat(Suggestion.nearest("x", List.of("y"))).isEmpty();
        assertThat(Suggestion.nearest("ab", List.of("cd", "bc"), 2)).isEmpty();
    }

    @Test
    void aLongWordGetsNone() {
        String word = "a".repeat(65);

        assertThat(Suggestion.nearest(word, List.of(word))).isEmpty();
        assertThat(Suggestion.nearest("a".repeat(64), List.of(word))).contains(word);
        assertThat(Suggestion.nearest(word, List.of(word), 1)).isEmpty();
        assertThat(Suggestion.nearest("a".repeat(64), List.of(word), 1)).containsExactly(word);
    }

    @Test
    void aSuggestionEndsASentence() {
        assertThat(Suggestion.didYouMean("basik", WORDS)).isEqualTo("; did you mean 'basic'?");
        assertThat(Suggestion.didYouMean("free", WORDS)).isEmpty();
    }
}
