package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;

/** EA106: what the organization denies is out. */
final class PolicyDeny implements Constraint {
    @Override
    public String code() {
        return "EA106";
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        return c.setting().policy().deny().contains(mechanism)
                ? Verdict.violated("policy.deny forbids " + mechanism.withArticle(), "policy.deny")
                        .unless("take " + mechanism.id() + " off policy.deny")
                : Verdict.notAsked();
    }
}
