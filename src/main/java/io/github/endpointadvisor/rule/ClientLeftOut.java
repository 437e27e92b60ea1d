package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA216: a client has no way in. */
final class ClientLeftOut implements Check {
    @Override
    public String code() {
        return "EA216";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        String left = c.clients().stream()
                .map(client -> Access.under(client, chosen.mechanism(), c))
                .filter(Access::isNone)
                .map(access -> access.client()
                        + access.change().map(change -> " (" + change + ")").orElse(""))
                .collect(Collectors.joining(", "));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(code(), "no way in to " + c.name() + " for " + left, "ov25"));
    }
}
