package io.github.endpointadvisor.workload;

/** Whether all traffic must pass a firewall or other network virtual appliance. */
public enum Inspection implements Choice {
    NONE,
    FIREWALL;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
