package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.catalog.Mechanism;

/** Maturity: generally available or a preview. */
final class MaturityScale implements Scale.Rule {
    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return switch (c.service().status(mechanism)) {
            case GA -> new Grade(1, "generally available");
            case PREVIEW -> new Grade(0, "preview");
        };
    }
}
