package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.wording.PathWords;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA216: a client cannot connect. */
final class ClientLeftOut implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        PathWords words = new PathWords(c);
        String left = Connections.of(chosen.mechanism(), c).stream()
                .filter(ConnectionPath::isBlocked)
                .map(CannotConnect.class::cast)
                .map(path -> path.client().name() + " (" + words.cause(path) + ")")
                .collect(Collectors.joining(", "));
        return left.isEmpty() ? Optional.empty() : Warning.of("cannot connect to " + c.name() + ": " + left, "ov25");
    }
}
