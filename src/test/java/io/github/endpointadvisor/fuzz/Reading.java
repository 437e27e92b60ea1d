package io.github.endpointadvisor.fuzz;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.DecisionRecord;
import io.github.endpointadvisor.intake.Intake;
import io.github.endpointadvisor.inventory.Drafting;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.workload.PolicyReader;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file handed to its reader alone: far more inputs than through the whole program. */
final class Reading {
    private Reading() {}

    /** Whether the reader made something of it. */
    static boolean isRead(Corpus corpus, byte[] bytes) {
        Complaints complaints = new Complaints("in");
        boolean read = read(corpus, new ByteArrayInputStream(bytes), complaints);
        Laws.require(read || complaints.any(), "neither read nor refused");
        complaints.sorted().forEach(it -> Laws.holdText(it.render() + "\n"));
        return read;
    }

    private static boolean read(Corpus corpus, InputStream in, Complaints complaints) {
        return switch (corpus) {
            case WORKLOAD ->
                new WorkloadReader(Workloads.CATALOG).document(in, complaints).isPresent();
            case POLICY ->
                new PolicyReader(Workloads.CATALOG).document(in, complaints).isPresent();
            case RECORD -> DecisionRecord.read(in, complaints).isPresent();
            case BASELINE -> Baseline.read(in, complaints).isPresent();
            case PLAN -> imported(in, complaints);
            case WORD, FACT -> throw new IllegalArgumentException(corpus + " is no file");
        };
    }

    private static boolean imported(InputStream in, Complaints complaints) {
        Inventory inventory = new Inventory(Workloads.CATALOG);
        Intake intake = new Intake(Workloads.CATALOG, inventory);
        intake.read(in, false, complaints);
        intake.settle()
                .forEach(own ->
                        own.sorted().forEach(diagnostic -> complaints.add(diagnostic.code(), diagnostic.message())));
        Drafting.of(Workloads.CATALOG, inventory, new Position(1, 1, 1), false);
        return !complaints.any();
    }
}
