package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads and advises on workloads written as text. */
public final class Workloads {
    public static final Catalog CATALOG = new Catalog();

    private Workloads() {}

    /** The workload, which must be without complaint. */
    public static Workload read(String yaml) {
        Complaints complaints = new Complaints("test.yaml");
        Optional<Workload> workload = new WorkloadReader(CATALOG)
                .read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), complaints);
        assertThat(complaints.sorted()).as(yaml).isEmpty();
        return workload.orElseThrow();
    }

    public static WorkloadAdvice advise(String yaml) {
        return new Adviser(CATALOG, Rules.method()).advise(read(yaml));
    }

    /** The advice on the only service of a workload. */
    public static ServiceAdvice only(String yaml) {
        List<ServiceAdvice> services = advise(yaml).services();
        assertThat(services).hasSize(1);
        return services.get(0);
    }

    /** Mechanism recommended for the only service; empty when nothing is possible. */
    public static Optional<Mechanism> answer(String yaml) {
        return only(yaml).recommendation().mechanism();
    }
}
