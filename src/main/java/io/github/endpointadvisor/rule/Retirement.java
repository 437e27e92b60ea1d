package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/** EA210: the service has a date of retirement. */
final class Retirement implements Check {
    @Override
    public String code() {
        return "EA210";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        return c.service()
                .retires()
                .filter(date -> date.compareTo(c.catalog().edition().asOf()) > 0)
                .map(date -> Notice.warning(
                        code(),
                        c.service().name() + " will be retired on " + date
                                + (c.service().unverified().contains("retires")
                                        ? " (date not confirmed by a page)"
                                        : "")
                                + ": what you build for " + c.name() + " has to be built again for its successor",
                        c.service().sources().get(0)));
    }
}
