package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA214: a service endpoint policy cuts off every storage account that it does not list. */
final class PolicyScopeGlobal implements Check {
    @Override
    public String code() {
        return "EA214";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        return chosen.mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY
                ? Optional.of(Notice.warning(
                        code(),
                        "the policy holds for all storage that the client subnets of " + c.name()
                                + " reach, in every region: accounts it does not list are cut off at once, and classic"
                                + " and managed accounts always are. List the accounts of logs, packages and backups too",
                        "sep23"))
                : Optional.empty();
    }
}
