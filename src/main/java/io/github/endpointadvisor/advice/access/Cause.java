package io.github.endpointadvisor.advice.access;

/** Why a client cannot connect. */
public enum Cause {
    /** No mechanism is possible for the service. */
    NOTHING_POSSIBLE,
    /** The service is not reachable at a public address, and the client has no other way than that. */
    NO_PUBLIC_ENDPOINT,
    /** A VPN or ExpressRoute private peering leads to private addresses only. */
    PRIVATE_ADDRESS_NEEDED,
    /** Storage ignores IP rules for callers of its own region. */
    SAME_REGION,
    /** Its VNet is not connected to the one the resource is in. */
    NOT_CONNECTED,
    /** The service admits no subnets of another tenant. */
    OTHER_TENANT,
    /** It has no outbound address of its own that a rule could list. */
    NO_ADDRESS,
    /** It is not in a VNet, and its platform has no path to the service. */
    OUTSIDE_VNETS,
    /** Its plan does not support the mechanism. */
    PLAN,
    /** The storage account that its platform keeps its state in cannot be restricted on this plan. */
    HOST_STORAGE
}
