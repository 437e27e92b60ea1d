package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import io.github.endpointadvisor.catalog.Subresource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * EA103: the mechanism must be available in the workload's cloud. A list of clouds decides; without one the zones of
 * the cloud tell, and where there are none nobody knows.
 */
final class CloudSupport implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.cloud() == Cloud.PUBLIC) {
            return Verdict.notAsked();
        }
        return switch (mechanism) {
            case PRIVATE_ENDPOINT -> privateEndpoint(c);
            case SERVICE_ENDPOINT_POLICY ->
                unknown("service endpoint policies are documented for public regions only", mechanism, c, "sep23");
            case STANDARD_SERVICE_ENDPOINT ->
                unknown("standard service endpoints are documented for public regions only", mechanism, c, "sestd");
            case SERVICE_ENDPOINT -> serviceEndpoint(c);
            case PRIVATE_LINK_SERVICE, PUBLIC, NONE -> Verdict.notAsked();
        };
    }

    private static Verdict serviceEndpoint(Case c) {
        return c.service()
                .serviceEndpoint()
                .filter(endpoint -> leavesOut(endpoint.clouds(), c))
                .map(endpoint -> unavailable(Mechanism.SERVICE_ENDPOINT, c))
                .orElseGet(Verdict::notAsked);
    }

    private static boolean leavesOut(List<Cloud> clouds, Case c) {
        return !clouds.isEmpty() && !clouds.contains(c.cloud());
    }

    private static Verdict unavailable(Mechanism mechanism, Case c) {
        return Verdict.violated(
                "the " + mechanism.label() + " of " + c.service().name() + " is not available in "
                        + c.cloud().label(),
                "cloud",
                c.service().sources().get(0));
    }

    private static Verdict privateEndpoint(Case c) {
        List<Cloud> clouds = c.service()
                .privateEndpoint()
                .map(PrivateEndpointSupport::clouds)
                .orElse(List.of());
        if (leavesOut(clouds, c)) {
            return unavailable(Mechanism.PRIVATE_ENDPOINT, c);
        }
        String missing = c.resource().subresources().stream()
                .map(c.service()::subresource)
                .flatMap(Optional::stream)
                .filter(s ->
                        !s.zones(Cloud.PUBLIC).isEmpty() && s.zones(c.cloud()).isEmpty())
                .map(Subresource::name)
                .collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return Verdict.notAsked();
        }
        String text = "the documentation names no private DNS zone for " + missing + " of "
                + c.service().name() + " in " + c.cloud().label();
        if (clouds.contains(c.cloud())) {
            return Verdict.conditional(
                    Change.free(
                            Action.CONFIRM_SUPPORT,
                            "find out the private DNS zone of " + c.service().name() + " in "
                                    + c.cloud().label()),
                    text,
                    "cloud",
                    "dns26");
        }
        return unknown(text, Mechanism.PRIVATE_ENDPOINT, c, "dns26");
    }

    private static Verdict unknown(String text, Mechanism mechanism, Case c, String source) {
        return Verdict.unknown(
                Change.free(
                        Action.CONFIRM_SUPPORT,
                        "find out whether " + mechanism.withArticle() + " to "
                                + c.service().name() + " is available in "
                                + c.cloud().label()),
                text,
                "cloud",
                source);
    }
}
