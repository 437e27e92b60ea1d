package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.Suggestion;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells workload files from other YAML and JSON in a folder: a workload names services at its top. What cannot be read,
 * for its size or for a mistake, counts as one if the key is anywhere in it, so that no mistake takes a file out of a run.
 */
public final class Sighting {
    private static final Pattern KEY = Pattern.compile("services[\"']?\\s*:", Pattern.CASE_INSENSITIVE);

    private static final int OVERLAP = 100;

    private static final List<String> OTHER_KEYS = List.of(
            "network", "policy", "priorities", "clients", "defaults", "exemptions", "budget", "cloud", "region");

    private Sighting() {}

    /** Whether the file is one, or was meant to be one. */
    public static boolean isWorkload(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(InputBytes.LIMIT + 1);
        if (bytes.length > InputBytes.LIMIT) {
            return anyHoldsKey(bytes, in);
        }
        return YamlReader.read(bytes, new Complaints(""))
                .map(tree -> tree instanceof YamlMap map && namesServices(map))
                .orElseGet(() -> holdsKey(text(bytes)));
    }

    /** Looked through in parts, each with the end of the one before: the key may lie across. */
    private static boolean anyHoldsKey(byte[] first, InputStream in) throws IOException {
        String end = "";
        for (byte[] part = first; part.length > 0; part = in.readNBytes(InputBytes.LIMIT)) {
            String text = end + text(part);
            if (holdsKey(text)) {
                return true;
            }
            end = text.substring(Math.max(0, text.length() - OVERLAP));
        }
        return false;
    }

    /**
     * Services in a mapping are those of somebody else's format, such as that of Docker Compose. A list under a word that is
     * nearly the key is a mistake, and so is a file with several other keys of the format.
     */
    private static boolean namesServices(YamlMap map) {
        boolean list = map.entries().stream()
                .filter(entry -> Suggestion.nearest(entry.key().toLowerCase(Locale.ROOT), List.of(Target.SERVICES))
                        .isPresent())
                .anyMatch(entry -> entry.value() instanceof YamlList || isKey(entry));
        return list
                || OTHER_KEYS.stream().filter(key -> map.entry(key).isPresent()).count() >= 2;
    }

    private static boolean isKey(YamlMap.Entry entry) {
        return entry.key().equalsIgnoreCase(Target.SERVICES) && !(entry.value() instanceof YamlMap);
    }

    /** Without the zeros that another encoding has between the letters. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static boolean holdsKey(String text) {
        return KEY.matcher(text).find();
    }
}
