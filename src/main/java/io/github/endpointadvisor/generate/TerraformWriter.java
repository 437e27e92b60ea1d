package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Known;
import io.github.endpointadvisor.blueprint.Own;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.catalog.ResourceChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terraform with the provider azurerm, version 4 or 5. */
public final class TerraformWriter implements Language {
    private static final String REPEATS = "[]";
    private static final String CLOSE = "close_public_access";

    private final boolean five;

    /** @param version major version of azurerm, 4 or 5 */
    public TerraformWriter(int version) {
        five = version >= 5;
    }

    @Override
    public String write(Blueprint blueprint, Set<Phase> phases, String tool) {
        return new Run(blueprint, phases).write(tool);
    }

    /** One file. */
    private final class Run {
        private final Blueprint blueprint;
        private final List<Part> parts;
        private final Remarks remarks;
        private final Sections file = new Sections("#");
        private final Map<String, List<String>> records = new LinkedHashMap<>();

        Run(Blueprint blueprint, Set<Phase> phases) {
            this.blueprint = blueprint;
            remarks = new Remarks(blueprint);
            parts = blueprint.parts().stream()
                    .filter(part -> phases.contains(part.phase()))
                    .toList();
        }

        String write(String tool) {
            file.comment(remarks.head(tool));
            variables();
            parts.forEach(this::part);
            owned();
            subnets();
            return file.toString();
        }

        private void variables() {
            if (parts.stream().anyMatch(TerraformWriter::isCreated)) {
                variable("resource_group_name", "Resource group of the new resources", "string", "");
                variable("location", "Region of the new resources", "string", region());
            }
            blueprint.inputs().stream()
                    .filter(input -> reference(input).isEmpty())
                    .forEach(input -> variable(
                            name(input),
                            Remarks.describe(input),
                            "string",
                            input.id().map(Hcl::quoted).orElse("")));
            boolean closes = parts.stream().anyMatch(part -> part instanceof Part.OwnChange change && change.waits());
            if (closes) {
                variable(CLOSE, "Set it to true once every test has passed", "bool", "false");
            }
        }

        private String region() {
            return blueprint
                    .advice()
                    .workload()
                    .setting()
                    .region()
                    .map(region -> Hcl.quoted(region.id()))
                    .orElse("");
        }

        private void variable(String name, String description, String type, String fallback) {
            Hcl body =
                    new Hcl().attribute("description", Hcl.quoted(description)).attribute("type", type);
            if (!fallback.isEmpty()) {
                body.attribute("default", fallback);
            }
            file.add(body.render("variable \"" + name + "\""));
        }

        private void part(Part part) {
            if (part instanceof Part.SubnetChange || part instanceof Part.OwnChange) {
                return;
            }
            file.phase(part.phase());
            if (part instanceof Part.Zone zone) {
                file.add(zone(zone));
            } else if (part instanceof Part.PrivateEndpoint endpoint) {
                file.add(endpoint(endpoint));
            } else if (part instanceof Part.Link link) {
                file.add(link(link));
            } else if (part instanceof Part.EndpointPolicy policy) {
                file.add(policy(policy));
            } else if (part instanceof Part.ServerRule rule) {
                file.add(rule(rule));
            } else if (part instanceof Part.Check check) {
                file.comment(remarks.check(check));
            } else if (part instanceof Part.ByHand hand) {
                file.comment(remarks.byHand(hand));
            }
        }

        private String zone(Part.Zone zone) {
            return new Hcl()
                    .attribute("name", zone.unfilled().map(this::value).orElse(Hcl.quoted(zone.name())))
                    .attribute("resource_group_name", "var.resource_group_name")
                    .render(resource("azurerm_private_dns_zone", zone.slug()));
        }

        private String endpoint(Part.PrivateEndpoint endpoint) {
            Hcl connection = new Hcl().attribute("name", Hcl.quoted(endpoint.slug()));
            connection.attribute(
                    endpoint.manual() ? "private_connection_resource_alias" : "private_connection_resource_id",
                    value(endpoint.target()));
            endpoint.group()
                    .ifPresent(group -> connection.attribute("subresource_names", "[" + Hcl.quoted(group) + "]"));
            connection.attribute("is_manual_connection", String.valueOf(endpoint.manual()));
            if (endpoint.manual()) {
                connection.attribute("request_message", Hcl.quoted(endpoint.slug()));
            }
            Hcl body = new Hcl()
                    .attribute("name", Hcl.quoted(endpoint.slug()))
                    .attribute("resource_group_name", "var.resource_group_name")
                    .attribute("location", endpoint.region().map(Hcl::quoted).orElse("var.location"))
                    .attribute("subnet_id", value(endpoint.subnet()))
                    .block("private_service_connection", connection);
            String zones = Stream.concat(
                            endpoint.zones().stream()
                                    .map(zone -> "azurerm_private_dns_zone." + identifier(zone.slug()) + ".id"),
                            endpoint.kept().stream().map(this::value))
                    .collect(Collectors.joining(", "));
            if (!zones.isEmpty()) {
                body.block(
                        "private_dns_zone_group",
                        new Hcl()
                                .attribute("name", Hcl.quoted("default"))
                                .attribute("private_dns_zone_ids", "[" + zones + "]"));
            }
            endpoint.zones()
                    .forEach(zone -> records.computeIfAbsent(zone.slug(), z -> new ArrayList<>())
                            .add("azurerm_private_endpoint." + identifier(endpoint.slug())));
            return body.render(resource("azurerm_private_endpoint", endpoint.slug()));
        }

        private String link(Part.Link link) {
            String zone = "azurerm_private_dns_zone." + identifier(link.zone().slug());
            Hcl body = new Hcl().attribute("name", Hcl.quoted(link.slug()));
            if (five) {
                body.attribute("private_dns_zone_id", zone + ".id");
            } else {
                body.attribute("resource_group_name", "var.resource_group_name")
                        .attribute("private_dns_zone_name", zone + ".name");
            }
            body.attribute("virtual_network_id", value(link.vnet()));
            if (link.fallback()) {
                body.attribute("resolution_policy", Hcl.quoted("NxDomainRedirect"));
            }
            List<String> first = records.getOrDefault(link.zone().slug(), List.of());
            String text = body.render(resource("azurerm_private_dns_zone_virtual_network_link", link.slug()));
            // records before links, so that no VNet sees an empty zone
            return first.isEmpty()
                    ? text
                    : text.substring(0, text.length() - 2) + "\n  depends_on = [" + String.join(", ", first) + "]\n}\n";
        }

        private String policy(Part.EndpointPolicy policy) {
            return new Hcl()
                    .attribute("name", Hcl.quoted(policy.slug()))
                    .attribute("resource_group_name", "var.resource_group_name")
                    .attribute("location", "var.location")
                    .block(
                            "definition",
                            new Hcl()
                                    .attribute("name", Hcl.quoted("default"))
                                    .attribute("service", Hcl.quoted(policy.tag()))
                                    .attribute("service_resources", list(policy.resources())))
                    .render(resource("azurerm_subnet_service_endpoint_storage_policy", policy.slug()));
        }

        private String rule(Part.ServerRule rule) {
            return new Hcl()
                    .attribute("name", Hcl.quoted(rule.slug()))
                    .attribute("server_id", value(rule.server()))
                    .attribute("subnet_id", value(rule.subnet()))
                    .attribute("ignore_missing_vnet_service_endpoint", "true")
                    .render(resource("azurerm_mssql_virtual_network_rule", rule.slug()));
        }

        private String list(List<Input> inputs) {
            return inputs.stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        }

        /** What is known as a resource of the same module is referred to. */
        private Optional<String> reference(Input input) {
            return input.known()
                    .map(Known::address)
                    .filter(address -> address.matches("azurerm_\\w+\\.[\\w-]+"))
                    .map(address -> address + ".id");
        }

        private String value(Input input) {
            return reference(input).orElseGet(() -> "var." + name(input));
        }

        private void owned() {
            Map<Own, List<Part.OwnChange>> changes = new LinkedHashMap<>();
            parts.forEach(part -> {
                if (part instanceof Part.OwnChange change) {
                    changes.computeIfAbsent(change.own(), own -> new ArrayList<>())
                            .add(change);
                }
            });
            changes.forEach((own, some) -> {
                Hcl body = new Hcl();
                List<String> lines = new ArrayList<>(
                        List.of(Remarks.heading(own, own.service().terraformTypes()), ""));
                some.forEach(change -> own.terraform(change.kind())
                        .ifPresentOrElse(
                                path -> change(body, path, change),
                                () -> lines.add("azurerm has no attribute for "
                                        + own.arm(change.kind()).orElseThrow()
                                        + (change.kind() == Part.OwnChange.Kind.ADMIT
                                                ? ""
                                                : ": "
                                                        + Own.closed(
                                                                own.arm(change.kind())
                                                                        .orElseThrow(),
                                                                change.kind()))
                                        + "; set it otherwise")));
                beside(body, own, some);
                body.lines("  ").lines().forEach(lines::add);
                file.comment(lines);
            });
        }

        /** A block with rules needs some attributes, whether they change or not. */
        private static void beside(Hcl body, Own own, List<Part.OwnChange> changes) {
            List<Part.OwnChange.Kind> kinds =
                    changes.stream().map(Part.OwnChange::kind).toList();
            if (kinds.contains(Part.OwnChange.Kind.CLOSE) && kinds.size() == 1) {
                return;
            }
            own.changes().ifPresent(change -> {
                change.beside().forEach((path, value) -> put(body, path, Hcl.quoted(value)));
                if (!kinds.contains(Part.OwnChange.Kind.DENY)) {
                    change.deny()
                            .filter(path -> !Own.isFlag(path))
                            .ifPresent(path -> put(body, path, Hcl.quoted(Own.open(path, Part.OwnChange.Kind.DENY))));
                }
            });
        }

        private void change(Hcl body, String path, Part.OwnChange change) {
            int repeats = path.indexOf(REPEATS);
            if (repeats < 0) {
                put(body, path, setting(path, change));
            } else if (repeats == path.length() - REPEATS.length()) {
                put(body, path.substring(0, repeats), list(change.subnets()));
            } else {
                rules(body, path.substring(0, repeats), path.substring(repeats + REPEATS.length() + 1), change);
            }
        }

        private void rules(Hcl body, String block, String attribute, Part.OwnChange change) {
            Optional<String> ignore = change.own()
                    .changes()
                    .flatMap(ResourceChange::rules)
                    .flatMap(ResourceChange.Rules::terraformIgnore);
            int dot = block.lastIndexOf('.');
            Hcl around = dot < 0 ? body : body.inner(block.substring(0, dot));
            change.subnets().forEach(subnet -> {
                Hcl rule = new Hcl().attribute(attribute, value(subnet));
                ignore.ifPresent(name -> rule.attribute(name, "true"));
                around.block(block.substring(dot + 1), rule);
            });
        }

        private static void put(Hcl body, String path, String value) {
            int dot = path.lastIndexOf('.');
            (dot < 0 ? body : body.inner(path.substring(0, dot))).attribute(path.substring(dot + 1), value);
        }

        private static String setting(String path, Part.OwnChange change) {
            String closed = Own.closed(path, change.kind());
            boolean flag = Own.isFlag(path);
            if (!change.waits()) {
                return flag ? closed : Hcl.quoted(closed);
            }
            return flag
                    ? (closed.equals("true") ? "" : "!") + "var." + CLOSE
                    : "var." + CLOSE + " ? " + Hcl.quoted(closed) + " : " + Hcl.quoted(Own.open(path, change.kind()));
        }

        /** The list of service endpoints of a subnet is one attribute: what stands there stays. */
        private void subnets() {
            SubnetSetting.of(parts).forEach((setting, subnets) -> {
                Hcl body = new Hcl();
                List<String> tags = setting.tags();
                List<String> policies = setting.policies().stream()
                        .map(policy ->
                                "azurerm_subnet_service_endpoint_storage_policy." + identifier(policy.slug()) + ".id")
                        .toList();
                if (!five && !tags.isEmpty()) {
                    body.attribute(
                            "service_endpoints",
                            tags.stream().map(Hcl::quoted).collect(Collectors.joining(", ", "[", "]")));
                }
                if (!policies.isEmpty()) {
                    body.attribute("service_endpoint_policy_ids", "[" + String.join(", ", policies) + "]");
                }
                if (five) {
                    tags.forEach(
                            tag -> body.block("service_endpoint", new Hcl().attribute("service", Hcl.quoted(tag))));
                }
                List<String> lines = new ArrayList<>(List.of(Remarks.heading(subnets, "azurerm_subnet"), ""));
                body.lines("  ").lines().forEach(lines::add);
                file.comment(lines);
            });
        }
    }

    private static boolean isCreated(Part part) {
        return part instanceof Part.Zone || part instanceof Part.PrivateEndpoint || part instanceof Part.EndpointPolicy;
    }

    private static String resource(String type, String slug) {
        return "resource \"" + type + "\" \"" + identifier(slug) + "\"";
    }

    private static String identifier(String slug) {
        return slug.replace('-', '_');
    }

    private static String name(Input input) {
        return identifier(input.name());
    }
}
