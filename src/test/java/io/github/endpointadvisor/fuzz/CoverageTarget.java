package io.github.endpointadvisor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What Jazzer calls, with {@code -Dfuzz.reader} for one of the readers; see "What breaks it" in CONTRIBUTING. */
public final class CoverageTarget {
    private static final Corpus READER = Corpus.valueOf(System.getProperty("fuzz.reader", "WORKLOAD"));

    private CoverageTarget() {}

    /** What is read once a process is no part of the time of an input. */
    public static void fuzzerInitialize() {
        Reading.isRead(READER, "services: [key-vault]".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Reading.isRead(READER, input);
    }
}
