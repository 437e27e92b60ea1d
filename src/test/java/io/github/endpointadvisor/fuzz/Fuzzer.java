package io.github.endpointadvisor.fuzz;

import io.github.endpointadvisor.fuzz.Laws.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Mutates and holds against the laws: {@code Fuzzer SEED FROM COUNT SECONDS}, whatever ends first. Input number N of a seed
 * is the same in every run. What breaks a law is written to target/fuzz, as small as it still breaks it.
 */
public final class Fuzzer {
    private static final Path FOUND = Path.of("target", "fuzz");

    /** How many inputs there are for one that is run more than once. */
    private static final int SAMPLE = 8;

    /** And for one that is given to a command instead of a reader. */
    private static final int WHOLE = 5;

    private static final int MOST_FAULTS = 50;

    private final Map<Corpus, Mutator> mutators = new EnumMap<>(Corpus.class);
    private final Laws laws;
    private final long seed;

    Fuzzer(long seed, Path folder) {
        this.seed = seed;
        this.laws = new Laws(folder);
        for (Corpus corpus : Corpus.values()) {
            mutators.put(corpus, new Mutator(corpus));
        }
    }

    /** How an input ended: with an exit code, or with a fault. */
    record End(long number, Surface surface, byte[] input, int exitCode, Optional<String> fault) {}

    public static void main(String[] args) throws IOException {
        long from = Long.parseLong(args[1]);
        long to = from + Long.parseLong(args[2]);
        long end = System.nanoTime() + Long.parseLong(args[3]) * 1_000_000_000;
        Fuzzer fuzzer = new Fuzzer(Long.parseLong(args[0]), Files.createTempDirectory("fuzz"));
        Map<String, Integer> ends = new TreeMap<>();
        long number = from;
        int faults = 0;
        for (; number < to && System.nanoTime() < end && faults < MOST_FAULTS; number++) {
            End result = fuzzer.run(number);
            ends.merge(
                    result.surface() + ": " + (result.fault().isPresent() ? "fault" : "exit code " + result.exitCode()),
                    1,
                    Integer::sum);
            if (result.fault().isPresent()) {
                faults++;
                fuzzer.tell(result);
            }
        }
        ends.forEach((name, times) -> System.out.printf("%8d  %s%n", times, name));
        System.out.println((number - from) + " inputs of seed " + args[0] + ", " + faults + " faults");
        System.exit(faults == 0 ? 0 : 1);
    }

    /** Four of five inputs go to their reader alone, which takes a hundredth of the time. */
    End run(long number) {
        Random random = new Random(seed ^ number * 0x9E3779B97F4A7C15L);
        boolean whole = number % WHOLE == 0;
        List<Surface> surfaces = whole ? Surface.ALL : Surface.READERS;
        Surface surface = surfaces.get((int) (number / (whole ? WHOLE : 1) % surfaces.size()));
        Seed start = surface.corpus().pick(random);
        byte[] bytes = mutators.get(surface.corpus()).mutate(start.text(), random);
        Input input = new Input(bytes, start.companion(), number % (SAMPLE * WHOLE) == 0);
        try {
            return new End(number, surface, bytes, laws.hold(surface, input), Optional.empty());
        } catch (Exception | AssertionError | StackOverflowError e) {
            byte[] least = new Shrinker(
                            smaller -> breaks(surface, new Input(smaller, input.beside(), input.isSample()), e))
                    .shrunk(bytes);
            return new End(number, surface, least, -1, Optional.of(e.toString()));
        }
    }

    private boolean breaks(Surface surface, Input input, Throwable as) {
        try {
            laws.hold(surface, input);
            return false;
        } catch (Exception | AssertionError | StackOverflowError e) {
            return kind(e).equals(kind(as));
        }
    }

    private static String kind(Throwable e) {
        String text = e.toString();
        return text.substring(0, Math.min(60, text.length()));
    }

    private void tell(End result) throws IOException {
        Files.createDirectories(FOUND);
        Path file = FOUND.resolve(seed + "-" + result.number() + ".in");
        Files.write(file, result.input());
        System.out.println(
                file + ": " + result.surface() + ": " + result.fault().orElseThrow());
    }
}
