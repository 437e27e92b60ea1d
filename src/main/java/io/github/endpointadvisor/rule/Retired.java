package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;

/** EA119: what has been retired cannot be connected to. */
final class Retired implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        return c.service()
                .retires()
                .filter(date -> date.compareTo(c.catalog().edition().asOf()) <= 0)
                .map(date -> Verdict.violated(
                                c.service().name() + " was retired on " + date
                                        + (c.service().unverified().contains("retires")
                                                ? " (date not confirmed by a page)"
                                                : ""),
                                c.fact("type"),
                                c.service().sources().get(0))
                        .unless(c.service()
                                .successor()
                                .map(successor -> "move " + c.name() + " to " + successor)
                                .orElse("replace " + c.name() + " by another service")))
                .orElseGet(Verdict::notAsked);
    }
}
