package io.github.endpointadvisor.inventory;

import java.util.List;

/**
 * A private endpoint.
 *
 * @param targets ids or addresses of what it leads to, as far as the file tells
 * @param approved whether traffic passes; not while a connection waits for approval, or was rejected
 */
record Endpoint(Found found, List<String> targets, List<String> groups, boolean approved) {
    static Endpoint of(Found found) {
        List<String> statuses = found.values().texts(found.kind().paths("status"));
        boolean manual = found.values().texts(found.kind().paths("manual")).stream()
                .anyMatch(text -> !text.equalsIgnoreCase("false"));
        boolean accepted = statuses.isEmpty() ? !manual : statuses.stream().anyMatch("Approved"::equalsIgnoreCase);
        boolean approved = accepted && !found.isDoubtful();
        List<String> targets = found.texts("target");
        // azapi tells what the body as a whole refers to
        List<String> leads = targets.isEmpty() ? found.references().texts("body") : targets;
        return new Endpoint(found, leads, found.values().texts(found.kind().paths("groups")), approved);
    }
}
