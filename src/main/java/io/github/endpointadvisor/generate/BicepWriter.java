package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.ArmResource;
import io.github.endpointadvisor.blueprint.ArmResources;
import io.github.endpointadvisor.blueprint.ArmValue;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.OwnProperties;
import io.github.endpointadvisor.blueprint.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Bicep, for a deployment to a resource group. */
public final class BicepWriter implements Language {
    private static final String CLOSE = "closePublicAccess";
    private static final String INDENT = "  ";

    @Override
    public String write(Blueprint blueprint, Set<Phase> phases, String tool) {
        return new Run(blueprint, phases).write(tool);
    }

    /** One file. */
    private static final class Run {
        private final Blueprint blueprint;
        private final Set<Phase> phases;
        private final Remarks remarks;
        private final Sections file = new Sections("//");
        private final Set<Input> used = new LinkedHashSet<>();
        private final Set<String> servers = new LinkedHashSet<>();
        private boolean located;
        private boolean waits;

        Run(Blueprint blueprint, Set<Phase> phases) {
            this.blueprint = blueprint;
            this.phases = phases;
            remarks = new Remarks(blueprint);
        }

        String write(String tool) {
            Map<String, ArmResource> resources = new LinkedHashMap<>();
            ArmResources.of(blueprint).forEach(resource -> resources.put(resource.slug(), resource));
            Sections body = new Sections("//");
            blueprint.parts().stream()
                    .filter(part -> phases.contains(part.phase()))
                    .forEach(part -> part(part, resources, body));
            List<List<String>> own = own();
            file.comment(remarks.head(tool));
            parameters();
            file.add(body.toString());
            own.forEach(file::comment);
            return file.toString();
        }

        private void parameters() {
            if (located) {
                file.add("@description('Region of the new resources')\nparam location string = "
                        + blueprint
                                .advice()
                                .workload()
                                .setting()
                                .region()
                                .map(region -> quoted(region.id()))
                                .orElse("resourceGroup().location"));
            }
            used.forEach(input -> file.add("@description(" + quoted(Remarks.describe(input)) + ")\nparam "
                    + name(input) + " string"
                    + input.id().map(id -> " = " + quoted(id)).orElse("")));
        }

        private void part(Part part, Map<String, ArmResource> resources, Sections body) {
            if (part instanceof Part.SubnetChange || part instanceof Part.OwnChange) {
                return;
            }
            body.phase(part.phase());
            if (part instanceof Part.ServerRule rule) {
                server(rule, body);
            }
            if (part instanceof Part.Check check) {
                body.comment(remarks.check(check));
            } else if (part instanceof Part.ByHand hand) {
                body.comment(remarks.byHand(hand));
            } else {
                slugs(part)
                        .flatMap(slug -> Optional.ofNullable(resources.get(slug)).stream())
                        .forEach(resource -> body.add(resource(resource)));
            }
        }

        /** Of the resources that a part becomes. */
        private static Stream<String> slugs(Part part) {
            if (part instanceof Part.PrivateEndpoint endpoint) {
                return Stream.of(endpoint.slug(), endpoint.zoneGroup());
            }
            if (part instanceof Part.Zone zone) {
                return Stream.of(zone.slug());
            }
            if (part instanceof Part.Link link) {
                return Stream.of(link.slug());
            }
            if (part instanceof Part.EndpointPolicy policy) {
                return Stream.of(policy.slug());
            }
            return part instanceof Part.ServerRule rule ? Stream.of(rule.slug()) : Stream.empty();
        }

        /** The server is there already, in the resource group that this is deployed to. */
        private void server(Part.ServerRule rule, Sections body) {
            String symbol = symbol(rule.server().slug()) + "Server";
            if (servers.add(symbol)) {
                ArmResource.Type type = ArmResource.Type.SERVER_RULE;
                body.add("resource " + symbol + " '" + type.parent() + "@" + type.apiVersion()
                        + "' existing = {\n  name: " + value(new ArmValue.NameOf(rule.server()), INDENT) + "\n}");
            }
        }

        private String resource(ArmResource resource) {
            Map<String, ArmValue> members = new LinkedHashMap<>();
            members.put("name", resource.name());
            resource.location().ifPresent(location -> members.put("location", location));
            resource.properties().ifPresent(properties -> members.put("properties", properties));
            String parent = resource.parent()
                    .map(it -> "  parent: " + symbol(it.slug()) + "\n")
                    .orElse("");
            String server = resource.server()
                    .map(it -> "  parent: " + symbol(((ArmValue.NameOf) it).id().slug()) + "Server\n")
                    .orElse("");
            StringBuilder after = new StringBuilder();
            if (!resource.after().isEmpty()) {
                after.append("  dependsOn: [\n");
                resource.after()
                        .forEach(it ->
                                after.append("    ").append(symbol(it.slug())).append('\n'));
                after.append("  ]\n");
            }
            return "resource " + symbol(resource.slug()) + " '"
                    + resource.type().id() + "@" + resource.type().apiVersion() + "' = {\n" + parent + server
                    + lines(members, INDENT) + after + "}";
        }

        private List<List<String>> own() {
            List<Part> parts = blueprint.parts().stream()
                    .filter(part -> phases.contains(part.phase()))
                    .toList();
            List<List<String>> blocks = new ArrayList<>();
            for (OwnProperties own : OwnProperties.of(parts)) {
                List<String> lines = new ArrayList<>(List.of(
                        Remarks.heading(own.own(), own.own().service().resourceTypes())
                                + (own.child().isEmpty() ? "" : ", its child " + own.child()),
                        ""));
                Set<Input> before = new LinkedHashSet<>(used);
                waits = false;
                String properties = "  properties: " + value(own.properties(), INDENT);
                if (waits) {
                    lines.addAll(List.of(
                            "@description('Set it to true once every test has passed')",
                            "param " + CLOSE + " bool = false",
                            ""));
                }
                lines(properties, lines);
                used.retainAll(before);
                blocks.add(lines);
            }
            SubnetSetting.of(parts).forEach((setting, subnets) -> blocks.add(subnets(subnets, setting)));
            return blocks;
        }

        private static void lines(String text, List<String> into) {
            text.lines().forEach(into::add);
        }

        private List<String> subnets(List<Input> subnets, SubnetSetting setting) {
            List<String> lines =
                    new ArrayList<>(List.of(Remarks.heading(subnets, "Microsoft.Network/virtualNetworks/subnets"), ""));
            List<ArmValue> tags = setting.tags().stream()
                    .<ArmValue>map(tag -> ArmValue.members("service", ArmValue.text(tag)))
                    .toList();
            if (!tags.isEmpty()) {
                lines("  serviceEndpoints: " + value(new ArmValue.Items(tags), INDENT), lines);
            }
            setting.policies()
                    .forEach(policy -> lines.addAll(List.of(
                            "  serviceEndpointPolicies: [",
                            "    {",
                            "      id: " + symbol(policy.slug()) + ".id",
                            "    }",
                            "  ]")));
            return lines;
        }

        private String lines(Map<String, ArmValue> members, String indent) {
            StringBuilder text = new StringBuilder();
            members.forEach((name, value) -> text.append(indent)
                    .append(name)
                    .append(": ")
                    .append(value(value, indent))
                    .append('\n'));
            return text.toString();
        }

        private String value(ArmValue value, String indent) {
            if (value instanceof ArmValue.Text text) {
                return quoted(text.text());
            }
            if (value instanceof ArmValue.Flag flag) {
                return String.valueOf(flag.value());
            }
            if (value instanceof ArmValue.Parameter parameter) {
                used.add(parameter.input());
                return name(parameter.input());
            }
            if (value instanceof ArmValue.Location) {
                located = true;
                return "location";
            }
            if (value instanceof ArmValue.NameOf name) {
                used.add(name.id());
                return "last(split(" + name(name.id()) + ", '/'))";
            }
            if (value instanceof ArmValue.IdOf id) {
                return symbol(id.resource().slug()) + ".id";
            }
            if (value instanceof ArmValue.Switch either) {
                waits = true;
                return CLOSE + " ? " + value(either.closed(), indent) + " : " + value(either.open(), indent);
            }
            if (value instanceof ArmValue.Members members) {
                return "{\n" + lines(members.byName(), indent + INDENT) + indent + "}";
            }
            StringBuilder items = new StringBuilder("[\n");
            ((ArmValue.Items) value)
                    .items()
                    .forEach(item -> items.append(indent)
                            .append(INDENT)
                            .append(value(item, indent + INDENT))
                            .append('\n'));
            return items.append(indent).append("]").toString();
        }
    }

    /** A text of which nothing is evaluated. */
    static String quoted(String text) {
        return Escapes.quoted(text, '\'', "\\u{%x}").replace("${", "\\${");
    }

    static String symbol(String slug) {
        StringBuilder symbol = new StringBuilder();
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            if (c != '-') {
                symbol.append(i > 0 && slug.charAt(i - 1) == '-' ? Character.toUpperCase(c) : c);
            }
        }
        return symbol.toString();
    }

    static String name(Input input) {
        return symbol(input.name());
    }
}
