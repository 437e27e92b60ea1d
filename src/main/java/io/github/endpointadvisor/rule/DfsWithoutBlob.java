package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Optional;

/** EA204: Data Lake Storage needs dfs and blob endpoints together. */
final class DfsWithoutBlob implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        List<String> names = c.resource().subresources();
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT || names.contains("dfs") == names.contains("blob")) {
            return Optional.empty();
        }
        return names.contains("dfs")
                ? Warning.of(
                        c.name()
                                + " has a private endpoint for dfs but none for blob. Some operations use both host names"
                                + " and will fail. Add blob.",
                        "stpe")
                : Optional.empty();
    }
}
