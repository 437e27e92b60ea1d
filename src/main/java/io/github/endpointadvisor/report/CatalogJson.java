package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.ComparisonRow;
import io.github.endpointadvisor.catalog.Conflict;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.catalog.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalog and its comparisons as JSON. */
public final class CatalogJson {
    private final Catalog catalog;

    public CatalogJson(Catalog catalog) {
        this.catalog = catalog;
    }

    public String services(List<Service> services, List<NeitherType> neither, String toolVersion) {
        ObjectNode root = envelope(toolVersion);
        root.set("services", Json.objects(services, this::service));
        root.set("needNeither", Json.objects(neither, CatalogJson::neither));
        return text(root);
    }

    public String comparison(List<Service> services, String toolVersion) {
        ObjectNode root = envelope(toolVersion);
        root.set("comparisons", Json.objects(services, this::comparison));
        return text(root);
    }

    private ObjectNode envelope(String toolVersion) {
        ObjectNode root = Json.object().put("schemaVersion", Json.SCHEMA_VERSION);
        root.set("tool", Json.tool(toolVersion));
        root.set("catalog", Json.edition(catalog.edition()));
        return root;
    }

    private static String text(ObjectNode root) {
        return Json.MAPPER.writer().with(Json.indented()).writeValueAsString(root) + "\n";
    }

    private ObjectNode service(Service service) {
        ObjectNode node = Json.object();
        node.put("id", service.id()).put("name", service.name());
        node.set("aliases", Json.texts(service.aliases()));
        node.set("resourceTypes", Json.texts(service.resourceTypes()));
        node.set("terraformTypes", Json.texts(service.terraformTypes()));
        node.put("category", service.category());
        Json.put(node, "parent", service.parent());
        Json.put(node, "retires", service.retires());
        Json.put(node, "perimeter", service.perimeter().map(CatalogJson::word));
        Json.put(node, "publicAccessProperty", service.publicAccessProperty());
        nested(node, "serviceEndpoint", service.serviceEndpoint().map(CatalogJson::serviceEndpoint));
        nested(node, "privateEndpoint", service.privateEndpoint().map(CatalogJson::privateEndpoint));
        nested(node, "inVnet", service.inVnet().map(CatalogJson::inVnet));
        node.set("defaultSubresources", Json.texts(service.defaultSubresources()));
        node.set("tiers", Json.objects(service.tiers(), CatalogJson::tier));
        node.set("conflicts", Json.objects(service.conflicts(), CatalogJson::conflict));
        node.set("unverified", Json.texts(service.unverified()));
        node.set("sources", sources(service.sources()));
        return node;
    }

    private static ObjectNode neither(NeitherType type) {
        ObjectNode node = Json.object().put("id", type.id()).put("name", type.name());
        node.set("aliases", Json.texts(type.aliases()));
        node.set("resourceTypes", Json.texts(type.resourceTypes()));
        node.set("terraformTypes", Json.texts(type.terraformTypes()));
        return Json.put(node.put("reason", type.reason()), "source", type.source());
    }

    private static void nested(ObjectNode node, String key, Optional<ObjectNode> value) {
        value.ifPresentOrElse(v -> node.set(key, v), () -> node.putNull(key));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode serviceEndpoint(ServiceEndpointSupport endpoint) {
        ObjectNode node = Json.object();
        node.put("tag", endpoint.tag()).put("status", word(endpoint.status()));
        node.put("regions", endpoint.regions().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Json.put(node, "crossRegionTag", endpoint.crossRegionTag());
        node.put("policy", endpoint.policy());
        Json.put(node, "standard", endpoint.standard().map(CatalogJson::word));
        node.put("crossTenant", endpoint.crossTenant());
        return Json.put(node, "note", endpoint.note());
    }

    private static ObjectNode privateEndpoint(PrivateEndpointSupport endpoint) {
        ObjectNode node = Json.object();
        node.put("status", word(endpoint.status())).put("inbound", endpoint.inbound());
        node.set("subresources", Json.objects(endpoint.subresources(), CatalogJson::subresource));
        return Json.put(node, "note", endpoint.note());
    }

    private static ObjectNode subresource(Subresource subresource) {
        ObjectNode node = Json.object();
        node.put("name", subresource.name());
        Json.put(node, "secondary", subresource.secondary());
        ObjectNode zones = Json.object();
        ObjectNode forwarders = Json.object();
        for (Cloud cloud : Cloud.values()) {
            zones.set(cloud.id(), Json.texts(subresource.zones(cloud)));
            forwarders.set(cloud.id(), Json.texts(subresource.forwarders(cloud)));
        }
        node.set("zones", zones);
        node.set("forwarders", forwarders);
        node.set("recordOnly", Json.texts(subresource.recordOnly()));
        return node;
    }

    private static ObjectNode inVnet(InVnet inVnet) {
        return Json.object().put("always", inVnet.always()).put("privateEndpoint", inVnet.privateEndpoint());
    }

    private static ObjectNode tier(Tier tier) {
        ObjectNode node = Json.object();
        node.put("name", tier.name());
        node.put("serviceEndpoint", tier.serviceEndpoint().name().toLowerCase(Locale.ROOT));
        node.put("privateEndpoint", tier.privateEndpoint().name().toLowerCase(Locale.ROOT));
        tier.monthlyUsd().ifPresentOrElse(usd -> node.put("monthlyUsd", usd), () -> node.putNull("monthlyUsd"));
        Json.put(node, "unit", tier.unit());
        Json.put(node, "source", tier.source());
        return Json.put(node, "priceSource", tier.priceSource());
    }

    private static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = Json.object();
        node.put("field", conflict.field());
        node.put("kept", conflict.kept()).put("keptSource", conflict.keptSource());
        node.put("other", conflict.other()).put("otherSource", conflict.otherSource());
        return Json.put(node, "note", conflict.note());
    }

    private ArrayNode sources(List<String> ids) {
        return Json.objects(ids.stream().map(catalog::source).toList(), Json::source);
    }

    private ObjectNode comparison(Service service) {
        List<Mechanism> offered = ComparisonText.offered(service);
        ObjectNode node = Json.object().put("service", service.id());
        node.set("mechanisms", Json.texts(offered.stream().map(Mechanism::id).toList()));
        node.set("criteria", Json.objects(catalog.comparison(), row -> row(row, offered)));
        ObjectNode own = Json.object();
        Mechanisms.facts(service, catalog).forEach((label, facts) -> own.set(label, own(facts, offered)));
        node.set("forThisService", own);
        return node;
    }

    private static ObjectNode own(Map<Mechanism, String> facts, List<Mechanism> offered) {
        ObjectNode node = Json.object();
        offered.forEach(mechanism -> node.put(mechanism.id(), facts.getOrDefault(mechanism, "-")));
        return node;
    }

    private ObjectNode row(ComparisonRow row, List<Mechanism> offered) {
        ObjectNode node = Json.object().put("id", row.id()).put("label", row.label());
        for (Mechanism mechanism : offered) {
            if (row.cells().containsKey(mechanism)) {
                ComparisonRow.Cell cell = Objects.requireNonNull(row.cells().get(mechanism));
                ObjectNode fact = Json.object().put("fact", cell.fact());
                fact.set("sources", sources(cell.sources()));
                node.set(mechanism.id(), fact);
            }
        }
        return node;
    }
}
