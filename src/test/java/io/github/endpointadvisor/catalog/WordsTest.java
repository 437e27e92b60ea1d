package io.github.endpointadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of tiers, and names without what tells nothing. */
final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Premium v3, premium_V3, true",
        "EP#, EP1, true",
        "EP#, ep12, true",
        "EP#, EP, false",
        "EP#, EPx, false",
        "EP#, EP1v2, false",
        "P*v3, P1mv3, true",
        "P*v3, P1mv4, false",
        "P#*v3, Pv3, false",
        "*a*b, xaxxb, true",
        "*a*b, xbxxa, false",
        "<Balanced_>B#, Balanced_B10, true",
        "<Balanced_>B#, B10, true",
        "<Balanced_>B#, Balanced_, false",
        "<Balanced_>B#, Balance_B10, false",
        "<GP_><Standard_>D<C>#*, GP_Standard_D2ds_v5, true",
        "<GP_><Standard_>D<C>#*, DC4ads_v5, true",
        "<GP_><Standard_>D<C>#*, GP_E2ds_v5, false",
        "Enterprise_E#-#, Enterprise_E10-2, true",
    })
    void patternsFit(String pattern, String word, boolean fits) {
        assertThat(Words.matches(pattern, word)).isEqualTo(fits);
    }

    /** A clause of a policy may hold as many stars as its author likes. */
    @Test
    void manyStarsTakeNoTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Words.matches("*a".repeat(100_000) + "b", "General Purpose".repeat(10)));
    }

    @ParameterizedTest
    @CsvSource({
        "Azure Key Vaults, keyvault",
        "key-vault, keyvault",
        "Microsoft Purview account, purview",
        "Container registries, containerregistry",
        "Public IP addresses, publicipaddress",
        "Event Hubs namespace, eventhub",
        "Logic App (Consumption), logicappconsumption",
        "azure, azure",
        "services, service",
    })
    void namesAreComparedByWhatTheyTell(String name, String core) {
        assertThat(Words.core(name)).isEqualTo(core);
    }

    /** What is read may be of any length: a word of more parts than any name with its tier is not cut. */
    @Test
    void aWordIsCutAtEachOfItsBlanks() {
        assertThat(Words.halves("Key Vault (Premium)"))
                .containsExactly(Map.entry("Key", "Vault Premium"), Map.entry("Key Vault", "Premium"));
        assertThat(Words.halves("a b c d e f g h i j")).hasSize(9);
        assertThat(Words.halves("a b c d e f g h i j k")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Prem, Premium, true", "premium-v3, Premium, true", "Pre, Premium, false", "Basic, Premium, false"})
    void aBeginningOfFourLettersIsOne(String one, String other, boolean begun) {
        assertThat(Words.areOneBegun(one, other)).isEqualTo(begun);
        assertThat(Words.areOneBegun(other, one)).isEqualTo(begun);
    }
}
