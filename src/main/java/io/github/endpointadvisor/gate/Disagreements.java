package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.inventory.Difference;
import io.github.endpointadvisor.workload.FactKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a workload file and what was imported part: one finding for each fact and each service. */
public final class Disagreements {
    /** What the gate judges: a plan that changes it has to change the workload file as well. */
    private static final Set<String> IN_PLACE = Set.of("current", "publicNetworkAccess", "inVnet");

    private Disagreements() {}

    public static List<Finding> of(List<Difference> differences, String file) {
        return differences.stream().map(it -> finding(it, file)).toList();
    }

    private static Finding finding(Difference difference, String file) {
        return switch (difference.kind()) {
            case FACT -> fact(difference, file);
            case NEW ->
                service(
                        Codes.SERVICE_UNSTATED,
                        difference,
                        file,
                        "is not in " + file,
                        "add it with what it requires; until then it is judged without requirements");
            case MISSING ->
                service(
                        Codes.SERVICE_UNPLANNED,
                        difference,
                        file,
                        "is not among the imported resources",
                        "import the file that has it too, or give it the name that it has in Azure");
            case REMOVED ->
                service(
                        Codes.SERVICE_UNPLANNED,
                        difference,
                        file,
                        "is removed by the plan",
                        "remove it from the workload file once the plan is applied");
        };
    }

    private static Finding fact(Difference difference, String file) {
        String name = difference.service();
        Severity severity = IN_PLACE.contains(difference.key()) ? Severity.ERROR : Severity.WARNING;
        return Finding.of(
                        Codes.PLAN_DIFFERS,
                        severity,
                        file,
                        Optional.of(difference.at()),
                        name + " has " + difference.key() + ": " + difference.planned() + " here, but "
                                + difference.stated() + " in " + file)
                .about(List.of(name), difference.key() + " " + difference.planned())
                .advising("change this resource, or the workload file if the new value is intended")
                .restingOn(List.of(FactKey.ofService(difference.key()).path(name)), List.of());
    }

    private static Finding service(String code, Difference difference, String file, String what, String remedy) {
        String name = difference.service();
        return Finding.of(code, Severity.NOTE, file, Optional.of(difference.at()), name + " " + what)
                .about(List.of(name), "")
                .advising(remedy);
    }
}
