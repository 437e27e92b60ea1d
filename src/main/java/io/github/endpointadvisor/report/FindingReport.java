package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.gate.GateReport;

/** What is to be rendered of a run of the gate: the findings, and the pages and sources that they point to. */
public record FindingReport(String toolVersion, Catalog catalog, Pages pages, GateReport gate) {}
