package io.github.endpointadvisor.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A way in that is neither a service endpoint nor a private endpoint of the workload; the best come first. */
public enum Way {
    OWN_CHANNEL("own-channel", "a channel of the platform"),
    MANAGED_PRIVATE_ENDPOINT("managed-private-endpoint", "managed private endpoint"),
    SHARED_PRIVATE_LINK("shared-private-link", "shared private link"),
    RESOURCE_INSTANCE_RULE("resource-instance-rule", "resource instance rule"),
    SERVICE_SETTING("service-setting", "setting of the service"),
    TRUSTED_ACCESS("trusted-access", "trusted access"),
    PERIMETER_RULE("perimeter-rule", "perimeter rule"),
    SELF_HOSTED_RUNTIME("self-hosted-runtime", "self-hosted runtime"),
    ADDRESS_RULE("service-tag-or-ip-rule", "IP rule or service tag"),
    ALLOW_AZURE("allow-azure-services", "the switch that allows all of Azure");

    private static final Map<String, Way> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Way::id, Function.identity()));

    private final String id;
    private final String label;

    Way(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word used in the catalog and in JSON, for example {@code managed-private-endpoint}. */
    public String id() {
        return id;
    }

    /** The words used in sentences, without an article. */
    public String label() {
        return label;
    }

    /** Whether the client's platform makes a private endpoint of its own, which its owner is charged for. */
    public boolean isPlatformEndpoint() {
        return this == MANAGED_PRIVATE_ENDPOINT || this == SHARED_PRIVATE_LINK;
    }

    /** Whether it admits the client by its public address. */
    public boolean usesAddress() {
        return this == ADDRESS_RULE || this == ALLOW_AZURE;
    }

    /** Whether it admits the client at the public endpoint by what it is, from wherever it comes. */
    public boolean isException() {
        return this == RESOURCE_INSTANCE_RULE || this == TRUSTED_ACCESS || this == PERIMETER_RULE;
    }

    /** All ways by id. */
    public static Map<String, Way> ids() {
        return BY_ID;
    }
}
