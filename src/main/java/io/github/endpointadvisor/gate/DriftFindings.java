package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import java.util.List;
import java.util.Optional;

/** Puts what drifted into findings about one workload file. */
record DriftFindings(Workload now) {
    static final String STANDS = "stands";

    private static final String REMEDY =
            "if this is intended, run 'recommend --record' again with all files of the record, and review the difference";

    /** A change that moved an answer, or left it standing, and the facts that differ. */
    Finding moved(String code, String what, Shift shift, List<Difference> differences) {
        return Finding.of(
                        code,
                        shift.severity(),
                        now.file(),
                        at(shift.service()),
                        what + ", and " + shift.words() + ": " + Difference.listed(differences))
                .about(List.of(shift.service()), shift.subject())
                .advising(REMEDY);
    }

    /** A change of something that services share, which moved none of them. */
    Finding allStand(String code, String what, List<Difference> differences) {
        return whole(code, Severity.NOTE, STANDS, what + ", and all answers stand: " + Difference.listed(differences));
    }

    /** Something about the file as a whole. */
    Finding whole(String code, Severity severity, String subject, String text) {
        return Finding.of(code, severity, now.file(), Optional.empty(), text)
                .about(List.of(), subject)
                .advising(REMEDY);
    }

    /** Something about a service that is on one side only. */
    Finding one(String code, Severity severity, String service, String subject, String text) {
        return Finding.of(code, severity, now.file(), at(service), text)
                .about(List.of(service), subject)
                .advising(REMEDY);
    }

    private Optional<Position> at(String service) {
        return now.services().stream()
                .filter(request -> request.name().equals(service))
                .map(ServiceRequest::at)
                .findFirst();
    }
}
