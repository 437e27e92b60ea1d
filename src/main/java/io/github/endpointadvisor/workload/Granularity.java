package io.github.endpointadvisor.workload;

/** The narrowest thing a client subnet may reach, from wide to narrow. */
public enum Granularity implements Choice {
    SERVICE,
    RESOURCE,
    SUB_RESOURCE;

    @Override
    public String id() {
        return Choice.super.id();
    }
}
