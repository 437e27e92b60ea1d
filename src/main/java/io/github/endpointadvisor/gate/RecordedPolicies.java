package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.PolicyReader;
import io.github.endpointadvisor.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shared policies of a record, as the program of today reads them. */
record RecordedPolicies(Policy policy, Optional<Diagnostic> refused) {
    static RecordedPolicies of(Catalog catalog, Map<String, YamlMap> trees) {
        List<PolicyDocument> read = new ArrayList<>();
        List<Diagnostic> refused = new ArrayList<>();
        trees.forEach((file, tree) -> {
            Complaints complaints = new Complaints(file);
            new PolicyReader(catalog).document(tree, complaints).ifPresent(read::add);
            refused.addAll(complaints.sorted());
        });
        return new RecordedPolicies(PolicyDocument.all(read), refused.stream().findFirst());
    }
}
