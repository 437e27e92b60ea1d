package io.github.endpointadvisor.inventory;

import java.util.Arrays;

/**
 * Which key was the how manieth: numbers by the hash of a key in any case, since the keys of a million resources would
 * fill the memory. Of 64 bits two keys of one run do not share all.
 */
final class KeyIndex {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int LOWER = 0x20;
    private static final int FREE = -1;

    private long[] hashes = new long[1 << 10];
    private int[] places = places(1 << 10);
    private int size;

    private static int[] places(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }

    /** The place of the key; the one given if it was not there before. */
    int place(String key, int next) {
        long hash = hash(key);
        int slot = slot(hash);
        if (places[slot] == FREE) {
            if (++size * 2 > places.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
            places[slot] = next;
        }
        return places[slot];
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & (places.length - 1);
        while (places[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = hashes;
        int[] numbers = places;
        hashes = new long[before.length * 2];
        places = places(before.length * 2);
        for (int i = 0; i < before.length; i++) {
            if (numbers[i] != FREE) {
                int slot = slot(before[i]);
                hashes[slot] = before[i];
                places[slot] = numbers[i];
            }
        }
    }

    private static long hash(String key) {
        long hash = key.length();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | LOWER : c)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
