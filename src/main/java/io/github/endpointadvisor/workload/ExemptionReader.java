package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.Suggestion;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the key {@code exemptions} of a workload, where services are named, or of a policy file, which has scopes. */
final class ExemptionReader {
    private static final String KEY = "exemptions";
    /** Rules and findings of the gate; what is wrong with a file cannot be accepted, nor what is with an exemption. */
    private static final Pattern CODE = Pattern.compile("EA(?!32)[1-9][0-9]{2}");

    private final Catalog catalog;
    private final Complaints complaints;

    ExemptionReader(Catalog catalog, Complaints complaints) {
        this.catalog = catalog;
        this.complaints = complaints;
    }

    /** Those of a workload, which name its services; a name made up for a service may be that of another one tomorrow. */
    List<Exemption> own(Fields file) {
        List<String> names = file.list("services").stream()
                .flatMap(ExemptionReader::statedName)
                .toList();
        return file.maps(KEY, "an exemption").stream()
                .map(fields -> fields.only("code", "services", "because", "owner", "expires"))
                .flatMap(fields -> exemption(fields, names(fields, names), Scope.EVERYWHERE, false).stream())
                .toList();
    }

    /** Those of a policy file, with the scopes that clauses have. */
    List<Exemption> shared(Fields file) {
        ClauseReader clauses = new ClauseReader(catalog, complaints);
        return file.maps(KEY, "an exemption").stream()
                .map(fields ->
                        fields.only("code", "services", "tiers", "tags", "clouds", "because", "owner", "expires"))
                .flatMap(fields -> exemption(fields, List.of(), clauses.scope(fields), true).stream())
                .toList();
    }

    private static Stream<String> statedName(YamlValue service) {
        return service instanceof YamlMap map
                ? map.entry("name").stream()
                        .map(YamlMap.Entry::value)
                        .filter(YamlText.class::isInstance)
                        .map(name -> ((YamlText) name).text())
                : Stream.empty();
    }

    private Optional<Exemption> exemption(Fields fields, List<String> services, Scope scope, boolean shared) {
        Optional<String> code = fields.required("code");
        code.ifPresent(word -> checkCode(word, fields));
        Optional<String> because = fields.required("because").map(ClauseReader::oneLine);
        Optional<String> owner = fields.text("owner");
        Optional<String> expires = fields.text("expires");
        expires.ifPresent(word -> checkDay(word, fields));
        return code.flatMap(it -> because.map(reason ->
                new Exemption(it, services, scope, reason, owner, expires, complaints.file(), fields.at(), shared)));
    }

    private List<String> names(Fields fields, List<String> known) {
        if (fields.isEmptyList("services")) {
            complaints.add(
                    InputCode.EA012,
                    fields.valueAt("services"),
                    "'services' is empty; name some, or remove the key to mean all of them");
        }
        List<YamlText> texts = fields.texts("services");
        texts.stream().filter(text -> !known.contains(text.text())).forEach(text -> unknown(text, known));
        return texts.stream().map(YamlText::text).distinct().toList();
    }

    private void unknown(YamlText text, List<String> known) {
        complaints.add(
                InputCode.EA025,
                text.at(),
                "no service of this file is named " + Excerpt.quoted(text.text())
                        + Suggestion.orElse(
                                text.text(), known, "; give the service that is meant a name, and use that"));
    }

    private void checkCode(String word, Fields fields) {
        if (!CODE.matcher(word).matches()) {
            complaints.add(
                    InputCode.EA025,
                    fields.valueAt("code"),
                    Excerpt.quoted(word) + " is not the code of a finding"
                            + (CODE.matcher(word.toUpperCase(Locale.ROOT)).matches()
                                    ? "; did you mean '" + word.toUpperCase(Locale.ROOT) + "'?"
                                    : "; expected one from EA100 on, such as EA109"));
        }
    }

    private void checkDay(String word, Fields fields) {
        if (!Exemption.isDay(word)) {
            complaints.add(
                    InputCode.EA025,
                    fields.valueAt("expires"),
                    Excerpt.quoted(word) + " is not a day; expected YYYY-MM-DD, such as 2027-03-31");
        }
    }
}
