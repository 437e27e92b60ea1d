package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EA224: a storage account in a perimeter refuses SAS tokens of some callers, and everything but HTTPS. */
final class StorageInPerimeter implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean storage = c.service().family().equals("storage-account");
        if (!storage || !PerimeterWay.joins(chosen.mechanism(), c)) {
            return Optional.empty();
        }
        List<String> refused = new ArrayList<>();
        if (c.resource().subresources().contains("file")) {
            refused.add("file shares mounted over SMB or NFS stop working, because the perimeter allows only"
                    + " HTTPS: create a private endpoint for " + c.name() + " if its shares are mounted");
        }
        List<String> callers = PerimeterWay.clients(c, PerimeterWay.SUBSCRIPTION);
        if (!callers.isEmpty()) {
            refused.add("SAS tokens of " + Whole.list(callers)
                    + " are rejected once a subscription rule or membership admits "
                    + (callers.size() == 1 ? "it" : "them") + ": use managed identities");
        }
        return refused.isEmpty()
                ? Optional.empty()
                : Warning.of(
                        "in its network security perimeter " + c.name() + " supports less than before: "
                                + String.join("; and ", refused),
                        "nsp25",
                        "storage-perimeter-july25");
    }
}
