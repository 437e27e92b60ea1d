package io.github.endpointadvisor.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings of a workload that nothing but their text tells apart: they are numbered, so that each has a name of its own. */
final class Twins {
    private Twins() {}

    static List<Finding> apart(List<Finding> findings) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        List<Finding> apart = new ArrayList<>();
        for (Finding finding : findings) {
            int number = seen.merge(List.of(finding.code(), finding.services(), finding.subject()), 1, Integer::sum);
            apart.add(number == 1 ? finding : finding.about(finding.services(), finding.subject() + "#" + number));
        }
        return apart;
    }
}
