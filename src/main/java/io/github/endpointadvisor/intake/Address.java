package io.github.endpointadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An address of Terraform: modules and then a resource, each with an index where it is one of several.
 *
 * @param steps such as {@code module.db}, without indexes
 * @param indexes the index of each step, such as {@code ["a.b"]}; blank for none
 */
record Address(List<String> steps, List<String> indexes) {
    static Address of(String text) {
        List<String> steps = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); ) {
            boolean data = words.get(i).equals("data");
            int length = Math.min(data ? 3 : 2, words.size() - i);
            String step = String.join(".", words.subList(i, i + length));
            int cut = step.indexOf('[');
            steps.add(cut < 0 ? step : step.substring(0, cut));
            indexes.add(cut < 0 ? "" : step.substring(cut));
            i += length;
        }
        return new Address(List.copyOf(steps), List.copyOf(indexes));
    }

    /** The words between dots; an index may hold anything between its quotes. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                depth++;
            } else if (!quoted && c == ']') {
                depth--;
            } else if (!quoted && depth == 0 && c == '.') {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    /** The same for all instances. */
    String plain() {
        return String.join(".", steps);
    }

    /** The modules that it is in, without indexes; blank at the root. */
    String module() {
        return steps.stream().filter(step -> step.startsWith("module.")).collect(Collectors.joining("."));
    }

    /** The index of the resource itself. */
    String index() {
        return indexes.isEmpty() ? "" : indexes.get(indexes.size() - 1);
    }

    /** Whether both are in the same instances of all modules that they share. */
    boolean isBeside(Address other) {
        for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
            if (!steps.get(i).equals(other.steps.get(i))) {
                return true;
            }
            if (!indexes.get(i).equals(other.indexes.get(i))) {
                return false;
            }
        }
        return true;
    }
}
