package io.github.endpointadvisor.generate;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What a plan of Terraform shows of generated code, once the changes in one's own code are made and all is closed. */
final class PlannedEstate {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    private static final Pattern OWN =
            Pattern.compile("(?m)^# Change in your own code: (\\S+) \\((azurerm_\\w+)\\).*\\n((?:#.*\\n)*)");
    private static final Pattern SUBNETS =
            Pattern.compile("(?m)^# Change in your own code: .* \\(azurerm_subnet.*\\n((?:#.*\\n)*)");

    private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
    private final Blueprint blueprint;

    private PlannedEstate(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** As {@code terraform show -json} prints it. */
    static String of(Blueprint blueprint, String code) throws HCLParserException, IOException {
        PlannedEstate estate = new PlannedEstate(blueprint);
        blueprint.advice().workload().services().forEach(estate::service);
        String known = estate.filled(code);
        estate.parsed(known).forEach(estate.resources::put);
        Matcher own = OWN.matcher(known);
        while (own.find()) {
            estate.own(own.group(1), own.group(2), own.group(3));
        }
        Matcher subnets = SUBNETS.matcher(known);
        while (subnets.find()) {
            estate.subnets(subnets.group(1));
        }
        List<Object> changes = new ArrayList<>();
        estate.resources.forEach((address, after) -> changes.add(Map.of(
                "address",
                address,
                "mode",
                "managed",
                "type",
                address.substring(0, address.indexOf('.')),
                "name",
                address.substring(address.indexOf('.') + 1),
                "change",
                Map.of("actions", List.of("create"), "after", after, "after_unknown", Map.of()))));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("format_version", "1.2", "terraform_version", "1.9.5", "resource_changes", changes));
    }

    private void service(ServiceRequest service) {
        blueprint.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.RESOURCE_ID
                        && input.subject().equals(service.name()))
                .forEach(input -> {
                    Map<String, Object> after = new LinkedHashMap<>();
                    after.put("name", input.slug());
                    after.put("id", id(service, input));
                    resources.put(
                            service.service().terraformTypes().get(0) + "."
                                    + input.slug().replace('-', '_'),
                            after);
                });
    }

    private static String id(ServiceRequest service, Input input) {
        return GROUP + service.service().resourceTypes().get(0) + "/" + input.slug();
    }

    /** The code with every variable replaced by its value. */
    private String filled(String code) {
        String text = code.replaceAll("var\\.close_public_access \\? (\"\\w+\") : \"\\w+\"", "$1")
                .replace("!var.close_public_access", "false")
                .replace("var.close_public_access", "true");
        Map<String, String> values = new LinkedHashMap<>();
        blueprint.inputs().forEach(input -> values.put(input.name().replace('-', '_'), value(input)));
        return Pattern.compile("var\\.(\\w+)")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("\"" + values.getOrDefault(m.group(1), "westeurope") + "\""))
                .replaceAll("(?m)(?<= |\\[)(azurerm_\\w+\\.\\w+)\\.(?:id|name)", "\"$1\"")
                .replaceAll("(?m)^  depends_on.*$", "");
    }

    private String value(Input input) {
        return switch (input.kind()) {
            case RESOURCE_ID ->
                blueprint.advice().workload().services().stream()
                        .filter(service -> service.name().equals(input.subject()))
                        .map(service -> id(service, input))
                        .findFirst()
                        .orElse(GROUP + "Microsoft.Insights/privateLinkScopes/" + input.slug());
            case SUBNET_ID, ENDPOINT_SUBNET_ID, FIREWALL_SUBNET_ID ->
                GROUP + "Microsoft.Network/virtualNetworks/v/subnets/" + input.slug();
            default -> input.slug();
        };
    }

    @SuppressWarnings("unchecked") // types, then names, then bodies
    private Map<String, Map<String, Object>> parsed(String hcl) throws HCLParserException, IOException {
        Map<String, Map<String, Object>> byAddress = new LinkedHashMap<>();
        Object types = new HCLParser().parse(hcl).get("resource");
        if (types instanceof Map<?, ?> map) {
            ((Map<String, Map<String, Map<String, Object>>>) map)
                    .forEach((type, names) ->
                            names.forEach((name, body) -> byAddress.put(type + "." + name, new LinkedHashMap<>(body))));
        }
        return byAddress;
    }

    private static String uncommented(String comment) {
        return comment.replaceAll("(?m)^# ?", "").replaceAll("(?m)^azurerm has no attribute.*$", "");
    }

    private void own(String name, String type, String comment) throws HCLParserException, IOException {
        Map<String, Object> body = parsed("resource \"t\" \"n\" {\n" + uncommented(comment) + "}\n")
                .getOrDefault("t.n", Map.of());
        resources.forEach((address, after) -> {
            if (address.startsWith(type + ".")
                    && subject(String.valueOf(after.get("name"))).equals(name)) {
                after.putAll(body);
            }
        });
    }

    private String subject(String slug) {
        return blueprint.inputs().stream()
                .filter(input -> input.slug().equals(slug))
                .map(Input::subject)
                .findFirst()
                .orElse("");
    }

    /** Which subnets is said in words only; all that rules name have what is said. */
    private void subnets(String comment) throws HCLParserException, IOException {
        Map<String, Object> body = parsed("resource \"t\" \"n\" {\n" + uncommented(comment) + "}\n")
                .getOrDefault("t.n", Map.of());
        blueprint.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.SUBNET_ID)
                .forEach(input -> {
                    Map<String, Object> after = resources.computeIfAbsent(
                            "azurerm_subnet." + input.slug().replace('-', '_'), a -> new LinkedHashMap<>());
                    after.put("id", value(input));
                    after.put("name", input.slug());
                    after.putAll(body);
                });
    }
}
