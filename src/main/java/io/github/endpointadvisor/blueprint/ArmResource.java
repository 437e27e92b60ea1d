package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.advice.method.Phase;
import java.util.List;
import java.util.Optional;

/**
 * A resource in a template.
 *
 * @param slug unique in the template
 * @param name of a child the last part only
 * @param parent the resource of the template that it is a child of
 * @param server of a child of something that is not in the template: the name of that
 * @param location empty where it has none
 * @param properties blank where it has none
 * @param after resources that have to be there before it, though it does not refer to them
 */
public record ArmResource(
        Phase phase,
        String slug,
        Type type,
        ArmValue name,
        Optional<ArmResource> parent,
        Optional<ArmValue> server,
        Optional<ArmValue> location,
        Optional<ArmValue.Members> properties,
        List<ArmResource> after) {
    public ArmResource {
        after = List.copyOf(after);
    }

    /** What is written, with the API version that the property paths were checked against on 2026-08-20. */
    public enum Type {
        PRIVATE_ENDPOINT("Microsoft.Network/privateEndpoints", "2025-09-01"),
        ZONE_GROUP("Microsoft.Network/privateEndpoints/privateDnsZoneGroups", "2025-09-01"),
        ZONE("Microsoft.Network/privateDnsZones", "2024-06-01"),
        ZONE_LINK("Microsoft.Network/privateDnsZones/virtualNetworkLinks", "2024-06-01"),
        ENDPOINT_POLICY("Microsoft.Network/serviceEndpointPolicies", "2025-09-01"),
        SERVER_RULE("Microsoft.Sql/servers/virtualNetworkRules", "2025-01-01");

        private final String id;
        private final String apiVersion;

        Type(String id, String apiVersion) {
            this.id = id;
            this.apiVersion = apiVersion;
        }

        /** As Azure spells it. */
        public String id() {
            return id;
        }

        public String apiVersion() {
            return apiVersion;
        }

        /** The type that it is a child of. */
        public String parent() {
            return id.substring(0, id.lastIndexOf('/'));
        }
    }
}
