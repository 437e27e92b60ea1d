package io.github.endpointadvisor.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Names of files as references relative to the working directory, which is all that code scanning can match. */
final class SarifUri {
    private SarifUri() {}

    /** Forward slashes, no ".", percent-encoded; a colon in front of the first slash would be a scheme, hence "./". */
    static String of(String file) {
        String path = wellFormed(file).replace('\\', '/');
        // two slashes would be a host; a single one, however, is all that tells a file outside of the working directory
        String rooted = path.startsWith("/") ? path.replaceFirst("^/+", "/") : "./" + path;
        try {
            String uri = new URI(null, null, rooted, null).normalize().toASCIIString();
            return uri.isEmpty() ? "./" : uri;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be quoted", e);
        }
    }

    /** A half of a surrogate pair is no character, and has no bytes to be written as. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
