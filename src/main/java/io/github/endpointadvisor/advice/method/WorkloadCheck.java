package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;

/**
 * Something that experts know to watch for once all services are seen together: what they share, a subnet, a zone, a
 * limit, or what the choice for one of them does to another.
 *
 * @param code stable code, also the name of its page
 * @param severity how much it weighs: a note is good to know, a warning wants something done
 * @param stage when it is told
 * @param topic where it is told
 */
public record WorkloadCheck(String code, Severity severity, Stage stage, Notice.Topic topic, Rule rule) {
    /** Looks at all services. */
    public interface Rule {
        /** What happens to this workload; nothing when it does not apply. */
        List<Warning> look(Whole workload);
    }

    public List<Notice> look(Whole workload) {
        return rule.look(workload).stream()
                .map(it -> new Notice(code, severity, topic, it.services(), it.text(), it.sources()))
                .toList();
    }
}
