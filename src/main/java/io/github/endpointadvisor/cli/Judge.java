package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.gate.DecisionRecord;
import io.github.endpointadvisor.gate.Drift;
import io.github.endpointadvisor.gate.Exemptions;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.Inspector;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges workloads one after the other; of each, only what was found is kept. */
final class Judge {
    private final Adviser adviser;
    private final Inspector inspector;
    private final Exemptions exemptions;
    private final Optional<Drift> drift;

    /** {@code alone} says that there is one workload only. */
    Judge(
            Catalog catalog,
            List<PolicyDocument> policies,
            Optional<DecisionRecord> record,
            boolean alone,
            boolean strict,
            String today) {
        adviser = new Adviser(catalog, Rules.method());
        inspector = new Inspector(catalog, Rules.method(), strict);
        exemptions = new Exemptions(today, Set.copyOf(Codes.all()), record.isPresent());
        drift = record.map(it -> new Drift(it, Version.tool(), catalog, adviser, policies, alone));
    }

    /** {@code more} are findings that were made before. */
    List<Finding> judge(Document document, List<Finding> more) {
        WorkloadAdvice advice = adviser.advise(document.workload());
        List<Finding> findings = new ArrayList<>(more);
        findings.addAll(inspector.inspect(document, advice));
        drift.ifPresent(it -> findings.addAll(it.of(document, advice)));
        return exemptions.mark(findings, document.workload());
    }

    /** What is left to tell of exemptions when all workloads were judged. */
    List<Finding> exemptions() {
        return exemptions.left();
    }
}
