package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice.Blocked;
import io.github.endpointadvisor.advice.access.Cause;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.FactKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clients that cannot connect under what is advised, where the file does not say what is in place. */
final class BlockedClients {
    private static final String CODE = "EA216";

    private BlockedClients() {}

    static List<Finding> of(WorkloadAdvice advice, String file) {
        Set<String> impossible = new HashSet<>();
        return advice.blocked().stream()
                .filter(blocked -> blocked.service().request().current().isEmpty())
                .filter(blocked -> blocked.path().cause() != Cause.NOTHING_POSSIBLE
                        || impossible.add(blocked.service().request().name()))
                .map(blocked -> finding(blocked, file))
                .toList();
    }

    private static Finding finding(Blocked blocked, String file) {
        String service = blocked.service().request().name();
        String client = blocked.path().client().name();
        PathWords words = new PathWords(blocked.service().c());
        return Finding.of(
                        CODE,
                        severity(blocked),
                        file,
                        Optional.of(blocked.service().request().at()),
                        "client " + client + " cannot connect to " + service + ": " + words.cause(blocked.path()))
                .about(List.of(service), client)
                .advising(String.join("; or ", words.remedies(blocked.path())))
                .restingOn(List.of(FactKey.ofService("clients").path(service)), List.of());
    }

    /** An error where a requirement says that it must: clients on-premises, or no client at all can connect. */
    private static Severity severity(Blocked blocked) {
        boolean onPremises = blocked.path().client().kind() == Client.Kind.ON_PREMISES
                && blocked.service().c().needs().onPremises() == Answer.YES;
        boolean nobody = blocked.service().paths().stream().allMatch(path -> path.isBlocked());
        return onPremises || nobody ? Severity.ERROR : Severity.WARNING;
    }
}
