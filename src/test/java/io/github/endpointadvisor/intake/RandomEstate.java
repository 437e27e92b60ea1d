package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.intake.RoundTripTest.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some services with everything that leads to them. */
record RandomEstate(List<Member> services) {
    private static final String SUBNET =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/app";
    private static final List<String> REGIONS = List.of("westeurope", "northeurope", "eastus", "swedencentral");
    private static final List<String> TAGS = List.of(
            "-", "env", "env=prod", "env=a: #b, [c]", "env=y", "env=it's", "env=\u00fc \u65e5", "env={x}", "env=1.0");
    private static final List<String> WAYS = List.of("private-endpoint", "service-endpoint", "public", "shut");

    /** A type with a tier, and how Terraform and ARM write the two. */
    private enum Kind {
        STORAGE(
                "storage-account",
                "azurerm_storage_account",
                "Microsoft.Storage/storageAccounts",
                "blob",
                "General-purpose v2",
                "\"account_kind\":\"StorageV2\"",
                "\"kind\":\"StorageV2\"",
                "network_rules"),
        VAULT(
                "key-vault",
                "azurerm_key_vault",
                "Microsoft.KeyVault/vaults",
                "vault",
                "Premium",
                "\"sku_name\":\"premium\"",
                "\"kind\":null",
                "network_acls"),
        OPENAI(
                "azure-openai",
                "azurerm_cognitive_account",
                "Microsoft.CognitiveServices/accounts",
                "account",
                "-",
                "\"kind\":\"OpenAI\"",
                "\"kind\":\"OpenAI\"",
                "network_acls");

        private final String service;
        private final String terraform;
        private final String arm;
        private final String group;
        private final String tier;
        private final String inTerraform;
        private final String inArm;
        private final String rules;

        Kind(
                String service,
                String terraform,
                String arm,
                String group,
                String tier,
                String inTerraform,
                String inArm,
                String rules) {
            this.service = service;
            this.terraform = terraform;
            this.arm = arm;
            this.group = group;
            this.tier = tier;
            this.inTerraform = inTerraform;
            this.inArm = inArm;
            this.rules = rules;
        }
    }

    /** A service, and how its clients come to it. */
    record Member(Kind kind, String name, String region, String way, String tag) {
        String line() {
            String current = way.equals("shut") ? "-" : way;
            String access = switch (way) {
                case "service-endpoint" -> "selected-networks";
                case "public" -> "enabled";
                default -> "disabled";
            };
            return String.join(" ", name, kind.service, kind.tier, region, current, access, tag);
        }

        /** Azure knows a tag in any case. */
        private String tags() {
            return tag.equals("-")
                    ? "\"tags\":null"
                    : "\"tags\":{\"cost\":\"1\",\"Env\":\"" + tag.substring(Math.min(4, tag.length())) + "\"}";
        }

        private boolean isOpen() {
            return way.equals("public") || way.equals("service-endpoint");
        }

        private String id() {
            return "/subscriptions/s/resourceGroups/g/providers/" + kind.arm + "/" + name;
        }

        /** Without an id, as in a plan, or with one, as in a state. */
        private String values(boolean known) {
            String rules = !way.equals("service-endpoint")
                    ? "[]"
                    : kind == Kind.OPENAI
                            ? "[{\"default_action\":\"Deny\",\"virtual_network_rules\":[{\"subnet_id\":\"" + SUBNET
                                    + "\"}]}]"
                            : "[{\"default_action\":\"Deny\",\"virtual_network_subnet_ids\":[\"" + SUBNET + "\"]}]";
            return "{" + (known ? "\"id\":\"" + id() + "\"," : "") + "\"name\":\"" + name + "\",\"location\":\""
                    + region
                    + "\"," + kind.inTerraform + "," + tags() + ",\"public_network_access_enabled\":" + isOpen() + ",\""
                    + kind.rules
                    + "\":" + rules + "}";
        }

        private String endpoint(boolean known) {
            return "{\"name\":\"pe\",\"private_service_connection\":[{\"is_manual_connection\":false,"
                    + (known ? "\"private_connection_resource_id\":\"" + id() + "\"," : "")
                    + "\"subresource_names\":[\"" + kind.group + "\"]}]}";
        }

        private String arm() {
            String rules = way.equals("service-endpoint")
                    ? ",\"networkAcls\":{\"defaultAction\":\"Deny\",\"virtualNetworkRules\":[{\"id\":\"" + SUBNET
                            + "\"}]}"
                    : "";
            String sku = kind == Kind.VAULT ? ",\"sku\":{\"family\":\"A\",\"name\":\"premium\"}" : "";
            return "{\"id\":\"" + id() + "\",\"name\":\"" + name + "\",\"type\":\"" + kind.arm + "\",\"location\":\""
                    + region + "\"," + kind.inArm + "," + tags() + ",\"properties\":{\"publicNetworkAccess\":\""
                    + (isOpen() ? "Enabled" : "Disabled") + "\"" + rules + sku + "}}";
        }

        private String armEndpoint() {
            return "{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/pe-" + name
                    + "\",\"type\":\"Microsoft.Network/privateEndpoints\",\"properties\":{"
                    + "\"privateLinkServiceConnections\":[{\"properties\":{\"privateLinkServiceId\":\"" + id()
                    + "\",\"groupIds\":[\"" + kind.group + "\"],\"privateLinkServiceConnectionState\":"
                    + "{\"status\":\"Approved\"}}}]}}";
        }

        private boolean hasEndpoint() {
            return way.equals("private-endpoint");
        }
    }

    static RandomEstate of(Random random) {
        int size = 1 + random.nextInt(12);
        return new RandomEstate(IntStream.range(0, size)
                .mapToObj(i -> new Member(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        "shop" + i,
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        WAYS.get(random.nextInt(WAYS.size())),
                        TAGS.get(random.nextInt(TAGS.size()))))
                .toList());
    }

    String terraform(Form form) {
        List<String> all = new ArrayList<>();
        for (Member member : services) {
            all.add(form.text.formatted(
                    member.kind().terraform, member.name(), member.values(false), member.values(true)));
            if (member.hasEndpoint()) {
                all.add(form.text.formatted(
                        "azurerm_private_endpoint", member.name(), member.endpoint(false), member.endpoint(true)));
            }
        }
        return String.join(",", all);
    }

    /** What the endpoints of a plan refer to. */
    String references() {
        return services.stream()
                .filter(Member::hasEndpoint)
                .map(member -> "{\"address\":\"azurerm_private_endpoint." + member.name()
                        + "\",\"expressions\":{\"private_service_connection\":[{\"private_connection_resource_id\":"
                        + "{\"references\":[\"" + member.kind().terraform + "." + member.name() + ".id\",\""
                        + member.kind().terraform + "." + member.name() + "\"]}}]}}")
                .collect(Collectors.joining(","));
    }

    String arm(String between) {
        List<String> all = new ArrayList<>();
        for (Member member : services) {
            all.add(member.arm());
            if (member.hasEndpoint()) {
                all.add(member.armEndpoint());
            }
        }
        return String.join(between, all);
    }
}
