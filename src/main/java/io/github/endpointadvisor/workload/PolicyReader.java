package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.Clause.Place;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what an organization allows: the key {@code policy} of a workload, or a file that many workloads share. */
public final class PolicyReader {
    private final Catalog catalog;

    public PolicyReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A policy file with the tree it was made from; empty when there is at least one complaint. */
    public Optional<PolicyDocument> document(InputStream in, Complaints complaints) {
        Optional<YamlValue> tree = InputBytes.read(in, complaints).flatMap(bytes -> YamlReader.read(bytes, complaints));
        return tree.filter(value -> Fields.of(value, "a policy", complaints).isPresent())
                .flatMap(value -> document((YamlMap) value, complaints));
    }

    /** A policy from a tree that was already read, or made from one. */
    public Optional<PolicyDocument> document(YamlMap tree, Complaints complaints) {
        Optional<Policy> policy = Fields.of(tree, "a policy", complaints).map(fields -> shared(fields, complaints));
        return complaints.any() ? Optional.empty() : policy.map(it -> new PolicyDocument(complaints.file(), tree, it));
    }

    /** The policy in a workload file. */
    Policy own(Fields file, Complaints complaints) {
        return file.map("policy")
                .map(policy -> policy.only("allowPreview", "deny", "require"))
                .map(policy -> policy(policy, complaints, PolicyReader::ownPlace))
                .orElse(Policy.NONE);
    }

    private Policy shared(Fields file, Complaints complaints) {
        file.only("version", "name", "allowPreview", "deny", "require", "exemptions");
        Version.check(file, complaints);
        String name = file.text("name").map(text -> " (" + text + ")").orElse("");
        Policy clauses = policy(file, complaints, (key, at) -> sharedPlace(complaints.file(), name, at));
        return clauses.accepting(new ExemptionReader(catalog, complaints).shared(file));
    }

    private Policy policy(Fields policy, Complaints complaints, Places places) {
        ClauseReader clauses = new ClauseReader(catalog, complaints);
        return new Policy(
                policy.flag("allowPreview").stream()
                        .map(allowed -> new Policy.PreviewStatement(
                                allowed, places.of("allowPreview", policy.valueAt("allowPreview"))))
                        .toList(),
                each(policy, "deny")
                        .flatMap(value -> denied(value, clauses, places.of("deny", value.at())).stream())
                        .toList(),
                each(policy, "require")
                        .flatMap(value ->
                                clauses.clause(value, "a requirement", places.of("require", value.at())).stream())
                        .toList());
    }

    /** A word alone forbids that mechanism everywhere. */
    private static Optional<Clause> denied(YamlValue value, ClauseReader clauses, Place place) {
        return value instanceof YamlText word
                ? clauses.everywhere(word, place)
                : clauses.clause(value, "a denial", place);
    }

    private static Stream<YamlValue> each(Fields policy, String key) {
        return policy.value(key).stream()
                .flatMap(value -> value instanceof YamlList list ? list.items().stream() : Stream.of(value));
    }

    private static Place ownPlace(String key, Position at) {
        return new Place("policy." + key, "policy." + key, at.line(), false);
    }

    private static Place sharedPlace(String file, String name, Position at) {
        String place = file + ":" + at.line();
        return new Place(place, place + name, at.line(), true);
    }

    /** Names the place of a clause by its key and where it stands. */
    private interface Places {
        Place of(String key, Position at);
    }
}
