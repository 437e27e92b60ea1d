package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A resource file of the catalog, cut into its entries but not yet parsed: a run needs a handful of them, and parsing
 * all would cost more than everything else the program does. An entry starts with {@code - id: } in column one.
 */
final class Entries {
    private static final String MARK = "- id: ";
    private static final int HEADER = 7;

    /** The files stay as they are while the program runs, so all catalogs of a process share what was read of them. */
    private static final Map<String, Entries> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Map<String, String> texts;
    private final Map<String, YamlValue> values = new ConcurrentHashMap<>();

    private Entries(String file, Map<String, String> texts) {
        this.file = file;
        this.texts = texts;
    }

    static Entries of(String file) {
        return READ.computeIfAbsent(file, Entries::cut);
    }

    private static Entries cut(String file) {
        String text = text(file);
        Map<String, String> texts = new LinkedHashMap<>();
        int start = text.startsWith(MARK) ? 0 : next(text, 0);
        while (start >= 0) {
            int end = next(text, start);
            String entry = end < 0 ? text.substring(start) : text.substring(start, end);
            put(file, texts, entry);
            start = end;
        }
        return new Entries(file, texts);
    }

    private static int next(String text, int from) {
        int newline = text.indexOf("\n" + MARK, from);
        return newline < 0 ? -1 : newline + 1;
    }

    private static void put(String file, Map<String, String> texts, String entry) {
        String id = entry.substring(MARK.length(), entry.indexOf('\n')).strip();
        if (texts.put(id, entry) != null) {
            throw new CatalogException(file + ": two entries have the id '" + id + "'");
        }
    }

    private static String text(String file) {
        try (InputStream in = Entries.class.getResourceAsStream(file)) {
            if (in == null) {
                // as for a class that is missing: with classes from an archive, this is where a damaged jar shows
                throw new LinkageError(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        return List.copyOf(texts.keySet());
    }

    boolean has(String id) {
        return texts.containsKey(id);
    }

    /** The words of one-line keys that stand right below the id, read without parsing the entry. */
    List<String> header(String id, String... keys) {
        List<String> words = new ArrayList<>();
        for (String line : text(id, HEADER)) {
            Arrays.stream(keys)
                    .filter(key -> line.startsWith("  " + key + ": "))
                    .forEach(key -> words.addAll(split(line.substring(key.length() + 4))));
        }
        return words;
    }

    private List<String> text(String id, int lines) {
        return Optional.ofNullable(texts.get(id)).stream()
                .flatMap(String::lines)
                .limit(lines)
                .toList();
    }

    private static List<String> split(String value) {
        String[] words = value.startsWith("[")
                ? value.substring(1, value.lastIndexOf(']')).split(",", -1)
                : new String[] {value};
        return Arrays.stream(words)
                .map(word -> word.strip().replace("\"", "").replace("'", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Parses one entry; whatever is wrong with it is an exception, since the file is ours. */
    <T> T read(String id, Function<Fields, T> mapper) {
        Complaints complaints = new Complaints(file + " (entry " + id + ")");
        Optional<T> entry = value(id, complaints)
                .flatMap(value -> Fields.of(value, id, complaints))
                .map(mapper);
        if (complaints.any() || entry.isEmpty()) {
            throw new CatalogException(complaints.sorted());
        }
        return entry.get();
    }

    /** The tree of one entry, as it stands in the file. */
    YamlMap tree(String id) {
        Complaints complaints = new Complaints(file + " (entry " + id + ")");
        return value(id, complaints)
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .orElseThrow(() -> new CatalogException(complaints.sorted()));
    }

    private Optional<YamlValue> value(String id, Complaints complaints) {
        String text = texts.get(id);
        if (text == null) {
            throw new CatalogException(file + " has no entry '" + id + "'");
        }
        YamlValue known = values.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<YamlValue> value = YamlReader.read(text.getBytes(StandardCharsets.UTF_8), complaints)
                .map(Entries::only);
        value.ifPresent(it -> values.put(id, it));
        return value;
    }

    private static YamlValue only(YamlValue value) {
        return value instanceof YamlList list ? list.items().get(0) : value;
    }
}
