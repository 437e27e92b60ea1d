package io.github.endpointadvisor.workload;

/** Azure's public network access setting of a resource. */
public enum PublicAccess implements Choice {
    ENABLED,
    SELECTED_NETWORKS,
    DISABLED;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
