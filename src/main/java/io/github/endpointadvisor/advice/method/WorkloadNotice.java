package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;

/**
 * What a check of the whole workload has to say.
 *
 * @param services names of the services it is about, in the order of the file
 */
public record WorkloadNotice(Notice notice, List<String> services) {
    public WorkloadNotice {
        services = List.copyOf(services);
    }

    /** A trap to watch. */
    public static List<WorkloadNotice> warning(String code, List<Chosen> about, String text, String... sources) {
        return List.of(new WorkloadNotice(Notice.warning(code, text, sources), Whole.names(about)));
    }

    /** Something that belongs to the plan of the names. */
    public static List<WorkloadNotice> dns(String code, List<Chosen> about, String text, String... sources) {
        Notice notice = new Notice(code, Notice.Kind.DNS, Severity.WARNING, text, List.of(sources));
        return List.of(new WorkloadNotice(notice, Whole.names(about)));
    }

    /** The same as the check that made it weighs it. */
    public WorkloadNotice weighing(Severity weight) {
        return new WorkloadNotice(notice.weighing(weight), services);
    }
}
