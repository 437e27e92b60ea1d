package io.github.endpointadvisor.workload;

/** How the network on-premises is connected. */
public enum Link implements Choice {
    NONE,
    VPN,
    EXPRESSROUTE;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
