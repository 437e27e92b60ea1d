package io.github.endpointadvisor.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An alternative of the decision: one way to connect clients to a service. */
public enum Mechanism {
    SERVICE_ENDPOINT("service-endpoint", "service endpoint"),
    SERVICE_ENDPOINT_POLICY("service-endpoint-policy", "service endpoint with policy"),
    STANDARD_SERVICE_ENDPOINT("standard-service-endpoint", "standard service endpoint"),
    PRIVATE_ENDPOINT("private-endpoint", "private endpoint"),
    PRIVATE_LINK_SERVICE("private-link-service", "Private Link service"),
    PUBLIC("public", "public endpoint"),
    NONE("none", "nothing to add");

    private static final Map<String, Mechanism> BY_ID = byId();

    private final String id;
    private final String label;

    Mechanism(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word used in files and JSON, for example {@code private-endpoint}. */
    public String id() {
        return id;
    }

    /** The words used in sentences, without an article. */
    public String label() {
        return label;
    }

    /** Label with its indefinite article, for the middle of a sentence. */
    public String withArticle() {
        return switch (this) {
            case NONE -> "no mechanism at all";
            case PUBLIC -> "the public endpoint";
            default -> "a " + label;
        };
    }

    /** Whether traffic goes from a subnet to the public address of the service. */
    public boolean isServiceEndpoint() {
        return this == SERVICE_ENDPOINT || this == SERVICE_ENDPOINT_POLICY || this == STANDARD_SERVICE_ENDPOINT;
    }

    /** Whether the service is reached at its public address. */
    public boolean usesPublicAddress() {
        return isServiceEndpoint() || this == PUBLIC;
    }

    /** Whether it has no charge of its own. */
    public boolean isFree() {
        return this == SERVICE_ENDPOINT || this == SERVICE_ENDPOINT_POLICY || this == PUBLIC || this == NONE;
    }

    /** All mechanisms by id, in the order of the enum. */
    public static Map<String, Mechanism> ids() {
        return BY_ID;
    }

    private static Map<String, Mechanism> byId() {
        Map<String, Mechanism> map = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(m -> map.put(m.id, m));
        return Collections.unmodifiableMap(map);
    }
}
