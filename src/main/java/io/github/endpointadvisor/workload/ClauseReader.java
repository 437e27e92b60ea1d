package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.workload.Clause.Place;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.Suggestion;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the clauses of a policy, each a word or a mapping. */
final class ClauseReader {
    private final Catalog catalog;
    private final Complaints complaints;
    private final ServiceTypes types;

    ClauseReader(Catalog catalog, Complaints complaints) {
        this.catalog = catalog;
        this.complaints = complaints;
        this.types = new ServiceTypes(catalog, complaints);
    }

    /** A mechanism without a scope. */
    Optional<Clause> everywhere(YamlText word, Place place) {
        return Fields.oneOf(word, "mechanism", Mechanism.ids(), complaints)
                .map(mechanism -> new Clause(List.of(mechanism), Scope.EVERYWHERE, Optional.empty(), place));
    }

    /** A mapping of mechanisms, scope and reason; {@code what} starts a sentence. */
    Optional<Clause> clause(YamlValue value, String what, Place place) {
        return Fields.of(value, what, complaints)
                .map(fields -> fields.only("mechanism", "services", "tiers", "tags", "clouds", "because"))
                .flatMap(fields -> clause(fields, what, place));
    }

    private Optional<Clause> clause(Fields fields, String what, Place place) {
        if (!fields.has("mechanism")) {
            complaints.add(InputCode.EA015, fields.at(), what + " needs 'mechanism'");
        }
        List<Mechanism> mechanisms = words(fields, "mechanism", Mechanism.ids());
        Scope scope = scope(fields);
        Optional<String> because = fields.text("because").map(ClauseReader::oneLine);
        return mechanisms.isEmpty() ? Optional.empty() : Optional.of(new Clause(mechanisms, scope, because, place));
    }

    /** Where something holds, by its keys services, tiers, tags and clouds. */
    Scope scope(Fields fields) {
        List<Service> services = texts(fields, "services").stream()
                .flatMap(text -> types.find(text.text(), text.at()).stream())
                .toList();
        List<YamlText> tiers = texts(fields, "tiers");
        tiers.forEach(word -> checkTier(word, services));
        return new Scope(
                services.stream().map(Service::id).distinct().toList(),
                tiers.stream().map(YamlText::text).distinct().toList(),
                texts(fields, "tags").stream().map(YamlText::text).distinct().toList(),
                words(fields, "clouds", Cloud.ids()));
    }

    private <T> List<T> words(Fields fields, String key, Map<String, T> allowed) {
        return texts(fields, key).stream()
                .flatMap(text -> Fields.oneOf(text, "'" + key + "'", allowed, complaints).stream())
                .distinct()
                .toList();
    }

    /** An empty list would match nothing, while a missing key matches everything: that is too near to be guessed. */
    private List<YamlText> texts(Fields fields, String key) {
        if (fields.isEmptyList(key)) {
            complaints.add(
                    InputCode.EA012,
                    fields.valueAt(key),
                    "'" + key + "' is empty; name some"
                            + (key.equals("mechanism") ? "" : ", or remove the key to mean all of them"));
        }
        return fields.texts(key);
    }

    /** A word that means no tier would never match, and the clause would be passed over in silence. */
    private void checkTier(YamlText word, List<Service> services) {
        List<Tier> known = tiers(services);
        boolean free = services.stream().anyMatch(service -> service.tiers().isEmpty());
        if (!free && known.stream().noneMatch(tier -> tier.isMeantBy(word.text()))) {
            Set<String> names = new LinkedHashSet<>();
            known.forEach(tier -> names.add(tier.name()));
            String of = services.isEmpty() ? " of any service" : " of these services";
            String otherwise = services.isEmpty()
                    ? "; 'endpoint-advisor services NAME' lists the tiers of a service"
                    : "; known: " + String.join(", ", names);
            complaints.add(
                    InputCode.EA019,
                    word.at(),
                    "unknown tier " + Excerpt.quoted(word.text()) + of
                            + Suggestion.orElse(word.text(), names, otherwise));
        }
    }

    private List<Tier> tiers(List<Service> services) {
        Stream<Service> meant = services.isEmpty()
                ? catalog.services().stream()
                : catalog.services().stream()
                        .filter(service -> services.stream()
                                .anyMatch(named -> named.id().equals(service.id())
                                        || named.id().equals(service.family())));
        return meant.flatMap(service -> service.tiers().stream()).toList();
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
