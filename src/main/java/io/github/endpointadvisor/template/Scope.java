package io.github.endpointadvisor.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a deployment goes: a resource group, a subscription, a management group or the tenant. Blank is none.
 *
 * @param subscription its id
 * @param group name of the resource group
 * @param managementGroup name of the management group
 */
record Scope(String subscription, String group, String managementGroup) {
    static final Scope TENANT = new Scope("", "", "");

    private static final String MANAGEMENT = "/providers/Microsoft.Management/managementGroups/";

    /** The one that the schema of a template states; which one of its kind it is, is not known. */
    static Scope of(String schema, Symbols symbols) {
        if (schema.contains("tenantdeploymenttemplate")) {
            return TENANT;
        }
        if (schema.contains("managementgroupdeploymenttemplate")) {
            return new Scope(
                    "",
                    "",
                    Symbols.mark(
                            symbols.of("managementGroup", "managementGroup").symbol()));
        }
        String subscription =
                Symbols.mark(symbols.of("subscription", "subscription").symbol());
        return schema.contains("subscriptiondeploymenttemplate")
                ? new Scope(subscription, "", "")
                : new Scope(
                        subscription,
                        Symbols.mark(
                                symbols.of("resourceGroup", "resourceGroup").symbol()),
                        "");
    }

    /** The scope of an id, such as that of a management group; this one for an id that is none. */
    Scope at(String id) {
        if (id.equals("/")) {
            return TENANT;
        }
        String[] parts = id.split("/", -1);
        String word = parts.length > 1 ? parts[1] : "";
        if (word.equalsIgnoreCase("subscriptions") && parts.length >= 3) {
            return new Scope(parts[2], parts.length >= 5 ? parts[4] : "", "");
        }
        return id.toLowerCase(java.util.Locale.ROOT).contains("managementgroups/")
                ? new Scope("", "", parts[parts.length - 1])
                : this;
    }

    /** This scope with another subscription or resource group. */
    Scope with(Optional<String> otherSubscription, Optional<String> otherGroup) {
        if (otherSubscription.isEmpty() && otherGroup.isEmpty()) {
            return this;
        }
        return new Scope(
                otherSubscription.orElse(subscription),
                otherGroup.orElse(otherSubscription.isPresent() ? "" : group),
                "");
    }

    /** The front of the ids of its resources. */
    String id() {
        if (!group.isEmpty()) {
            return subscriptionId() + "/resourceGroups/" + group;
        }
        return !subscription.isEmpty()
                ? subscriptionId()
                : managementGroup.isEmpty() ? "" : MANAGEMENT + managementGroup;
    }

    String subscriptionId() {
        return "/subscriptions/" + subscription;
    }

    /** What the function resourceGroup gives. */
    Value resourceGroup(Symbols symbols, Optional<Value> location) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", Symbols.text(id()));
        members.put("name", Symbols.text(group));
        members.put("type", new Value.Text("Microsoft.Resources/resourceGroups"));
        members.put("location", location.orElseGet(() -> symbols.of("location " + id(), "location")));
        members.put("managedBy", symbols.of("managedBy " + id(), "managedBy"));
        members.put("tags", symbols.of("tags " + id(), "tags"));
        members.put("properties", symbols.of("properties " + id(), "properties"));
        return Value.Members.of(members, Place.START);
    }

    /** What the function subscription gives. */
    Value subscription(Symbols symbols) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", Symbols.text(subscriptionId()));
        members.put("subscriptionId", Symbols.text(subscription));
        members.put("tenantId", symbols.of("tenant", "tenant"));
        members.put("displayName", symbols.of("displayName " + subscription, "displayName"));
        return Value.Members.of(members, Place.START);
    }

    /** What the function managementGroup gives. */
    Value managementGroup(Symbols symbols) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", Symbols.text(MANAGEMENT + managementGroup));
        members.put("name", Symbols.text(managementGroup));
        members.put("type", new Value.Text("Microsoft.Management/managementGroups"));
        members.put("properties", symbols.of("properties " + id(), "properties"));
        return Value.Members.of(members, Place.START);
    }
}
