package io.github.endpointadvisor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.blueprint.ArmValue;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Own;
import io.github.endpointadvisor.blueprint.OwnProperties;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.template.Resource;
import io.github.endpointadvisor.template.Symbols;
import io.github.endpointadvisor.template.Template;
import io.github.endpointadvisor.template.Value;
import io.github.endpointadvisor.template.Written;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is in Azure once a generated ARM template is deployed and the changes in one's own code are made. */
final class Estate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, Object> resources = new LinkedHashMap<>();
    private final Blueprint blueprint;

    private Estate(Blueprint blueprint) {
        this.blueprint = blueprint;
        blueprint.inputs().forEach(input -> parameters.put(BicepWriter.name(input), value(input)));
        parameters.put("location", "westeurope");
    }

    /** As Azure lists it, in JSON. */
    static String of(Blueprint blueprint, String template) {
        Estate estate = new Estate(blueprint);
        blueprint.advice().workload().services().forEach(estate::service);
        estate.deployed(template);
        OwnProperties.of(blueprint.parts()).forEach(estate::own);
        SubnetSetting.of(blueprint.parts()).forEach(estate::subnets);
        return JSON.writeValueAsString(List.copyOf(estate.resources.values()));
    }

    /** A parameter file for the template. */
    static String parameters(Blueprint blueprint) {
        return new Estate(blueprint).given();
    }

    private String value(Input input) {
        return switch (input.kind()) {
            case RESOURCE_ID -> serviceId(input);
            case ALIAS -> "alias." + input.slug() + ".azure.privatelinkservice";
            case SUBNET_ID, ENDPOINT_SUBNET_ID, FIREWALL_SUBNET_ID ->
                GROUP + "Microsoft.Network/virtualNetworks/v/subnets/" + input.slug();
            case VNET_ID, RESOLVER_VNET_ID, ENDPOINT_VNET_ID ->
                GROUP + "Microsoft.Network/virtualNetworks/" + input.slug();
            case ZONE_ID -> GROUP + "Microsoft.Network/privateDnsZones/" + input.slug();
            case ZONE_NAME -> input.slug() + ".example";
        };
    }

    private String serviceId(Input input) {
        return blueprint.advice().workload().services().stream()
                .filter(service -> service.name().equals(input.subject()))
                .map(service -> id(service, input.slug()))
                .findFirst()
                .orElse(GROUP + "Microsoft.Insights/privateLinkScopes/" + input.slug());
    }

    private static String id(ServiceRequest service, String slug) {
        return GROUP + service.service().resourceTypes().get(0) + "/" + slug;
    }

    private void service(ServiceRequest service) {
        blueprint.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.RESOURCE_ID
                        && input.subject().equals(service.name()))
                .forEach(input -> put(
                        id(service, input.slug()),
                        service.service().resourceTypes().get(0)));
    }

    private Map<String, Object> put(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        resource.put("name", id.substring(id.lastIndexOf('/') + 1));
        resource.put("location", "westeurope");
        resource.put("properties", new LinkedHashMap<String, Object>());
        resources.put(id, resource);
        return resource;
    }

    /** As Azure evaluates the template. */
    private void deployed(String template) {
        Template.Deployed deployed =
                Template.deploy(Written.json(template), List.of(Written.json(given())), type -> true);
        assertThat(deployed.problems()).isEmpty();
        for (Resource resource : deployed.resources()) {
            put(text(resource.id(), deployed.symbols()), resource.type())
                    .put("properties", plain(resource.body().object("properties"), deployed.symbols()));
        }
    }

    private String given() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(name, Map.of("value", value)));
        return JSON.writeValueAsString(Map.of(
                "$schema",
                "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
                "parameters",
                values));
    }

    private static Object plain(Value value, Symbols symbols) {
        if (value instanceof Value.Members members) {
            Map<String, Object> plain = new LinkedHashMap<>();
            members.byName().forEach((name, member) -> plain.put(name, plain(member, symbols)));
            return plain;
        }
        if (value instanceof Value.Items list) {
            return list.items().stream().map(item -> plain(item, symbols)).toList();
        }
        return value instanceof Value.Flag flag
                ? flag.isTrue()
                : value instanceof Value.Int number ? number.number() : text(((Value.Text) value).text(), symbols);
    }

    /** Everything is in one group. */
    private static String text(String text, Symbols symbols) {
        return symbols.shown(text).replace("{subscription}", "s").replace("{resourceGroup}", "g");
    }

    private void own(OwnProperties own) {
        String id = value(own.own().resource());
        Map<String, Object> resource = own.child().isEmpty()
                ? cast(resources.get(id))
                : put(
                        id + "/" + own.child(),
                        type(own.own()) + "/" + own.child().replaceAll("/.*", ""));
        Map<String, Object> properties = new LinkedHashMap<>(cast(resource.get("properties")));
        properties.putAll(cast(plain(own.properties())));
        resource.put("properties", properties);
    }

    private static String type(Own own) {
        return own.service().resourceTypes().get(0);
    }

    @SuppressWarnings("unchecked") // made by this class
    private static Map<String, Object> cast(Object members) {
        return (Map<String, Object>) members;
    }

    private Object plain(ArmValue value) {
        if (value instanceof ArmValue.Members members) {
            Map<String, Object> plain = new LinkedHashMap<>();
            members.byName().forEach((name, inner) -> plain.put(name, plain(inner)));
            return plain;
        }
        if (value instanceof ArmValue.Items items) {
            return items.items().stream().map(this::plain).toList();
        }
        if (value instanceof ArmValue.Switch either) {
            return plain(either.closed());
        }
        if (value instanceof ArmValue.Parameter parameter) {
            return value(parameter.input());
        }
        return value instanceof ArmValue.Flag flag ? flag.value() : ((ArmValue.Text) value).text();
    }

    private void subnets(SubnetSetting setting, List<Input> subnets) {
        for (Input subnet : subnets) {
            Map<String, Object> properties = cast(put(value(subnet), "Microsoft.Network/virtualNetworks/subnets")
                    .get("properties"));
            properties.put(
                    "serviceEndpoints",
                    setting.tags().stream().map(tag -> Map.of("service", tag)).toList());
            properties.put(
                    "serviceEndpointPolicies",
                    setting.policies().stream()
                            .map(Part.EndpointPolicy::slug)
                            .map(slug -> Map.of("id", GROUP + "Microsoft.Network/serviceEndpointPolicies/" + slug))
                            .toList());
        }
    }
}
