package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.ArmResource;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Own;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.catalog.ResourceChange;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A POSIX script with a function for each phase; what closes is run by name only. */
public final class AzureCliWriter implements Language {
    private static final String SITE = "siteConfig.";
    private static final String HELPERS = """
            name_of() { printf '%s' "${1##*/}"; }

            group_of() {
              rest=${1#*/resource[gG]roups/}
              printf '%s' "${rest%%/*}"
            }
            """;
    private static final String ADD_SERVICE_ENDPOINT = """
            # The update replaces the whole list, so it keeps the existing entries.
            add_service_endpoint() {
              services=$(az network vnet subnet show --ids "$1" --query 'serviceEndpoints[].service' --output tsv)
              for service in $services; do
                if [ "$service" = "$2" ]; then return; fi
              done
              # shellcheck disable=SC2086 # a list of words
              az network vnet subnet update --ids "$1" --service-endpoints $services "$2" --output none
            }
            """;

    @Override
    public String write(Blueprint blueprint, Set<Phase> phases, String tool) {
        return new Run(blueprint, phases).write(tool);
    }

    /** One script. */
    private static final class Run {
        private final Blueprint blueprint;
        private final List<Part> parts;
        private final Remarks remarks;
        private final Sections file = new Sections("#");

        Run(Blueprint blueprint, Set<Phase> phases) {
            this.blueprint = blueprint;
            remarks = new Remarks(blueprint);
            parts = blueprint.parts().stream()
                    .filter(part -> phases.contains(part.phase()))
                    .toList();
        }

        String write(String tool) {
            file.add("#!/bin/sh\n" + file.commented(remarks.head(tool)) + "\nset -eu");
            Map<Phase, List<String>> bodies = new LinkedHashMap<>();
            for (Part part : parts) {
                List<String> body = bodies.computeIfAbsent(part.phase(), phase -> new ArrayList<>());
                body.addAll(lines(part));
            }
            variables(bodies.values().stream().flatMap(List::stream).collect(Collectors.joining("\n")));
            file.add(HELPERS);
            if (parts.stream().anyMatch(Part.SubnetChange.class::isInstance)) {
                file.add(ADD_SERVICE_ENDPOINT);
            }
            bodies.forEach(this::function);
            file.add(call(bodies));
            return file.toString();
        }

        /** Only what the phases use is asked for. */
        private void variables(String bodies) {
            List<String> lines = new ArrayList<>();
            if (bodies.contains("\"$RESOURCE_GROUP\"")) {
                lines.add(variable("RESOURCE_GROUP", "Resource group of the new resources", Optional.empty()));
            }
            if (bodies.contains("\"$LOCATION\"")) {
                lines.add(variable(
                        "LOCATION",
                        "Region of the new resources",
                        blueprint.advice().workload().setting().region().map(region -> region.id())));
            }
            blueprint.inputs().stream()
                    .filter(input -> Pattern.compile("\\$" + name(input) + "\\b")
                            .matcher(bodies)
                            .find())
                    .forEach(input -> lines.add(variable(name(input), Remarks.describe(input), input.id())));
            if (!lines.isEmpty()) {
                file.add(String.join("\n", lines));
            }
        }

        private static String variable(String name, String description, Optional<String> value) {
            return "# " + description + "\n"
                    + value.map(known -> name + "=${" + name + ":-" + quoted(known) + "}")
                            .orElse(": \"${" + name + ":?}\"");
        }

        private void function(Phase phase, List<String> body) {
            StringBuilder text = new StringBuilder(word(phase) + "() {\n");
            boolean runs = body.stream().anyMatch(line -> !line.startsWith("#"));
            body.forEach(line -> text.append("  ").append(line).append('\n'));
            file.add(text.append(runs ? "" : "  :\n").append("}").toString());
        }

        /** One phase at a time: between them somebody has something to do or to look at. */
        private static String call(Map<Phase, List<String>> bodies) {
            StringBuilder text = new StringBuilder("case ${1:-} in\n");
            bodies.keySet()
                    .forEach(phase -> text.append("  ")
                            .append(phase.id())
                            .append(") ")
                            .append(word(phase))
                            .append(" ;;\n"));
            String words =
                    String.join("|", bodies.keySet().stream().map(Phase::id).toList());
            return text.append("  *)\n    printf 'usage: %s ")
                    .append(words)
                    .append("\\n' \"$0\" >&2\n    exit 2\n    ;;\nesac")
                    .toString();
        }

        /** A name that is no command of the shell. */
        private static String word(Phase phase) {
            return "phase_" + phase.id();
        }

        private List<String> lines(Part part) {
            if (part instanceof Part.Zone zone) {
                return List.of("az network private-dns zone create --resource-group \"$RESOURCE_GROUP\" --name "
                        + zoneName(zone) + " --output none");
            }
            if (part instanceof Part.PrivateEndpoint endpoint) {
                return endpoint(endpoint);
            }
            if (part instanceof Part.Link link) {
                return List.of(
                        "az network private-dns link vnet create --resource-group \"$RESOURCE_GROUP\" --zone-name "
                                + zoneName(link.zone()) + " --name " + quoted(link.slug()) + " \\",
                        "  --virtual-network " + value(link.vnet()) + " --registration-enabled false"
                                + (link.fallback() ? " --resolution-policy NxDomainRedirect" : "")
                                + " --output none");
            }
            if (part instanceof Part.EndpointPolicy policy) {
                return policy(policy);
            }
            if (part instanceof Part.ServerRule rule) {
                return rule(rule);
            }
            if (part instanceof Part.SubnetChange change) {
                return subnet(change);
            }
            if (part instanceof Part.OwnChange change) {
                return own(change);
            }
            return part instanceof Part.Check check ? check(check) : List.of(say(remarks.byHand((Part.ByHand) part)));
        }

        private static String say(List<String> lines) {
            return "printf '%s\\n' "
                    + quoted(String.join(" ", lines.stream().map(String::strip).toList()));
        }

        /** What to try is printed, since it has to run where the clients are; names and addresses come from Azure. */
        private List<String> check(Part.Check check) {
            List<String> lines = new ArrayList<>(List.of(say(remarks.check(check))));
            check.endpoints()
                    .forEach(
                            slug -> lines.addAll(
                                    List.of(
                                            "az network private-endpoint dns-zone-group list --resource-group \"$RESOURCE_GROUP\""
                                                    + " --endpoint-name " + quoted(slug) + " \\",
                                            "  --query '[].privateDnsZoneConfigs[].recordSets[].[fqdn, ipAddresses[0]]' --output tsv")));
            return lines;
        }

        private List<String> endpoint(Part.PrivateEndpoint endpoint) {
            if (endpoint.manual()) {
                return byAlias(endpoint);
            }
            String name = quoted(endpoint.slug());
            List<String> lines = new ArrayList<>(List.of(
                    "az network private-endpoint create --resource-group \"$RESOURCE_GROUP\" --location "
                            + location(endpoint) + " --name " + name + " --connection-name " + name + " \\",
                    "  --subnet " + value(endpoint.subnet()) + " --private-connection-resource-id "
                            + value(endpoint.target())
                            + endpoint.group()
                                    .map(group -> " --group-id " + quoted(group))
                                    .orElse("")
                            + " --output none"));
            List<String[]> zones = new ArrayList<>();
            endpoint.zones().forEach(zone -> zones.add(new String[] {quoted(zone.slug()), zoneName(zone)}));
            endpoint.kept().forEach(zone -> zones.add(new String[] {quoted(zone.slug()), value(zone)}));
            for (int i = 0; i < zones.size(); i++) {
                lines.add("az network private-endpoint dns-zone-group " + (i == 0 ? "create" : "add")
                        + " --resource-group \"$RESOURCE_GROUP\" --endpoint-name " + name + " --name default \\");
                lines.add("  --zone-name " + zones.get(i)[0] + " --private-dns-zone " + zones.get(i)[1]
                        + " --output none");
            }
            return lines;
        }

        private static String location(Part.PrivateEndpoint endpoint) {
            return endpoint.region().map(AzureCliWriter::quoted).orElse("\"$LOCATION\"");
        }

        /** The command for private endpoints takes no alias (github.com/Azure/azure-cli/issues/23687). */
        private static List<String> byAlias(Part.PrivateEndpoint endpoint) {
            String properties = "{'subnet': {'id': '$" + name(endpoint.subnet())
                    + "'}, 'manualPrivateLinkServiceConnections': [{'name': '" + endpoint.slug()
                    + "', 'properties': {'privateLinkServiceId': '$" + name(endpoint.target())
                    + "', 'requestMessage': '" + endpoint.slug() + "'}}]}";
            ArmResource.Type type = ArmResource.Type.PRIVATE_ENDPOINT;
            return List.of(
                    "az resource create --resource-group \"$RESOURCE_GROUP\" --location " + location(endpoint)
                            + " --resource-type " + type.id() + " --api-version " + type.apiVersion() + " \\",
                    "  --name " + quoted(endpoint.slug()) + " --properties \"" + properties.replace("'", "\\\"")
                            + "\" --output none");
        }

        private static List<String> policy(Part.EndpointPolicy policy) {
            String name = quoted(policy.slug());
            StringBuilder ids = new StringBuilder();
            policy.resources().forEach(id -> ids.append(' ').append(value(id)));
            return List.of(
                    "az network service-endpoint policy create --resource-group \"$RESOURCE_GROUP\" --location"
                            + " \"$LOCATION\" --name " + name + " --output none",
                    "az network service-endpoint policy-definition create --resource-group \"$RESOURCE_GROUP\""
                            + " --policy-name " + name + " --name default \\",
                    "  --service " + quoted(policy.tag()) + " --service-resources" + ids + " --output none");
        }

        private static List<String> rule(Part.ServerRule rule) {
            return List.of(
                    "az sql server vnet-rule create --server \"$(name_of " + value(rule.server())
                            + ")\" --resource-group \"$(group_of " + value(rule.server()) + ")\" --name "
                            + quoted(rule.slug()) + " \\",
                    "  --subnet " + value(rule.subnet()) + " --ignore-missing-endpoint true --output none");
        }

        private static List<String> subnet(Part.SubnetChange change) {
            List<String> lines = new ArrayList<>();
            change.tag()
                    .ifPresent(tag -> lines.add("add_service_endpoint " + value(change.subnet()) + " " + quoted(tag)));
            change.policy()
                    .ifPresent(policy -> lines.add("az network vnet subnet update --ids " + value(change.subnet())
                            + " --service-endpoint-policy \"$(az network service-endpoint policy show --resource-group"
                            + " \"$RESOURCE_GROUP\" --name " + quoted(policy.slug())
                            + " --query id --output tsv)\" --output none"));
            return lines;
        }

        private List<String> own(Part.OwnChange change) {
            Own own = change.own();
            if (change.kind() != Part.OwnChange.Kind.ADMIT) {
                return List.of(set(own, change.kind()));
            }
            String command = own.changes()
                    .flatMap(ResourceChange::rules)
                    .map(ResourceChange.Rules::azureCli)
                    .orElseThrow();
            String id = value(own.resource());
            List<String> lines = new ArrayList<>();
            Optional<String> tag = own.service()
                    .serviceEndpoint()
                    .filter(ServiceEndpointSupport::ruleFirst)
                    .filter(support -> !command.contains("ignore-missing"))
                    .map(ServiceEndpointSupport::tag);
            if (tag.isPresent() && !own.open()) {
                return List.of(say(List.of("By hand: Add the virtual network rules of " + Remarks.name(own.name())
                        + " before the service endpoint, with the option to ignore that it is missing, which the Azure"
                        + " CLI does not have here.")));
            }
            // open to every network as it is, it loses nobody when the endpoint comes first, which the command wants
            tag.ifPresent(it -> change.subnets()
                    .forEach(subnet -> lines.add("add_service_endpoint " + value(subnet) + " " + quoted(it))));
            change.subnets().stream()
                    .map(subnet -> "az "
                            + command.replace("{name}", "\"$(name_of " + id + ")\"")
                                    .replace("{group}", "\"$(group_of " + id + ")\"")
                                    .replace("{subnet}", value(subnet))
                            + " --output none")
                    .forEach(lines::add);
            return lines;
        }

        /** The settings of a web app are a child of it. */
        private static String set(Own own, Part.OwnChange.Kind kind) {
            String path = own.arm(kind).orElseThrow();
            String name = name(own.resource());
            String child = own.child(kind).orElse(path.startsWith(SITE) ? "config/web" : "");
            String property = path.startsWith(SITE) ? path.substring(SITE.length()) : path;
            return "az resource update --ids \"$" + name + (child.isEmpty() ? "" : "/" + child) + "\" --set properties."
                    + property + "=" + Own.closed(path, kind) + " --output none";
        }

        private static String zoneName(Part.Zone zone) {
            return zone.unfilled().map(Run::value).orElse(quoted(zone.name()));
        }

        private static String value(Input input) {
            return "\"$" + name(input) + "\"";
        }
    }

    /** A word of which the shell evaluates nothing. */
    static String quoted(String text) {
        return text.matches("[A-Za-z0-9._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String name(Input input) {
        return input.name().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
