package io.github.endpointadvisor.advice.access;

import java.util.Optional;

/**
 * What would let a client connect.
 *
 * @param change what to change of the client, in the catalog's words; only with {@link Kind#CHANGE_CLIENT}
 */
public record Remedy(Kind kind, Optional<String> change) {
    /** The kinds of remedies, the nearest first. */
    public enum Kind {
        CHANGE_CLIENT,
        CHANGE_TIER,
        PEER_VNETS,
        ALLOW_ENDPOINT,
        USE_PRIVATE_ENDPOINT,
        ADMIT_SELECTED_NETWORKS,
        KEEP_PUBLIC,
        CONNECT_PRIVATELY,
        PUBLISH,
        RELAY
    }

    public static Remedy of(Kind kind) {
        return new Remedy(kind, Optional.empty());
    }

    static Remedy change(String what) {
        return new Remedy(Kind.CHANGE_CLIENT, Optional.of(what));
    }
}
