package io.github.endpointadvisor.template;

import java.util.List;

/** Puts ids of resources together. */
final class Ids {
    private Ids() {}

    /** The id of a resource by the id of its scope, its type, and a name for each part of the type. */
    static String id(String scope, String type, List<String> names) {
        String[] parts = type.split("/", -1);
        StringBuilder id = new StringBuilder(scope).append("/providers/").append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            id.append('/').append(parts[i]).append('/').append(name(names, i - 1, parts.length - 1));
        }
        return id.toString();
    }

    /** The name of a part: what is left over belongs to the last one. */
    private static String name(List<String> names, int part, int parts) {
        if (part >= names.size()) {
            return "-";
        }
        return part == parts - 1 ? String.join("/", names.subList(part, names.size())) : names.get(part);
    }

    /** The id of a resource that is written as its type and its names in turn. */
    static String full(String scope, String relative) {
        String[] words = relative.split("/", -1);
        StringBuilder id = new StringBuilder(scope).append("/providers/").append(words[0]);
        // a type and then its names, or types and names in turn
        int half = words.length / 2;
        boolean isInTurn = words.length % 2 == 1;
        for (int i = 1; i <= half && words.length > 1; i++) {
            int typeAt = isInTurn ? 2 * i - 1 : i;
            int nameAt = isInTurn ? 2 * i : half + i;
            if (typeAt < words.length && nameAt < words.length) {
                id.append('/').append(words[typeAt]).append('/').append(words[nameAt]);
            }
        }
        return id.toString();
    }
}
