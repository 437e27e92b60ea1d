package io.github.endpointadvisor.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which entries of a file a word stands for. */
final class WordIndex {
    /** Types of the providers azurerm and azuread. */
    private static final Pattern TERRAFORM = Pattern.compile("(?i)azure[a-z]+_.*");

    /** Names are often followed by their abbreviation, or by a word that tells nothing. */
    private static final Pattern BEHIND_NAMES =
            Pattern.compile("(?<! ) *+(?:\\([A-Z]{2,6}\\)|(?<= )(?i:resource|instance)s?)$");

    /** Ends a type that stands for all that begin with it. */
    private static final String FAMILY = "_*";

    private final Map<String, List<String>> plain = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> names = new ArrayList<>();
    private final Map<String, List<String>> core = new LinkedHashMap<>();

    void add(String word, String id) {
        String type = word.endsWith(FAMILY) ? word.substring(0, word.length() - FAMILY.length()) : word;
        add(plain, Words.plain(type), id);
        if (!isType(word)) {
            names.add(Map.entry(word, id));
        }
    }

    private static void add(Map<String, List<String>> index, String word, String id) {
        List<String> ids = index.computeIfAbsent(word, w -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /** Entries with this very word, else those with one that says the same. */
    List<String> find(String word) {
        List<String> exact = exactly(word);
        return exact.isEmpty() ? alike(word) : exact;
    }

    List<String> exactly(String word) {
        return plain.getOrDefault(Words.plain(word), List.of());
    }

    /** The type that a type is part of, or what a name is about. */
    private List<String> alike(String word) {
        if (word.contains("/")) {
            return whole(beforeVersion(word), '/');
        }
        if (isTerraform(word)) {
            return whole(word, '_');
        }
        List<String> commands = CommandName.names(word);
        return commands.isEmpty() ? named(word) : command(commands);
    }

    /** Only what stands behind the name of the command line may be said in another way. */
    private List<String> command(List<String> names) {
        return names.stream()
                .map(name ->
                        exactly(name).isEmpty() && !name.startsWith(CommandName.CLI_NAME) ? named(name) : exactly(name))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> named(String name) {
        List<String> found = about(name);
        return found.isEmpty() ? about(BEHIND_NAMES.matcher(name).replaceFirst("")) : found;
    }

    /** Most words are found as they stand, so that what names are about is worked out when it is asked for. */
    private List<String> about(String name) {
        if (core.isEmpty()) {
            names.forEach(known -> add(core, Words.core(known.getKey()), known.getValue()));
        }
        return core.getOrDefault(Words.core(name), List.of());
    }

    /** Resource types of ARM and of Terraform name what they are part of first. */
    private List<String> whole(String type, char separator) {
        List<String> found = exactly(type);
        for (int end = type.lastIndexOf(separator);
                found.isEmpty() && end > 0;
                end = type.lastIndexOf(separator, end - 1)) {
            found = exactly(type.substring(0, end));
        }
        return found;
    }

    /** Types of templates may have the version of their interface behind an at sign. */
    private static String beforeVersion(String type) {
        return type.split("@", 2)[0];
    }

    static boolean isType(String word) {
        return word.contains("/") || isTerraform(word);
    }

    static boolean isTerraform(String word) {
        return TERRAFORM.matcher(word).matches();
    }
}
