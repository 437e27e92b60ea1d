package io.github.endpointadvisor.diagnostic;

import static io.github.endpointadvisor.diagnostic.InputCode.EA001;
import static io.github.endpointadvisor.diagnostic.InputCode.EA011;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComplaintsTest {
    private final Complaints complaints = new Complaints("a.yaml");

    @Test
    void atFirstThereAreNone() {
        assertThat(complaints.file()).isEqualTo("a.yaml");
        assertThat(complaints.any()).isFalse();
        assertThat(complaints.total()).isZero();
        assertThat(complaints.sorted()).isEmpty();
    }

    @Test
    void theyAreSortedAndEachOneIsThereOnce() {
        complaints.add(EA011, new Position(10, 1, 1), "later");
        complaints.add(EA011, new Position(9, 1, 1), "earlier");
        complaints.add(EA001, "nowhere");
        complaints.add(EA011, new Position(9, 1, 1), "earlier");

        assertThat(complaints.sorted()).extracting(Diagnostic::message).containsExactly("nowhere", "earlier", "later");
        assertThat(complaints.total()).isEqualTo(3);
        assertThat(complaints.any()).isTrue();
    }

    @Test
    void linesAreQuotedWhateverTheyEndWith() {
        complaints.source("one\r\ntwo\rthree\n\nfive");
        IntStream.rangeClosed(1, 6).forEach(line -> complaints.add(EA011, new Position(line, 1, 1), "x"));

        assertThat(complaints.sorted())
                .extracting(it -> it.sourceLine().orElseThrow())
                .containsExactly("one", "two", "three", "", "five", "");
        assertThat(complaints.sorted().get(0).sourceLine()).contains("one");
    }

    @Test
    void withoutATextOrAPlaceNothingIsQuoted() {
        complaints.add(EA011, new Position(1, 1, 1), "x");
        assertThat(complaints.sorted().get(0).sourceLine()).isEmpty();

        complaints.source("one");
        complaints.add(EA001, "x");
        assertThat(complaints.sorted().get(0).sourceLine()).isEmpty();
    }

    @Test
    void ofAFloodTheFirstHundredAreKeptAndAllAreCounted() {
        IntStream.rangeClosed(1, 100_000)
                .forEach(line -> complaints.add(EA011, new Position(200_000 - line, 1, 1), "x"));

        assertThat(complaints.total()).isEqualTo(100_000);
        assertThat(complaints.sorted())
                .hasSize(100)
                .extracting(it -> it.position().orElseThrow().line())
                .startsWith(100_000, 100_001)
                .endsWith(100_099);
    }

    @Test
    void aLongLineIsHeldOnce() {
        complaints.source("x".repeat(1_000_000));
        IntStream.rangeClosed(1, 100).forEach(column -> complaints.add(EA011, new Position(1, column, 1), "x"));

        String line = complaints.sorted().get(0).sourceLine().orElseThrow();
        assertThat(complaints.sorted())
                .allSatisfy(it -> assertThat(it.sourceLine().orElseThrow()).isSameAs(line));
    }
}
