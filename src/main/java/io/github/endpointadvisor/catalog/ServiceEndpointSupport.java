package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How a service takes VNet service endpoints.
 *
 * @param tag the endpoint type set on a subnet, for example {@code Microsoft.KeyVault}
 * @param ruleFirst whether a VNet rule can be made before the subnet has the endpoint, so that nobody is cut off
 * @param crossRegionTag the tag that reaches beyond the region and its pair (Storage)
 * @param policy whether service endpoint policies filter it
 * @param standard status of the standard service endpoint, when it takes one
 * @param crossTenant whether subnets of another tenant are admitted
 * @param clouds the only clouds it is available in; empty where no page limits it
 * @param ruleLimit id of the limit on VNet rules per resource
 */
public record ServiceEndpointSupport(
        String tag,
        boolean ruleFirst,
        Status status,
        Reach regions,
        Optional<String> crossRegionTag,
        boolean policy,
        Optional<Status> standard,
        boolean crossTenant,
        List<Cloud> clouds,
        Optional<String> ruleLimit,
        Optional<String> note) {
    public ServiceEndpointSupport {
        clouds = List.copyOf(clouds);
    }

    /** From which regions a subnet can be admitted. */
    public enum Reach {
        ANY,
        SAME_REGION,
        SAME_OR_PAIRED
    }
}
