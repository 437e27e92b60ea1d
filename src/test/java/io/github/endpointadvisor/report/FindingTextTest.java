package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FindingTextTest {
    @ParameterizedTest
    @CsvSource({
        "orders, orders has a service endpoint in place, orders has a service endpoint in place.",
        "no, nothing is stated, Nothing is stated.",
        "n, nothing is stated, Nothing is stated."
    })
    void keepsTheNameOfAServiceAndCapitalisesAWordThatStartsLikeOne(String service, String text, String sentence) {
        Finding finding = Finding.of("EA102", Severity.NOTE, "shop.yaml", Optional.empty(), text)
                .about(List.of(service), "");
        assertThat(FindingText.message(finding)).isEqualTo(sentence);
    }
}
