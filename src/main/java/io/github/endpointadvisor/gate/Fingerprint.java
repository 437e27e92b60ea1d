package io.github.endpointadvisor.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a finding, or a decision, by what it is about. */
public final class Fingerprint {
    private static final int DIGITS = 32;

    private Fingerprint() {}

    /** The first half of the SHA-256 of the parts, each behind its length, so that no two lists of parts are one text. */
    public static String of(String code, String file, List<String> services, String subject) {
        StringBuilder text = new StringBuilder();
        append(text, code);
        append(text, file);
        services.forEach(service -> append(text, service));
        append(text, subject);
        return HexFormat.of().formatHex(sha256(text.toString())).substring(0, DIGITS);
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
