package io.github.endpointadvisor.workload;

/** Who answers the names: Azure's own DNS, servers of one's own, or names that nobody can change. */
public enum Dns implements Choice {
    AZURE,
    CUSTOM,
    UNMANAGED;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
