package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Conflict;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.wording.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalog as text: a list of services, or all that is known of one. */
public final class CatalogText {
    private final Catalog catalog;
    private final Style style;

    public CatalogText(Catalog catalog, Style style) {
        this.catalog = catalog;
        this.style = style;
    }

    public String list(List<Service> services) {
        Table table = new Table(-1).row("Service", "Service endpoint", "Private endpoint", "In a VNet", "Name");
        services.forEach(service -> table.row(
                service.id(),
                serviceEndpoint(service),
                privateEndpoint(service),
                inVnet(service),
                service.name() + retirement(service)));
        Lines lines = new Lines(style.width());
        // names are never cut here: somebody looks for one of them
        List<String> rows = table.lines("", Integer.MAX_VALUE);
        lines.line(style.bold(rows.get(0)));
        rows.stream().skip(1).forEach(lines::line);
        lines.blank()
                .wrapped(
                        "",
                        Phrases.plural(services.size(), "service") + ", catalog "
                                + catalog.edition().version() + ", facts as of "
                                + catalog.edition().asOf()
                                + ". 'endpoint-advisor services NAME' shows tiers, sub-resources, DNS zones and sources.");
        return lines.toString();
    }

    private static String serviceEndpoint(Service service) {
        return service.serviceEndpoint()
                .map(endpoint -> status(endpoint.status().name())
                        + (endpoint.policy() ? ", policy" : "")
                        + (endpoint.standard().isPresent() ? ", standard" : ""))
                .orElse("-");
    }

    private static String privateEndpoint(Service service) {
        return service.privateEndpoint()
                .map(endpoint -> endpoint.inbound() ? status(endpoint.status().name()) : "outbound only")
                .orElse("-");
    }

    private static String inVnet(Service service) {
        return service.inVnet().map(v -> v.always() ? "always" : "optional").orElse("-");
    }

    private static String status(String name) {
        return name.equals("GA") ? "yes" : name.toLowerCase(Locale.ROOT);
    }

    private static String retirement(Service service) {
        return service.retires().map(date -> " (retires " + date + ")").orElse("");
    }

    /** Kinds of resources that need neither mechanism: their ids, or of a single one what is known. */
    public String neither(List<NeitherType> types) {
        Lines lines = new Lines(style.width());
        if (types.size() == 1) {
            NeitherType type = types.get(0);
            lines.line(style.bold(type.id()) + " - " + type.name() + ", needs neither mechanism");
            fact(lines, "also", String.join(", ", type.aliases()));
            fact(lines, "resource type", String.join(", ", type.resourceTypes()));
            fact(lines, "Terraform type", String.join(", ", type.terraformTypes()));
            fact(lines, "why", type.reason());
            type.source().map(catalog::source).ifPresent(source -> lines.line("  " + cite(source)));
            return lines.toString();
        }
        String ids = types.stream().map(NeitherType::id).collect(Collectors.joining(", "));
        return types.isEmpty()
                ? ""
                : lines.wrapped("", "Need neither mechanism: " + ids + ".").toString();
    }

    /** Everything the catalog holds on one service. */
    public String detail(Service service) {
        Lines lines = new Lines(style.width());
        lines.line(style.bold(service.id()) + " - " + service.name() + retirement(service));
        fact(lines, "also", String.join(", ", service.aliases()));
        fact(lines, "resource type", String.join(", ", service.resourceTypes()));
        fact(lines, "Terraform type", String.join(", ", service.terraformTypes()));
        service.parent().ifPresent(parent -> fact(lines, "belongs to", parent));
        service.note().ifPresent(note -> fact(lines, "note", note));
        service.publicAccessProperty().ifPresent(property -> fact(lines, "public access", property));
        service.perimeter().ifPresent(status -> fact(lines, "perimeter", status(status.name())));
        service.inVnet()
                .ifPresent(v -> fact(
                        lines,
                        "in a VNet",
                        inVnet(service) + v.note().map(n -> ": " + n).orElse("")));
        lines.blank();
        serviceEndpoint(lines, service.serviceEndpoint());
        privateEndpoint(lines, service);
        tiers(lines, service);
        conflicts(lines, service.conflicts());
        sources(lines, service);
        return lines.toString();
    }

    private static void fact(Lines lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.wrapped(String.format(Locale.ROOT, "  %-15s ", label), text);
        }
    }

    private void serviceEndpoint(Lines lines, Optional<ServiceEndpointSupport> support) {
        lines.line(style.bold("Service endpoint") + (support.isPresent() ? "" : ": none"));
        support.ifPresent(endpoint -> {
            fact(
                    lines,
                    "tag",
                    endpoint.tag()
                            + endpoint.crossRegionTag()
                                    .map(tag -> ", or " + tag)
                                    .orElse(""));
            fact(lines, "status", status(endpoint.status().name()));
            fact(
                    lines,
                    "regions",
                    endpoint.regions().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            fact(lines, "policy", endpoint.policy() ? "yes" : "no");
            fact(
                    lines,
                    "standard",
                    endpoint.standard().map(s -> status(s.name())).orElse("no"));
            endpoint.ruleLimit()
                    .map(catalog::limit)
                    .ifPresent(limit -> fact(
                            lines,
                            "VNet rules",
                            limit.value().orElse(0)
                                    + limit.conflict().map(c -> " (" + c + ")").orElse("")));
            endpoint.note().ifPresent(note -> fact(lines, "note", note));
        });
        lines.blank();
    }

    private void privateEndpoint(Lines lines, Service service) {
        Optional<PrivateEndpointSupport> support = service.privateEndpoint();
        lines.line(style.bold("Private endpoint") + (support.isPresent() ? "" : ": none"));
        support.ifPresent(endpoint -> {
            fact(lines, "status", privateEndpoint(service));
            endpoint.note().ifPresent(note -> fact(lines, "note", note));
            endpoint.subresources().forEach(subresource -> subresource(lines, service, subresource));
        });
        lines.blank();
    }

    private static void subresource(Lines lines, Service service, Subresource subresource) {
        boolean isDefault = service.defaultSubresources().contains(subresource.name());
        lines.line("  " + subresource.name() + (isDefault ? " (default)" : "")
                + subresource.secondary().map(name -> ", secondary " + name).orElse(""));
        for (Cloud cloud : Cloud.values()) {
            String zones = String.join(", ", subresource.zones(cloud));
            if (!zones.isEmpty()) {
                lines.wrapped(String.format(Locale.ROOT, "    %-7s zones    ", cloud.id()), zones);
                lines.wrapped("            forward  ", String.join(", ", subresource.forwarders(cloud)));
            }
        }
        if (!subresource.recordOnly().isEmpty()) {
            lines.wrapped("    not a zone       ", String.join(", ", subresource.recordOnly()));
        }
    }

    private void tiers(Lines lines, Service service) {
        if (service.tiers().isEmpty()) {
            return;
        }
        lines.line(style.bold("Tiers"));
        Table table = new Table(3).row("Tier", "Service endpoint", "Private endpoint", "USD a month", "For");
        service.tiers().forEach(tier -> table.row(cells(tier)));
        table.lines("  ", style.width()).forEach(lines::line);
        service.tierNote().ifPresent(note -> lines.wrapped("  ", note));
        lines.blank();
    }

    private static String[] cells(Tier tier) {
        return new String[] {
            tier.name(),
            support(tier.serviceEndpoint()),
            support(tier.privateEndpoint()),
            tier.monthlyUsd().map(usd -> usd.toPlainString()).orElse("not known"),
            tier.unit().orElse("")
        };
    }

    private static String support(Support support) {
        return support.name().toLowerCase(Locale.ROOT);
    }

    private void conflicts(Lines lines, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        lines.line(style.bold("Sources disagree"));
        conflicts.forEach(c -> lines.wrapped(
                "  - ",
                c.field() + ": " + c.kept() + " (" + c.keptSource() + ", kept), but " + c.other() + " ("
                        + c.otherSource() + ")"
                        + c.note().map(note -> "; " + note).orElse("")));
        lines.blank();
    }

    private void sources(Lines lines, Service service) {
        lines.line(style.bold("Sources"));
        service.sources().stream().map(catalog::source).forEach(source -> lines.line("  " + cite(source)));
        if (!service.unverified().isEmpty()) {
            lines.wrapped(
                    "  ", "From general knowledge, not read on a page: " + String.join(", ", service.unverified()));
        }
    }

    static String cite(Source source) {
        return source.id() + "  " + source.url()
                + source.date().map(date -> ", " + date).orElse(", no date");
    }
}
