package io.github.endpointadvisor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.fuzz.Fuzzer.End;
import java.nio.file.Path;
import java.util.List;
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
}
