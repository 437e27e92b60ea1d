package io.github.endpointadvisor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.fuzz.Fuzzer.End;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of the fuzzer; {@code .ci/fuzz} is the long one. */
final class FuzzerTest {
    private static final int INPUTS = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyLawHoldsForTheFirstInputs() {
        Fuzzer fuzzer = new Fuzzer(20261127, folder);
        List<End> ends = LongStream.range(0, INPUTS).mapToObj(fuzzer::run).toList();
        assertThat(ends).filteredOn(end -> end.fault().isPresent()).isEmpty();
        // or the mutations are no test of either
        assertThat(ends.stream().filter(end -> end.exitCode() < 2).count()).isBetween(INPUTS / 5L, INPUTS / 5L * 4);
        assertThat(ends.stream().map(End::surface)).containsAll(Surface.ALL).containsAll(Surface.READERS);
    }

    /** What Jazzer found that reaches code of its own, and what once broke something. */
    @Test
    void whatWasFoundIsReadOrRefused() {
        for (Corpus corpus : Set.of(Corpus.WORKLOAD, Corpus.POLICY, Corpus.PLAN, Corpus.RECORD, Corpus.BASELINE)) {
            List<Path> files = Golden.files(Golden.RESOURCES.resolve("fuzz").resolve(corpus.name()), ".in");
            for (Path file : files) {
                assertThatCode(() -> Reading.isRead(corpus, Files.readAllBytes(file)))
                        .as("%s", file)
                        .doesNotThrowAnyException();
            }
        }
    }
}
