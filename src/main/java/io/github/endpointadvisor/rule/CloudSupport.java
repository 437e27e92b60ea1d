package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Action;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Subresource;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA103: the mechanism must be documented for the workload's cloud; where it is not, nobody knows. */
final class CloudSupport implements Constraint {
    @Override
    public String code() {
        return "EA103";
    }

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
            case SERVICE_ENDPOINT, PRIVATE_LINK_SERVICE, PUBLIC, NONE -> Verdict.notAsked();
        };
    }

    private static Verdict privateEndpoint(Case c) {
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
        return unknown(text, Mechanism.PRIVATE_ENDPOINT, c, "dns26");
    }

    private static Verdict unknown(String text, Mechanism mechanism, Case c, String source) {
        return Verdict.unknown(
                Change.free(Action.CONFIRM_SUPPORT, "find out whether " + mechanism.withArticle() + " to "
                        + c.service().name() + " is offered in " + c.cloud().label()),
                text,
                "cloud",
                source);
    }
}
