package io.github.endpointadvisor.workload;

/** What the network has already, so that nobody has to be told of it. */
public enum Ready implements Choice {
    /** Network policies of the endpoint subnets, and the routes to them through the firewall where there is one. */
    ENDPOINT_POLICIES,
    /** Conditional forwarders and the resolver behind them, redundant and with fallback to the internet. */
    FORWARDERS,
    /** Private DNS zones and their links, which the organization keeps in one place; an endpoint gets its records there. */
    ZONES,
    /** As ZONES, and a policy of the organization adds the zone group to each new endpoint. */
    ZONE_GROUPS;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
