package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.Optional;

/** EA241: a private endpoint of Container Apps works only with public access disabled. */
final class EnvironmentMustClose implements Check {
    @Override
    public String code() {
        return "EA241";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        PublicAccess access = c.needs().publicAccessOrAssumed();
        boolean environment = c.service().id().equals("container-apps");
        if (!environment || chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT || access == PublicAccess.DISABLED) {
            return Optional.empty();
        }
        boolean stated = c.needs().publicAccess().isPresent();
        return Optional.of(Notice.warning(
                code(),
                "the private endpoint of " + c.name()
                        + " works only after public network access of the environment is disabled, and publicNetworkAccess is "
                        + (stated ? "" : "assumed to be ") + access.id()
                        + " here. Clients on the internet lose connection when it is disabled. The endpoint also starts the"
                        + " charge for dedicated plan management",
                "aca26"));
    }
}
