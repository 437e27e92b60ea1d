package io.github.endpointadvisor.advice.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes before what, when the score alone does not decide. */
final class RankingTest {
    private static Alternative alternative(Mechanism mechanism, double score, String usd, double simplicity) {
        return new Alternative(
                mechanism,
                Alternative.Status.FEASIBLE,
                true,
                false,
                score,
                List.of(new Contribution("cost", 0.5, 0.4, ""), new Contribution("maintenance", 0.5, simplicity, "")),
                List.of(),
                List.of(),
                List.of(),
                new Cost(List.of(), List.of(), false, new BigDecimal(usd)));
    }

    private static Mechanism first(Alternative... alternatives) {
        return Ranking.rank(List.of(alternatives)).get(0).mechanism();
    }

    @Test
    void theHigherScoreWinsWhateverItCosts() {
        assertThat(first(
                        alternative(Mechanism.SERVICE_ENDPOINT, 0.5, "0", 1),
                        alternative(Mechanism.PRIVATE_ENDPOINT, 0.51, "900", 0)))
                .isEqualTo(Mechanism.PRIVATE_ENDPOINT);
    }

    @Test
    void equalScoresGoByCost() {
        assertThat(first(
                        alternative(Mechanism.SERVICE_ENDPOINT, 0.5, "7.81", 1),
                        alternative(Mechanism.PRIVATE_ENDPOINT, 0.5, "7.80", 0)))
                .isEqualTo(Mechanism.PRIVATE_ENDPOINT);
    }

    @Test
    void equalScoresAndCostsGoByMaintenance() {
        assertThat(first(
                        alternative(Mechanism.SERVICE_ENDPOINT, 0.5, "0", 0.2),
                        alternative(Mechanism.PRIVATE_ENDPOINT, 0.5, "0", 0.3)))
                .isEqualTo(Mechanism.PRIVATE_ENDPOINT);
    }

    @Test
    void whatIsEqualInAllKeepsTheOrderOfTheMechanisms() {
        assertThat(first(
                        alternative(Mechanism.PUBLIC, 0.5, "0", 0.2),
                        alternative(Mechanism.PRIVATE_ENDPOINT, 0.5, "0", 0.2),
                        alternative(Mechanism.SERVICE_ENDPOINT, 0.5, "0", 0.2)))
                .isEqualTo(List.of(Mechanism.values()).stream()
                        .filter(
                                List.of(Mechanism.PUBLIC, Mechanism.PRIVATE_ENDPOINT, Mechanism.SERVICE_ENDPOINT)
                                        ::contains)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aLeadOfLessThanFiveHundredthsIsClose() {
        assertThat(Recommendation.isClose(0.049)).isTrue();
        assertThat(Recommendation.isClose(0.05)).isFalse();
    }
}
