package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A plan, tier or variant of a kind of client, with what it can use.
 *
 * @param assumed whether it is taken when the user names no tier
 * @param tiers words a user may write for it
 * @param joins how it joins a VNet, when that is a choice
 * @param delegated whether its subnet is delegated to its platform, so that nothing else goes into it
 * @param outsideAzure whether its public addresses are not Azure's
 * @param takesPolicies whether its subnet takes service endpoint policies
 * @param change what would let it use more
 * @param changesPlan whether that is a move to another plan of the host
 * @param openStorage sub-resources of the storage account that holds its own state and cannot be restricted; empty without
 *     one
 * @param whenSelectedNetworks what to do for it where the target admits selected networks; empty where nothing helps
 * @param whenDisabled the same where the target's public network access is disabled
 */
public record HostVariant(
        String name,
        boolean assumed,
        List<String> tiers,
        Placement placement,
        Optional<String> joins,
        boolean delegated,
        Support serviceEndpoint,
        Support privateEndpoint,
        boolean takesPolicies,
        boolean outsideAzure,
        List<OtherPath> otherPaths,
        Optional<String> change,
        boolean changesPlan,
        List<String> openStorage,
        Optional<String> whenSelectedNetworks,
        Optional<String> whenDisabled,
        Optional<String> note) {
    /** Whether it sits in a VNet. */
    public enum Placement {
        ALWAYS,
        OPTIONAL,
        NEVER
    }

    public HostVariant {
        tiers = List.copyOf(tiers);
        otherPaths = List.copyOf(otherPaths);
        openStorage = List.copyOf(openStorage);
    }

    public boolean answersTo(String word) {
        return Words.matches(name, word) || tiers.stream().anyMatch(tier -> Words.matches(tier, word));
    }
}
