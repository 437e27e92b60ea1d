package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA257: a client is defined that no service names, so nothing is said of it. */
final class ClientOfNobody implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<String> idle = workload.idleClients();
        return idle.isEmpty()
                ? List.of()
                : Warning.about(
                        List.of(),
                        "no service lists " + (idle.size() == 1 ? "the client " : "the clients ") + Whole.list(idle)
                                + ", so the answers leave "
                                + (idle.size() == 1 ? "it" : "them") + " out. List "
                                + (idle.size() == 1 ? "it" : "them")
                                + " under clients of a service");
    }
}
