package io.github.endpointadvisor.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.function.Predicate;

/** Makes an input smaller as long as it still does what it did. */
final class Shrinker {
    private static final int MOST_TRIES = 500;

    private final Predicate<byte[]> stillDoes;

    Shrinker(Predicate<byte[]> stillDoes) {
        this.stillDoes = stillDoes;
    }

    byte[] shrunk(byte[] bytes) {
        byte[] least = bytes;
        int tries = 0;
        for (int size = Math.max(1, bytes.length / 2); size > 0; size /= 2) {
            for (int at = 0; at < least.length && tries < MOST_TRIES; tries++) {
                byte[] smaller = without(least, at, size);
                if (stillDoes.test(smaller)) {
                    least = smaller;
                } else {
                    at += size;
                }
            }
        }
        return least;
    }

    private static byte[] without(byte[] bytes, int at, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        int end = Math.min(bytes.length, at + size);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }
}
