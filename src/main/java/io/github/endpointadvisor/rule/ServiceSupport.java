package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;

/** EA101: the service must have the mechanism at all. */
final class ServiceSupport implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        // whoever's endpoint leads to an application of one's own, its Private Link service has to be there
        boolean platform = mechanism == Mechanism.NONE && !c.service().isOwnService() && Connections.byPlatformAlone(c);
        boolean offered = mechanism == Mechanism.NONE
                ? c.resource().inVnet().isPresent()
                : c.service().offers(mechanism);
        return offered || platform
                ? Verdict.notAsked()
                : Verdict.violated(text(mechanism, c.service()), c.fact("type"), source(mechanism));
    }

    private static String text(Mechanism mechanism, Service service) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT -> service.name() + " has no service endpoint";
            case SERVICE_ENDPOINT_POLICY -> "service endpoint policies exist for Azure Storage only";
            case STANDARD_SERVICE_ENDPOINT ->
                "standard service endpoints exist for Storage, Key Vault, SQL Database and Cosmos DB only";
            case PRIVATE_ENDPOINT ->
                service.isOwnService()
                        ? "your own service must be published through a Private Link service first; consumers then"
                                + " create the private endpoints"
                        : service.privateEndpoint().isPresent()
                                ? service.name()
                                        + " creates private endpoints to others but does not support inbound ones"
                                : service.name() + " has no private endpoint";
            case PRIVATE_LINK_SERVICE -> "a Private Link service publishes an application of your own";
            case PUBLIC -> "this entry is an offer over Private Link, not a public one";
            case NONE -> service.name() + " does not run in a VNet of yours";
        };
    }

    private static String source(Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT -> "se25";
            case SERVICE_ENDPOINT_POLICY -> "sep23";
            case STANDARD_SERVICE_ENDPOINT -> "sestd";
            case PRIVATE_LINK_SERVICE, PUBLIC -> "pls21";
            case PRIVATE_ENDPOINT, NONE -> "av26";
        };
    }
}
