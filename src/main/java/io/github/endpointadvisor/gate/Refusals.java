package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import java.util.List;

/** A file that cannot be used is a finding among the others. */
public final class Refusals {
    private Refusals() {}

    /** The complaints about a file, the first hundred at most. */
    public static List<Finding> of(Complaints complaints) {
        return complaints.sorted().stream().map(Refusals::finding).toList();
    }

    private static Finding finding(Diagnostic diagnostic) {
        return Finding.of(
                        diagnostic.code().id(),
                        diagnostic.severity(),
                        diagnostic.file(),
                        diagnostic.position(),
                        diagnostic.message())
                .about(List.of(), diagnostic.message());
    }
}
