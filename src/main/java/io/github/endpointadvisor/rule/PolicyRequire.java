package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Policy.Requirement;
import java.util.Optional;

/** EA107: where the organization requires a mechanism, every other one is out. */
final class PolicyRequire implements Constraint {
    @Override
    public String code() {
        return "EA107";
    }

    @Override
    public String demand() {
        return "required by policy";
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.setting().policy().require().isEmpty()) {
            return Verdict.notAsked();
        }
        Optional<Requirement> other = c.setting().policy().require().stream()
                .filter(requirement -> requirement.covers(c.service()))
                .filter(requirement -> requirement.mechanism() != mechanism)
                .findFirst();
        if (other.isPresent()) {
            return Verdict.violated(
                            "policy.require demands " + other.get().mechanism().withArticle() + " for " + c.name(),
                            "policy.require")
                    .unless("drop the requirement of " + other.get().mechanism().id() + " for "
                            + c.service().id());
        }
        boolean demanded = c.setting().policy().require().stream().anyMatch(r -> r.covers(c.service()));
        return demanded
                ? Verdict.met(
                        "policy.require demands " + mechanism.withArticle() + " for " + c.name(), "policy.require")
                : Verdict.notAsked();
    }
}
