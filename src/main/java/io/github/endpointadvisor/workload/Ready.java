package io.github.endpointadvisor.workload;

/** What the network has already, so that nobody has to be told of it. */
public enum Ready implements Choice {
    /** Network policies of the endpoint subnets, and the routes to them through the firewall where there is one. */
    ENDPOINT_POLICIES,
    /** Conditional forwarders and the resolver behind them, redundant and with fallback to the internet. */
    FORWARDERS;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
