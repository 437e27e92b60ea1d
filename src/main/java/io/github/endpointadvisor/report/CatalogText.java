package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.Style;
import io.github.endpointadvisor.document.TextWriter;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        List<Row> rows = services.stream()
                .map(service -> Row.of(List.of(
                        service.id(),
                        serviceEndpoint(service),
                        privateEndpoint(service),
                        inVnet(service),
                        service.name() + retirement(service))))
                .toList();
        String footer = Phrases.plural(services.size(), "service") + ", catalog "
                + catalog.edition().version() + ", facts as of "
                + catalog.edition().asOf()
                + ". 'endpoint-advisor services NAME' shows tiers, sub-resources, DNS zones and sources.";
        List<String> head = List.of("Service", "Service endpoint", "Private endpoint", "In a VNet", "Name");
        return TextWriter.write(
                new Document(Words.NONE, List.of(new Table(head, rows, Set.of()), new Section(footer, List.of()))),
                style);
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
        if (types.isEmpty()) {
            return "";
        }
        String ids = types.stream().map(NeitherType::id).collect(Collectors.joining(", "));
        return types.size() == 1
                ? write(neither(types.get(0)))
                : TextWriter.paragraph(Words.of("Need neither mechanism: " + ids + "."), style);
    }

    private Document neither(NeitherType type) {
        List<Term> terms = new ArrayList<>();
        fact(terms, "also", String.join(", ", type.aliases()));
        fact(terms, "resource type", String.join(", ", type.resourceTypes()));
        fact(terms, "Terraform type", String.join(", ", type.terraformTypes()));
        fact(terms, "why", type.reason());
        type.source().map(catalog::source).map(CatalogText::cite).ifPresent(cite -> fact(terms, "source", cite));
        return new Document(
                Words.of(type.id() + " - " + type.name() + ", needs neither mechanism"), List.of(new Terms(terms)));
    }

    private String write(Document document) {
        return TextWriter.write(document, style);
    }

    /** What is known of a kind of client: for each of its tiers how it connects, and what to do for it. */
    public String host(Host host) {
        List<Block> blocks = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        fact(terms, "also", String.join(", ", host.aliases()));
        fact(terms, "resource type", String.join(", ", host.resourceTypes()));
        blocks.add(new Terms(terms));
        host.variants().forEach(variant -> blocks.add(variant(variant)));
        blocks.add(new Section(
                "Sources",
                List.of(new Bullets(host.sources().stream()
                        .map(catalog::source)
                        .map(CatalogText::cite)
                        .map(Words::of)
                        .toList()))));
        return write(new Document(Words.of(host.id() + " - " + host.name()), blocks));
    }

    private static Section variant(HostVariant variant) {
        List<Term> terms = new ArrayList<>();
        fact(terms, "also", String.join(", ", variant.tiers()));
        String placement = variant.placement().name().toLowerCase(Locale.ROOT);
        fact(
                terms,
                "in a VNet",
                placement + variant.joins().map(how -> ": " + how).orElse(""));
        fact(
                terms,
                "other paths",
                variant.otherPaths().stream()
                        .map(path -> path.way().label())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        fact(terms, "selected networks", variant.whenSelectedNetworks().orElse(""));
        fact(terms, "public access disabled", variant.whenDisabled().orElse(""));
        fact(terms, "change", variant.change().orElse(""));
        fact(terms, "note", variant.note().orElse(""));
        return new Section("Tier " + variant.name(), List.of(new Terms(terms)));
    }

    /** Everything the catalog holds on one service. */
    public String detail(Service service) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Terms(facts(service)), serviceEndpoint(service.serviceEndpoint()), privateEndpointOf(service)));
        if (!service.tiers().isEmpty()) {
            blocks.add(tiers(service));
        }
        if (!service.conflicts().isEmpty()) {
            blocks.add(new Section("Sources disagree", List.of(new Bullets(conflicts(service)))));
        }
        blocks.add(sources(service));
        return write(new Document(Words.of(service.id() + " - " + service.name() + retirement(service)), blocks));
    }

    private static List<Term> facts(Service service) {
        List<Term> terms = new ArrayList<>();
        fact(terms, "also", String.join(", ", service.aliases()));
        fact(terms, "resource type", String.join(", ", service.resourceTypes()));
        fact(terms, "Terraform type", String.join(", ", service.terraformTypes()));
        fact(terms, "belongs to", service.parent().orElse(""));
        fact(terms, "note", service.note().orElse(""));
        fact(terms, "public access", service.publicAccessProperty().orElse(""));
        fact(
                terms,
                "network rules",
                service.noNetworkRules().isPresent() ? "none: open to every network, or closed" : "");
        fact(
                terms,
                "perimeter",
                service.perimeter()
                        .map(status -> status(status.name()) + ", in " + clouds(service))
                        .orElse(""));
        service.inVnet()
                .ifPresent(v -> fact(
                        terms,
                        "in a VNet",
                        inVnet(service) + v.note().map(n -> ": " + n).orElse("")));
        return terms;
    }

    private static String clouds(Service service) {
        return service.perimeterClouds().stream().map(Cloud::label).collect(Collectors.joining(" and "));
    }

    private static void fact(List<Term> terms, String label, String text) {
        if (!text.isEmpty()) {
            terms.add(new Term(label, List.of(Words.of(text))));
        }
    }

    private Section serviceEndpoint(Optional<ServiceEndpointSupport> support) {
        if (support.isEmpty()) {
            return new Section("Service endpoint: none", List.of());
        }
        ServiceEndpointSupport endpoint = support.get();
        List<Term> terms = new ArrayList<>();
        fact(
                terms,
                "tag",
                endpoint.tag()
                        + endpoint.crossRegionTag().map(tag -> ", or " + tag).orElse(""));
        fact(terms, "status", status(endpoint.status().name()));
        fact(
                terms,
                "regions",
                endpoint.regions().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        fact(terms, "policy", endpoint.policy() ? "yes" : "no");
        fact(terms, "standard", endpoint.standard().map(s -> status(s.name())).orElse("no"));
        endpoint.ruleLimit()
                .map(catalog::limit)
                .ifPresent(limit -> fact(
                        terms,
                        "virtual network rules",
                        limit.value().orElse(0)
                                + limit.conflict().map(c -> " (" + c + ")").orElse("")));
        fact(terms, "note", endpoint.note().orElse(""));
        return new Section("Service endpoint", List.of(new Terms(terms)));
    }

    private static Section privateEndpointOf(Service service) {
        if (service.privateEndpoint().isEmpty()) {
            return new Section("Private endpoint: none", List.of());
        }
        PrivateEndpointSupport endpoint = service.privateEndpoint().get();
        List<Term> terms = new ArrayList<>();
        fact(terms, "status", privateEndpoint(service));
        fact(terms, "note", endpoint.note().orElse(""));
        List<Block> blocks = new ArrayList<>(List.of(new Terms(terms)));
        endpoint.subresources().forEach(subresource -> blocks.add(subresource(service, subresource)));
        return new Section("Private endpoint", blocks);
    }

    private static Section subresource(Service service, Subresource subresource) {
        boolean isDefault = service.defaultSubresources().contains(subresource.name());
        List<Term> terms = new ArrayList<>();
        for (Cloud cloud : Cloud.values()) {
            fact(terms, cloud.id() + " zones", String.join(", ", subresource.zones(cloud)));
            fact(terms, cloud.id() + " forward", String.join(", ", subresource.forwarders(cloud)));
        }
        fact(terms, "not a zone", String.join(", ", subresource.recordOnly()));
        String title = subresource.name()
                + (isDefault ? " (default)" : "")
                + subresource.secondary().map(name -> ", secondary " + name).orElse("");
        return new Section(title, List.of(new Terms(terms)));
    }

    private static Section tiers(Service service) {
        List<String> head = List.of("Tier", "Service endpoint", "Private endpoint", "USD a month", "For");
        List<Block> blocks = new ArrayList<>(List.of(
                new Table(head, service.tiers().stream().map(CatalogText::row).toList(), Set.of(3))));
        service.tierNote().map(Paragraph::new).ifPresent(blocks::add);
        return new Section("Tiers", blocks);
    }

    private static Row row(Tier tier) {
        return Row.of(List.of(
                tier.name(),
                support(tier.serviceEndpoint()),
                support(tier.privateEndpoint()),
                tier.monthlyUsd().map(usd -> usd.toPlainString()).orElse("not known"),
                tier.unit().orElse("")));
    }

    private static String support(Support support) {
        return support.name().toLowerCase(Locale.ROOT);
    }

    private static List<Words> conflicts(Service service) {
        return service.conflicts().stream()
                .map(c -> Words.of(c.subject() + ": " + c.kept() + " (" + c.keptSource() + ", used), but " + c.other()
                        + " (" + c.otherSource() + ")"
                        + c.note().map(note -> "; " + note).orElse("")))
                .toList();
    }

    private Section sources(Service service) {
        List<Block> blocks = new ArrayList<>(List.of(new Bullets(service.sources().stream()
                .map(catalog::source)
                .map(CatalogText::cite)
                .map(Words::of)
                .toList())));
        if (!service.unverified().isEmpty()) {
            blocks.add(new Paragraph(
                    "From general knowledge, not read on a page: " + String.join(", ", service.unverified())));
        }
        return new Section("Sources", blocks);
    }

    static String cite(Source source) {
        return source.id() + "  " + source.url()
                + source.date().map(date -> ", " + date).orElse(", no date");
    }
}
