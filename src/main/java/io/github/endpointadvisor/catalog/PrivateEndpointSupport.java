package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How a service takes private endpoints.
 *
 * @param inbound false where only endpoints going out from the service are documented
 * @param clouds the only clouds it is available in; empty where its zones are all that is known
 * @param endpointLimit id of the limit on private endpoints per resource
 * @param addresses least number of addresses that one endpoint takes
 * @param madeByService whether the service makes the endpoint and its zone itself, when it is created
 * @param scope id of the service whose endpoint leads to it: a private link scope, which lists resources; its own id for the
 *     scope itself
 * @param steps what else to do for one, with {@code {service}} for the name of the resource
 */
public record PrivateEndpointSupport(
        Status status,
        boolean inbound,
        List<Subresource> subresources,
        List<Cloud> clouds,
        Optional<String> endpointLimit,
        int addresses,
        boolean madeByService,
        Optional<String> scope,
        List<SetupStep> steps,
        Optional<String> note) {
    public PrivateEndpointSupport {
        subresources = List.copyOf(subresources);
        clouds = List.copyOf(clouds);
        steps = List.copyOf(steps);
    }
}
