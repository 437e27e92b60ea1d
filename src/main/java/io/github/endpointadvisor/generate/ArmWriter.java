package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.ArmResource;
import io.github.endpointadvisor.blueprint.ArmResources;
import io.github.endpointadvisor.blueprint.ArmValue;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.OwnProperties;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.wording.StepWords;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** An ARM template, for a deployment to a resource group. What is no resource stands in its metadata. */
public final class ArmWriter implements Language {
    private static final String SCHEMA =
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
    private static final DefaultIndenter NEWLINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(NEWLINES)
            .withArrayIndenter(NEWLINES);

    @Override
    public String write(Blueprint blueprint, Set<Phase> phases, String tool) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Layout(), text)) {
            new Run(blueprint, phases, json).write(tool);
        }
        return text + "\n";
    }

    /** Two blanks for each level. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return LAYOUT.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** One file. */
    private static final class Run {
        private final Blueprint blueprint;
        private final Set<Phase> phases;
        private final JsonGenerator json;
        private final Remarks remarks;

        Run(Blueprint blueprint, Set<Phase> phases, JsonGenerator json) {
            this.blueprint = blueprint;
            this.phases = phases;
            this.json = json;
            remarks = new Remarks(blueprint);
        }

        void write(String tool) {
            List<ArmResource> resources = ArmResources.of(blueprint).stream()
                    .filter(resource -> phases.contains(resource.phase()))
                    .toList();
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("contentVersion", "1.0.0.0");
            metadata(tool);
            json.writeName("parameters");
            json.writeStartObject();
            parameters(resources);
            json.writeEndObject();
            json.writeName("resources");
            json.writeStartArray();
            resources.forEach(this::resource);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void metadata(String tool) {
            List<Part> parts = blueprint.parts().stream()
                    .filter(part -> phases.contains(part.phase()))
                    .toList();
            json.writeName("metadata");
            json.writeStartObject();
            json.writeName("description");
            texts(remarks.head(tool).stream().filter(line -> !line.isEmpty()).toList());
            List<String> notes = parts.stream().flatMap(this::note).toList();
            if (!notes.isEmpty()) {
                json.writeName("steps");
                texts(notes);
            }
            if (parts.stream().anyMatch(part -> part instanceof Part.OwnChange || part instanceof Part.SubnetChange)) {
                json.writeName("changesInYourOwnCode");
                json.writeStartArray();
                phases.stream().sorted().forEach(phase -> changes(phase, parts));
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void changes(Phase phase, List<Part> all) {
            List<Part> parts =
                    all.stream().filter(part -> part.phase() == phase).toList();
            OwnProperties.of(parts).forEach(own -> own(phase, own));
            parts.forEach(part -> {
                if (part instanceof Part.SubnetChange change) {
                    subnet(change);
                }
            });
        }

        private Stream<String> note(Part part) {
            List<String> lines = part instanceof Part.ByHand hand
                    ? remarks.byHand(hand)
                    : part instanceof Part.Check check ? remarks.check(check) : List.of();
            String text = lines.stream().map(String::strip).collect(Collectors.joining(" "));
            return text.isEmpty() ? Stream.empty() : Stream.of(StepWords.title(part.phase()) + ": " + text);
        }

        private void texts(List<String> texts) {
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeEndArray();
        }

        private void own(Phase phase, OwnProperties own) {
            json.writeStartObject();
            json.writeStringProperty("phase", StepWords.title(phase));
            json.writeStringProperty(
                    "resource", Remarks.heading(own.own(), own.own().service().resourceTypes()));
            if (!own.child().isEmpty()) {
                json.writeStringProperty("child", own.child());
            }
            json.writeName("properties");
            value(own.properties());
            json.writeEndObject();
        }

        private void subnet(Part.SubnetChange change) {
            json.writeStartObject();
            json.writeStringProperty("phase", StepWords.title(change.phase()));
            json.writeStringProperty("resource", "Change in your own code: " + Remarks.subject(change.subnet()));
            change.tag().ifPresent(tag -> json.writeStringProperty("addServiceEndpoint", tag));
            change.policy().ifPresent(policy -> json.writeStringProperty("addServiceEndpointPolicy", policy.slug()));
            json.writeEndObject();
        }

        private void parameters(List<ArmResource> resources) {
            boolean located = resources.stream()
                    .anyMatch(resource -> resource.location()
                            .filter(ArmValue.Location.class::isInstance)
                            .isPresent());
            if (located) {
                parameter(
                        "location",
                        "Region of the new resources",
                        blueprint
                                .advice()
                                .workload()
                                .setting()
                                .region()
                                .map(region -> region.id())
                                .orElse("[resourceGroup().location]"));
            }
            Set<Input> used = new LinkedHashSet<>();
            resources.forEach(resource -> {
                collect(resource.name(), used);
                resource.server().ifPresent(server -> collect(server, used));
                resource.properties().ifPresent(properties -> collect(properties, used));
            });
            used.forEach(input -> parameter(
                    BicepWriter.name(input), Remarks.describe(input), input.id().orElse("")));
        }

        private static void collect(ArmValue value, Set<Input> into) {
            if (value instanceof ArmValue.Parameter parameter) {
                into.add(parameter.input());
            } else if (value instanceof ArmValue.NameOf name) {
                into.add(name.id());
            } else if (value instanceof ArmValue.Members members) {
                members.byName().values().forEach(inner -> collect(inner, into));
            } else if (value instanceof ArmValue.Items items) {
                items.items().forEach(item -> collect(item, into));
            }
        }

        private void parameter(String name, String description, String fallback) {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("type", "string");
            if (!fallback.isEmpty()) {
                json.writeStringProperty("defaultValue", fallback);
            }
            json.writeName("metadata");
            json.writeStartObject();
            json.writeStringProperty("description", description);
            json.writeEndObject();
            json.writeEndObject();
        }

        private void resource(ArmResource resource) {
            json.writeStartObject();
            json.writeStringProperty("type", resource.type().id());
            json.writeStringProperty("apiVersion", resource.type().apiVersion());
            json.writeStringProperty("name", name(resource));
            resource.location().ifPresent(location -> {
                json.writeName("location");
                value(location);
            });
            List<String> after = Stream.concat(
                            resource.parent().stream(),
                            Stream.concat(
                                    resource.after().stream(),
                                    resource.properties().stream().flatMap(Run::referred)))
                    .distinct()
                    .map(Run::id)
                    .map(id -> "[" + id + "]")
                    .toList();
            if (!after.isEmpty()) {
                json.writeName("dependsOn");
                texts(after);
            }
            resource.properties().ifPresent(properties -> {
                json.writeName("properties");
                value(properties);
            });
            json.writeEndObject();
        }

        private static Stream<ArmResource> referred(ArmValue value) {
            if (value instanceof ArmValue.IdOf id) {
                return Stream.of(id.resource());
            }
            if (value instanceof ArmValue.Members members) {
                return members.byName().values().stream().flatMap(Run::referred);
            }
            return value instanceof ArmValue.Items items
                    ? items.items().stream().flatMap(Run::referred)
                    : Stream.empty();
        }

        private static String name(ArmResource resource) {
            String own = expression(resource.name());
            Optional<String> above = resource.parent()
                    .map(parent -> expression(parent.name()))
                    .or(() -> resource.server().map(Run::expression));
            if (above.isEmpty()) {
                return resource.name() instanceof ArmValue.Text text ? literal(text.text()) : "[" + own + "]";
            }
            return "[format('{0}/{1}', " + above.get() + ", " + own + ")]";
        }

        /** An id, as an expression. */
        private static String id(ArmResource resource) {
            String above = resource.parent()
                    .map(parent -> expression(parent.name()) + ", ")
                    .orElse("");
            return "resourceId('" + resource.type().id() + "', " + above + expression(resource.name()) + ")";
        }

        private static String expression(ArmValue value) {
            if (value instanceof ArmValue.Text text) {
                return "'" + text.text().replace("'", "''") + "'";
            }
            if (value instanceof ArmValue.Parameter parameter) {
                return "parameters('" + BicepWriter.name(parameter.input()) + "')";
            }
            if (value instanceof ArmValue.NameOf name) {
                return "last(split(parameters('" + BicepWriter.name(name.id()) + "'), '/'))";
            }
            return value instanceof ArmValue.IdOf id ? id(id.resource()) : "parameters('location')";
        }

        /** A text that begins with a bracket would be an expression. */
        private static String literal(String text) {
            return text.startsWith("[") ? "[" + text : text;
        }

        private void value(ArmValue value) {
            if (value instanceof ArmValue.Text text) {
                json.writeString(literal(text.text()));
            } else if (value instanceof ArmValue.Flag flag) {
                json.writeBoolean(flag.value());
            } else if (value instanceof ArmValue.Switch either) {
                value(either.closed());
            } else if (value instanceof ArmValue.Members members) {
                json.writeStartObject();
                members.byName().forEach((name, inner) -> {
                    json.writeName(name);
                    value(inner);
                });
                json.writeEndObject();
            } else if (value instanceof ArmValue.Items items) {
                json.writeStartArray();
                items.items().forEach(this::value);
                json.writeEndArray();
            } else {
                json.writeString("[" + expression(value) + "]");
            }
        }
    }
}
