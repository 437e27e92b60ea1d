package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.Reason;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Source;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Collects which sources an advice rests on, so that each is written out once. */
final class UsedSources {
    private final NavigableSet<String> ids = new TreeSet<>();

    void add(ServiceAdvice advice) {
        advice.reasons().stream().map(Reason::sources).forEach(ids::addAll);
        advice.steps().stream().map(Notice::sources).forEach(ids::addAll);
        advice.warnings().stream().map(Notice::sources).forEach(ids::addAll);
        for (Alternative alternative : advice.alternatives()) {
            alternative.against().stream().map(Reason::sources).forEach(ids::addAll);
            alternative.met().stream().map(Reason::sources).forEach(ids::addAll);
            add(alternative.cost());
        }
    }

    private void add(Cost cost) {
        cost.lines().stream().map(Cost.Line::source).filter(id -> !id.isEmpty()).forEach(ids::add);
    }

    List<Source> in(Catalog catalog) {
        return ids.stream().map(catalog::source).toList();
    }
}
