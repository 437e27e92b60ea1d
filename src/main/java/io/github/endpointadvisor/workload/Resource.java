package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is connected to.
 *
 * @param tier tier, stated or assumed; empty when unknown
 * @param region region of the resource; empty when unknown
 * @param subresources the sub-resources in use, by the catalog's names
 * @param count resources alike
 * @param vnetStated whether it lives in a VNet of one's own; empty when the file does not say
 */
public record Resource(
        Service service,
        Optional<Tier> tier,
        Optional<Region> region,
        List<String> subresources,
        int count,
        Optional<Boolean> vnetStated,
        Optional<DataVolume> data) {
    public Resource {
        subresources = List.copyOf(subresources);
    }

    /** The sub-resources in use, as the catalog has them. */
    public Stream<Subresource> parts() {
        return subresources.stream().flatMap(name -> service.subresource(name).stream());
    }

    /** Whether it is in a tier that is known not to support the mechanism. */
    public boolean isInTierWithout(Mechanism mechanism) {
        return tier.filter(it -> it.supports(mechanism) == Support.NO).isPresent();
    }

    /** How it can live in a VNet, in its tier. */
    public Optional<InVnet> inVnet() {
        return service.inVnet().filter(in -> !in.ofTiers() || inTierOfVnets());
    }

    private boolean inTierOfVnets() {
        return tier.filter(Tier::inVnet).isPresent();
    }

    /** Whether the resource lives in a VNet, with what is assumed when the file does not say. */
    public boolean isInVnet() {
        return vnetStated.orElseGet(
                () -> inVnet().filter(in -> in.always() || in.ofTiers()).isPresent());
    }

    public Resource withTier(Tier value) {
        return new Resource(service, Optional.of(value), region, subresources, count, vnetStated, data);
    }

    public Resource withRegion(Region value) {
        return new Resource(service, tier, Optional.of(value), subresources, count, vnetStated, data);
    }

    public Resource withCount(int value) {
        return new Resource(service, tier, region, subresources, value, vnetStated, data);
    }

    public Resource withVnet(boolean value) {
        return new Resource(service, tier, region, subresources, count, Optional.of(value), data);
    }

    public Resource withData(DataVolume value) {
        return new Resource(service, tier, region, subresources, count, vnetStated, Optional.of(value));
    }
}
