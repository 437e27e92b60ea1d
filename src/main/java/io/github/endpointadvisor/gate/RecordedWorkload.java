package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.Setting;
import io.github.endpointadvisor.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One workload of a record.
 *
 * @param tree the file in normal form, which can be read again
 * @param weights weight of each criterion with the priorities of the workload in it, in the order of the criteria
 * @param decisions what was decided, by name of the service
 */
public record RecordedWorkload(
        String file,
        Optional<String> name,
        YamlMap tree,
        Map<String, BigDecimal> weights,
        SortedMap<String, RecordedDecision> decisions) {
    public RecordedWorkload {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    }

    static RecordedWorkload of(Catalog catalog, Document document, WorkloadAdvice advice) {
        return new RecordedWorkload(
                document.workload().file(),
                document.workload().name(),
                new NormalForm(catalog).workload(document),
                weights(catalog, document.workload().setting()),
                decisions(advice));
    }

    static Map<String, BigDecimal> weights(Catalog catalog, Setting setting) {
        List<Criterion> criteria = catalog.criteria();
        Weights weights = new Weights(criteria, setting.priorities());
        Map<String, BigDecimal> byId = new LinkedHashMap<>();
        criteria.forEach(criterion -> byId.put(
                criterion.id(),
                new BigDecimal(BigDecimal.valueOf(weights.raw(criterion.id()))
                        .stripTrailingZeros()
                        .toPlainString())));
        return byId;
    }

    static SortedMap<String, RecordedDecision> decisions(WorkloadAdvice advice) {
        SortedMap<String, RecordedDecision> decisions = new TreeMap<>();
        for (ServiceAdvice service : advice.services()) {
            decisions.put(service.request().name(), RecordedDecision.of(service));
        }
        return decisions;
    }
}
