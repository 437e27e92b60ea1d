package io.github.endpointadvisor.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an Azure resource.
 *
 * @param type such as Microsoft.Sql/servers/databases
 * @param parent the id of the resource that it is a part of; empty at the top
 */
public record ArmId(String type, String name, Optional<String> group, Optional<String> parent, boolean extension) {
    private static final String PROVIDERS = "/providers/";
    private static final String GROUPS = "/resourcegroups/";
    /** Letters, digits and what Azure allows between them; no service's rules allow more. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$]([A-Za-z0-9._()$-]{0,258}[A-Za-z0-9_()])?");

    /** Empty for a text that is no id of a resource. */
    public static Optional<ArmId> of(String text) {
        String id = text.toLowerCase(Locale.ROOT);
        int providers = id.lastIndexOf(PROVIDERS);
        if (!text.startsWith("/") || providers < 0) {
            return Optional.empty();
        }
        String[] parts = text.substring(providers + PROVIDERS.length()).split("/", -1);
        if (parts.length < 3 || parts.length % 2 == 0) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            type.append('/').append(parts[i]);
        }
        String name = parts[parts.length - 1];
        Optional<String> parent = parts.length > 3
                ? Optional.of(text.substring(0, text.length() - name.length() - parts[parts.length - 2].length() - 2))
                : Optional.empty();
        return Optional.of(new ArmId(
                type.toString(), name, group(text, id), parent, id.indexOf(PROVIDERS) < providers));
    }

    /** Whether Azure would accept it as the name of some resource. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Optional<String> group(String text, String id) {
        int from = id.indexOf(GROUPS);
        if (from < 0) {
            return Optional.empty();
        }
        int start = from + GROUPS.length();
        int end = text.indexOf('/', start);
        return Optional.of(end < 0 ? text.substring(start) : text.substring(start, end)).filter(ArmId::isName);
    }
}
