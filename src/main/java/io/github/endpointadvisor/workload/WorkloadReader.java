package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlValue;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a workload file, YAML or JSON: the workload, or every complaint there is about it. */
public final class WorkloadReader {
    private static final BigDecimal MAX_BUDGET = new BigDecimal("1000000000");

    private final Catalog catalog;
    private final Policy shared;

    public WorkloadReader(Catalog catalog) {
        this(catalog, Policy.NONE);
    }

    /** {@code shared} holds for every workload, beside its own policy. */
    public WorkloadReader(Catalog catalog, Policy shared) {
        this.catalog = catalog;
        this.shared = shared;
    }

    /** Empty when there is at least one complaint: nothing is guessed, and half a workload gets no advice. */
    public Optional<Workload> read(InputStream in, Complaints complaints) {
        return document(in, complaints).map(Document::workload);
    }

    /** The same with the tree it was made from. */
    public Optional<Document> document(InputStream in, Complaints complaints) {
        Optional<YamlValue> tree = InputBytes.read(in, complaints).flatMap(bytes -> YamlReader.read(bytes, complaints));
        return tree.filter(value -> Fields.of(value, "a workload", complaints).isPresent())
                .flatMap(value -> document((YamlMap) value, complaints));
    }

    /** A workload from a tree that was already read, or made from one. */
    public Optional<Document> document(YamlMap tree, Complaints complaints) {
        Optional<Workload> workload =
                Fields.of(tree, "a workload", complaints).map(fields -> workload(fields, complaints));
        return complaints.any() ? Optional.empty() : workload.map(it -> new Document(tree, it));
    }

    private Workload workload(Fields file, Complaints complaints) {
        file.only(KeyPlace.FILE.keys(), KeyPlace.FILE::meant);
        Version.check(file, complaints);
        Setting setting = new SettingReader(catalog, complaints, shared).read(file);
        ClientReader clients = new ClientReader(catalog, complaints, setting.cloud());
        clients.read(file);
        ServiceReader reader = new ServiceReader(catalog, complaints, setting, clients);
        List<ServiceRequest> services = reader.read(file);
        List<Exemption> exemptions = new ArrayList<>(new ExemptionReader(catalog, complaints).own(file));
        exemptions.addAll(setting.policy().exemptions());
        return new Workload(
                complaints.file(),
                file.text("name"),
                setting,
                budget(file),
                services,
                reader.neither(),
                exemptions,
                clients.idle(services));
    }

    private static Optional<BigDecimal> budget(Fields file) {
        return file.map("budget")
                .map(budget -> budget.only("monthly"))
                .flatMap(budget -> budget.decimal("monthly", BigDecimal.ZERO, MAX_BUDGET));
    }
}
