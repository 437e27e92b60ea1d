package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import java.util.Optional;

/** EA206: the tag Microsoft.Sql covers other databases as well. */
final class SqlTagCatchesOthers implements Check {
    @Override
    public String code() {
        return "EA206";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        boolean sql = c.service()
                .serviceEndpoint()
                .filter(s -> s.tag().equals("Microsoft.Sql"))
                .isPresent();
        if (!sql || !chosen.mechanism().isServiceEndpoint()) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                "The tag Microsoft.Sql on the client subnets also switches their traffic to Azure Database for MySQL and"
                        + " PostgreSQL (single servers); and " + c.name()
                        + " takes VNet rules only while public access is not denied",
                "sql21"));
    }
}
