package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.SharedRemark;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.workload.NeitherResource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Collects which sources an advice rests on, so that each is written out once. */
final class UsedSources {
    private final NavigableSet<String> ids = new TreeSet<>();

    /** Those behind what is shown of the advice of a run. */
    static List<Source> of(Report report, Detail detail) {
        UsedSources sources = new UsedSources();
        for (WorkloadAdvice workload : report.workloads()) {
            sources.addReasons(workload.whatIf());
            sources.addNeither(workload.workload().neither());
            workload.services().stream()
                    .filter(service -> detail.services().isEmpty()
                            || detail.services().contains(service.request().name()))
                    .forEach(sources::addShown);
            if (detail.showsOverview()) {
                sources.addAll(workload.notices());
                sources.addRemarks(workload.remarks());
                sources.addSteps(workload.plan().steps());
            }
        }
        return sources.in(report.catalog());
    }

    /** Those behind what the text says: mechanisms that the service does not have are passed over. */
    void addShown(ServiceAdvice advice) {
        answer(advice);
        advice.alternatives().stream()
                .filter(Alternative::offered)
                .forEach(alternative -> reasons(alternative.against()));
    }

    /** Those behind everything. */
    void addAll(ServiceAdvice advice) {
        answer(advice);
        advice.alternatives().forEach(alternative -> {
            reasons(alternative.against());
            cost(alternative.cost());
            alternative.changes().stream()
                    .flatMap(change -> change.source().stream())
                    .forEach(ids::add);
        });
    }

    /** Those behind what checks say. */
    void addAll(List<Notice> notices) {
        notices.forEach(notice -> ids.addAll(notice.sources()));
    }

    /** Those behind what the catalog knows of mechanisms. */
    void addRemarks(List<SharedRemark> remarks) {
        remarks.forEach(shared -> shared.remark().source().ifPresent(ids::add));
    }

    /** Those behind why resources need neither mechanism. */
    void addNeither(List<NeitherResource> neither) {
        neither.forEach(resource -> resource.type().source().ifPresent(ids::add));
    }

    /** Those behind the steps of a plan. */
    void addSteps(List<Step> steps) {
        steps.forEach(step -> ids.addAll(step.sources()));
    }

    /** Those behind the first reasons of what would be the answer with other facts. */
    void addReasons(Optional<WhatIf> whatIf) {
        whatIf.stream()
                .flatMap(it -> it.then().services().stream())
                .flatMap(service -> service.reasons().stream().limit(1))
                .forEach(reason -> ids.addAll(reason.sources()));
    }

    private void answer(ServiceAdvice advice) {
        reasons(advice.reasons());
        addAll(advice.warnings());
        advice.remarks().forEach(remark -> remark.source().ifPresent(ids::add));
        advice.cheaperWays().forEach(way -> ids.addAll(way.sources()));
        advice.requiredChanges().stream()
                .flatMap(change -> change.source().stream())
                .forEach(ids::add);
        cost(advice.cost());
    }

    private void reasons(List<Reason> reasons) {
        reasons.forEach(reason -> ids.addAll(reason.sources()));
    }

    private void cost(Cost cost) {
        cost.lines().stream().map(Cost.Line::source).filter(id -> !id.isEmpty()).forEach(ids::add);
    }

    List<Source> in(Catalog catalog) {
        return ids.stream().map(catalog::source).toList();
    }
}
