package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlText;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads a decision record; the trees in it are left to the readers of workloads and policies. */
final class RecordReader {
    private static final BigDecimal MAX = new BigDecimal("1000000000000");

    private final Complaints complaints;

    RecordReader(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<DecisionRecord> read(InputStream in) {
        Optional<DecisionRecord> record = InputBytes.readWritten(in, complaints)
                .flatMap(bytes -> YamlReader.readWritten(bytes, complaints))
                .flatMap(value -> Fields.of(value, "a decision record", complaints))
                .filter(this::isKnownVersion)
                .map(this::record);
        return complaints.any() ? Optional.empty() : record;
    }

    /** First of all: another version may have other keys, and complaining of those would lead astray. */
    private boolean isKnownVersion(Fields file) {
        Optional<String> version = file.required("recordVersion");
        version.filter(it -> !it.equals(Integer.toString(DecisionRecord.VERSION)))
                .ifPresent(it -> complaints.add(
                        InputCode.EA024,
                        file.valueAt("recordVersion"),
                        "record version " + Excerpt.quoted(it) + " is not known to this program; it reads version "
                                + DecisionRecord.VERSION));
        return !complaints.any();
    }

    private DecisionRecord record(Fields file) {
        file.only("recordVersion", "tool", "catalog", "policies", "workloads", "knowledge");
        SortedMap<String, YamlMap> policies = new TreeMap<>();
        each(file, "policies", (all, name) -> tree(all, name).ifPresent(tree -> policies.put(name, tree)));
        needs(file, "workloads");
        return new DecisionRecord(
                complaints.file(),
                tool(file),
                edition(file),
                policies,
                file.maps("workloads", "a recorded workload").stream()
                        .map(this::workload)
                        .toList(),
                new TreeMap<>(lines(file, "knowledge")));
    }

    private String tool(Fields file) {
        needs(file, "tool");
        return file.map("tool")
                .map(tool -> tool.only("name", "version"))
                .flatMap(tool -> tool.required("version"))
                .orElse("");
    }

    private Edition edition(Fields file) {
        needs(file, "catalog");
        return file.map("catalog")
                .map(catalog -> catalog.only("version", "asOf"))
                .map(catalog -> new Edition(
                        catalog.required("version").orElse(""),
                        catalog.required("asOf").orElse("")))
                .orElse(new Edition("", ""));
    }

    private RecordedWorkload workload(Fields workload) {
        workload.only("file", "name", "workload", "weights", "decisions");
        SortedMap<String, RecordedDecision> decisions = new TreeMap<>();
        each(
                workload,
                "decisions",
                (all, name) -> all.map(name).ifPresent(decision -> decisions.put(name, decision(decision))));
        needs(workload, "workload");
        return new RecordedWorkload(
                workload.required("file").orElse(""),
                workload.text("name"),
                tree(workload, "workload").orElseGet(() -> new YamlMap(Map.of(), workload.at())),
                numbers(workload, "weights"),
                decisions);
    }

    private RecordedDecision decision(Fields decision) {
        decision.only("mechanism", "status", "monthlyUsd", "headline", "mechanisms");
        return new RecordedDecision(
                decision.text("mechanism"),
                decision.required("status").orElse(""),
                decision.decimal("monthlyUsd", BigDecimal.ZERO, MAX).orElse(BigDecimal.ZERO),
                decision.text("headline").orElse(""),
                lines(decision, "mechanisms"));
    }

    /** A mapping of texts, some of which are empty. */
    private static Map<String, String> lines(Fields fields, String key) {
        Map<String, String> lines = new LinkedHashMap<>();
        each(
                fields,
                key,
                (all, name) -> all.value(name)
                        .filter(value ->
                                value instanceof YamlText || all.text(name).isPresent())
                        .ifPresent(value -> lines.put(name, ((YamlText) value).text())));
        return lines;
    }

    private static Map<String, BigDecimal> numbers(Fields fields, String key) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        each(
                fields,
                key,
                (all, name) -> all.decimal(name, BigDecimal.ZERO, MAX).ifPresent(number -> numbers.put(name, number)));
        return numbers;
    }

    private static Optional<YamlMap> tree(Fields fields, String key) {
        return fields.map(key).isPresent() ? fields.value(key).map(YamlMap.class::cast) : Optional.empty();
    }

    private void needs(Fields fields, String key) {
        if (!fields.has(key)) {
            complaints.add(InputCode.EA015, fields.at(), "a decision record needs " + Excerpt.quoted(key));
        }
    }

    private static void each(Fields fields, String key, BiConsumer<Fields, String> consumer) {
        fields.map(key).ifPresent(all -> all.keys().forEach(name -> consumer.accept(all, name)));
    }
}
