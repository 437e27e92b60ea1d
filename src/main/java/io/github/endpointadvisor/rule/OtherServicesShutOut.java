package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.TrustedServices;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.Optional;

/** EA238: with public access disabled other Azure services are shut out as well. */
final class OtherServicesShutOut implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean closed = c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED;
        return closed && chosen.mechanism() == Mechanism.PRIVATE_ENDPOINT
                ? c.service().trustedServices().flatMap(trusted -> notice(c, trusted))
                : Optional.empty();
    }

    private static Optional<Warning> notice(Case c, TrustedServices trusted) {
        String shutOut = "with public network access disabled, " + c.name()
                + " also rejects other Azure services, log writers and the data pages of the portal";
        String exception = trusted.exception()
                ? ". To admit some of them, allow trusted Microsoft services. "
                : ", and it has no exception for trusted services. ";
        return Warning.of(shutOut + exception + withoutEnd(trusted.note()), trusted.source());
    }

    private static String withoutEnd(String note) {
        return note.endsWith(".") ? note.substring(0, note.length() - 1) : note;
    }
}
