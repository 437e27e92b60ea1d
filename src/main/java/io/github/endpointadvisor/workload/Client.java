package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Region;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who connects.
 *
 * @param host where its code runs; empty for the built-in clients
 * @param variant plan or variant of the host, stated or assumed; empty when neither
 * @param variantStated whether the file names the variant
 * @param region region of its VNet, when it differs from the workload's
 * @param subnets how many of its own, at least 1; 0 for the built-in clients
 * @param vnets how many of its own, at least 1; 0 for the built-in clients
 * @param peered whether its VNet is peered with the network of the workload
 */
public record Client(
        String name,
        Kind kind,
        Optional<Host> host,
        Optional<HostVariant> variant,
        boolean variantStated,
        Optional<Region> region,
        boolean otherTenant,
        int subnets,
        int vnets,
        boolean peered) {
    /** The clients that need no entry of their own, and those that have one. */
    public enum Kind {
        NETWORK,
        ON_PREMISES,
        INTERNET,
        HOSTED
    }

    /** Machines in the subnets of the workload's network. */
    public static Client network() {
        return builtIn("vnet", Kind.NETWORK);
    }

    public static Client onPremises() {
        return builtIn("on-premises", Kind.ON_PREMISES);
    }

    public static Client internet() {
        return builtIn("internet", Kind.INTERNET);
    }

    private static Client builtIn(String name, Kind kind) {
        return new Client(name, kind, Optional.empty(), Optional.empty(), false, Optional.empty(), false, 0, 0, true);
    }

    public Client withVariant(HostVariant value) {
        return new Client(
                name, kind, host, Optional.of(value), variantStated, region, otherTenant, subnets, vnets, peered);
    }

    /** The same for both together: two clients that differ in names and numbers only decide as one that counts for both. */
    public Client and(Client other) {
        return new Client(
                name,
                kind,
                host,
                variant,
                variantStated,
                region,
                otherTenant,
                subnets + other.subnets,
                vnets + other.vnets,
                peered);
    }

    /** What tells clients apart but for names and numbers. */
    public List<Object> likeness() {
        return List.of(
                kind,
                host.map(Host::id),
                variant.map(HostVariant::name),
                variantStated,
                region.map(Region::id),
                otherTenant,
                peered);
    }

    /** Names are unique within a workload, and hosts are large. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Client client
                        && name.equals(client.name)
                        && subnets == client.subnets
                        && vnets == client.vnets
                        && likeness().equals(client.likeness()));
    }

    /** Whether its VNet lies apart, so that it cannot share an endpoint over peering. */
    public boolean isApart() {
        return kind == Kind.HOSTED && (otherTenant || !peered);
    }
}
