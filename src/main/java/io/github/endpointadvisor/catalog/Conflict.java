package io.github.endpointadvisor.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fact on which two sources disagree: what the catalog holds, what the other source says. */
public record Conflict(
        String field, String kept, String keptSource, String other, String otherSource, Optional<String> note) {
    private static final Pattern LISTED =
            Pattern.compile("(?:privateEndpoint\\.)?(\\w+)\\[(.+)]\\.(\\w+)(?:\\.(\\w+))?");

    /** The field in words: a path of the catalog means nothing to a reader. */
    public String subject() {
        Matcher listed = LISTED.matcher(field);
        if (listed.matches()) {
            return listed.group(1).equals("tiers")
                    ? "support of private endpoints in tier " + listed.group(2)
                    : property(listed.group(3))
                            + of(listed.group(2))
                            + Optional.ofNullable(listed.group(4))
                                    .map(Conflict::cloud)
                                    .orElse("");
        }
        return switch (field) {
            case "serviceEndpoint.status" -> "status of the service endpoint";
            case "serviceEndpoint.standard" -> "status of standard service endpoints";
            case "serviceEndpoint.regions" -> "reach of the service endpoint";
            case "privateEndpoint.status" -> "status of the private endpoint";
            case "privateEndpoint.subresources" -> "list of sub-resources";
            case "resourceTypes" -> "resource type";
            default -> field;
        };
    }

    private static String property(String key) {
        return switch (key) {
            case "zones" -> "private DNS zone";
            case "forwarders" -> "public DNS zone";
            case "secondary" -> "secondary endpoint";
            case "recordOnly" -> "DNS record";
            default -> key;
        };
    }

    private static String cloud(String id) {
        return Optional.ofNullable(Cloud.ids().get(id))
                .map(cloud -> " in " + cloud.label())
                .orElse("");
    }

    private static String of(String subresource) {
        return subresource.equals("*") ? " of all sub-resources" : " of sub-resource " + subresource;
    }
}
