package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Something that experts know to watch for once a mechanism is chosen.
 *
 * @param code stable code, also the name of its page
 * @param severity how much it weighs: a note is good to know, a warning wants something done
 * @param stage when it is told
 * @param settledBy key of the service that, where the file states it, says whether this was done; empty without one
 */
public record Check(String code, Severity severity, Stage stage, Optional<String> settledBy, Rule rule) {
    /** Looks at one service. */
    public interface Rule {
        /** What happens to this workload, or empty when it does not apply. */
        Optional<Warning> look(Case c, Alternative chosen);
    }

    public Check(String code, Severity severity, Stage stage, Rule rule) {
        this(code, severity, stage, Optional.empty(), rule);
    }

    public Optional<Notice> look(Case c, Alternative chosen) {
        return rule.look(c, chosen)
                .map(it ->
                        new Notice(code, severity, Notice.Topic.NETWORK, List.of(c.name()), it.text(), it.sources()));
    }
}
