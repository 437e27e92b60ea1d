package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;

/** EA105: a preview is only for those who allow it; where sources dispute general availability, nobody knows. */
final class PreviewAllowed implements Constraint {
    @Override
    public String code() {
        return "EA105";
    }

    @Override
    public String demand() {
        return "previews are allowed";
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        return switch (c.service().status(mechanism)) {
            case GA -> Verdict.notAsked();
            case PREVIEW -> preview(mechanism, c);
            case DISPUTED ->
                Verdict.unknown(
                        Change.free("ask Microsoft whether the " + mechanism.label() + " of "
                                + c.service().name() + " is generally available"),
                        "one page calls the " + mechanism.label() + " of "
                                + c.service().name() + " generally available, another calls it a preview",
                        c.fact("type"),
                        "se25",
                        "acr18");
        };
    }

    private static Verdict preview(Mechanism mechanism, Case c) {
        String source = mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT ? "sestd" : "av25";
        return c.setting().policy().allowPreview()
                ? Verdict.met(
                        "the " + mechanism.label() + " of " + c.service().name()
                                + " is a preview without service level, which policy.allowPreview permits",
                        "policy.allowPreview",
                        source)
                : Verdict.violated(
                                "the " + mechanism.label() + " of "
                                        + c.service().name()
                                        + " is a preview without service level, and policy.allowPreview is false",
                                "policy.allowPreview",
                                source)
                        .unless("allow previews (policy.allowPreview: true)");
    }
}
