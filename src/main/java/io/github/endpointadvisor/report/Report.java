package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import java.util.List;

/** What is to be rendered: the advice on every file of a run, and what it rests on. */
public record Report(String toolVersion, Catalog catalog, List<WorkloadAdvice> workloads) {
    public Report {
        workloads = List.copyOf(workloads);
    }
}
