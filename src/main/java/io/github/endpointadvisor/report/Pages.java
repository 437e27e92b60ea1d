package io.github.endpointadvisor.report;

import io.github.endpointadvisor.yaml.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The documentation that travels with the program: the files under {@code docs}, by code or topic. */
public final class Pages {
    private static final String ROOT = "/io/github/endpointadvisor/docs/";
    private static final List<String> TOPICS =
            List.of("import", "workload", "method", "traps", "ci", "json", "architecture");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    public Pages(List<String> criteria, List<String> codes) {
        TOPICS.forEach(topic -> files.put(topic, topic + ".md"));
        criteria.forEach(id -> files.put(id, "criteria/" + id + ".md"));
        codes.forEach(code -> files.put(code, "rules/" + code + ".md"));
    }

    /** Names of all pages. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The page of this name, in any case. */
    public Optional<String> find(String name) {
        return files.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> text(files.getOrDefault(known, "")));
    }

    /** A line per page: its name and its title. */
    public String index() {
        StringBuilder index = new StringBuilder();
        files.forEach((name, file) ->
                index.append(name).append(" - ").append(title(name, text(file))).append('\n'));
        return index.toString();
    }

    /** A line for each page that has the words in its title or, where none has, in its text. */
    public List<String> about(String words) {
        List<String> titled = having(words, page -> page.lines().limit(1).toList());
        return titled.isEmpty() ? having(words, page -> page.lines().toList()) : titled;
    }

    private List<String> having(String words, Function<String, List<String>> lines) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(words), Pattern.CASE_INSENSITIVE);
        return files.entrySet().stream()
                .filter(e -> lines.apply(text(e.getValue())).stream()
                        .anyMatch(line -> whole.matcher(line).find()))
                .map(e -> e.getKey() + " - " + title(e.getKey()))
                .toList();
    }

    /** Title of the page of this name, without the name; the name itself when it has no page. */
    public String title(String name) {
        return titles.computeIfAbsent(
                name, it -> find(it).map(page -> title(it, page)).orElse(it));
    }

    private static String title(String name, String page) {
        String first = page.lines().findFirst().orElse("").replaceFirst("^#+ *", "");
        return first.startsWith(name + ":") ? first.substring(name.length() + 1).strip() : first;
    }

    public String didYouMean(String word) {
        return Suggestion.didYouMean(word.toUpperCase(Locale.ROOT), new ArrayList<>(files.keySet()));
    }

    private static String text(String file) {
        try (InputStream in = Pages.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("docs/" + file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
