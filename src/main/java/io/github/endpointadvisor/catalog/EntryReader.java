package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.YamlText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Gives each kind of entry its shape. Every key is named here, so an unknown one is found; a missing one gets a stand-in
 * that nobody sees, because the complaint about it stops the reading.
 */
final class EntryReader {
    private static final BigDecimal MAX = new BigDecimal("1000000000");
    private static final Map<String, Support> SUPPORT =
            Map.of("yes", Support.YES, "no", Support.NO, "unknown", Support.UNKNOWN);
    private static final String CONDITION = "mechanisms services hosts subresources without tiers clouds"
            + " publicNetworkAccess takesPrivateEndpoint firewall several exfiltrationProtection otherRegion";
    private static final Map<String, Severity> SEVERITY = Map.of("warning", Severity.WARNING, "note", Severity.NOTE);
    private static final Map<String, Status> STATUS = Map.of("ga", Status.GA, "preview", Status.PREVIEW);
    private static final Map<String, ServiceEndpointSupport.Reach> REACH = Map.of(
            "any", ServiceEndpointSupport.Reach.ANY,
            "same-region", ServiceEndpointSupport.Reach.SAME_REGION,
            "same-or-paired", ServiceEndpointSupport.Reach.SAME_OR_PAIRED);
    private static final Map<String, HostVariant.Placement> PLACEMENT = Map.of(
            "always", HostVariant.Placement.ALWAYS,
            "optional", HostVariant.Placement.OPTIONAL,
            "never", HostVariant.Placement.NEVER);

    private EntryReader() {}

    static Source source(Fields f) {
        f.only("id", "url", "date", "commit", "note");
        return new Source(need(f, "id"), need(f, "url"), f.text("date"), f.text("commit"), f.text("note"));
    }

    static Edition edition(Fields f) {
        f.only("id", "version", "asOf");
        return new Edition(need(f, "version"), need(f, "asOf"));
    }

    static Criterion criterion(Fields f) {
        f.only("id", "name", "group", "weight", "unit", "worst", "best", "source", "steps");
        return new Criterion(
                need(f, "id"),
                need(f, "name"),
                need(f, "group"),
                f.whole("weight", 1, 100).orElse(1),
                need(f, "unit"),
                need(f, "worst"),
                need(f, "best"),
                need(f, "source"),
                byMechanism(f, "steps", EntryReader::step));
    }

    private static Step step(Fields f) {
        f.only("value", "why", "customDns");
        return new Step(
                f.decimal("value", BigDecimal.ZERO, BigDecimal.ONE)
                        .orElse(BigDecimal.ZERO)
                        .doubleValue(),
                need(f, "why"),
                f.map("customDns").map(EntryReader::step));
    }

    private static <T> Map<Mechanism, T> byMechanism(Fields f, String key, Function<Fields, T> mapper) {
        Map<Mechanism, T> found = new EnumMap<>(Mechanism.class);
        f.map(key).ifPresent(row -> {
            row.only(Mechanism.ids().keySet().toArray(String[]::new));
            Mechanism.ids()
                    .forEach((id, mechanism) -> row.map(id).ifPresent(it -> found.put(mechanism, mapper.apply(it))));
        });
        return found;
    }

    static Limit limit(Fields f) {
        f.only("id", "what", "value", "unlimited", "unit", "scope", "source", "confidence", "note", "conflict");
        boolean unlimited = f.text("unlimited").isPresent();
        return new Limit(
                need(f, "id"),
                need(f, "what"),
                unlimited || !isWhole(f, "value") ? OptionalInt.empty() : f.whole("value", 0, 10_000_000),
                need(f, "unit"),
                need(f, "scope"),
                need(f, "source"),
                need(f, "confidence"),
                f.text("note"),
                f.text("conflict"));
    }

    private static boolean isWhole(Fields f, String key) {
        return f.text(key)
                .filter(value -> value.chars().allMatch(Character::isDigit))
                .isPresent();
    }

    static Price price(Fields f) {
        f.only("id", "what", "usd", "unit", "steps", "source", "effectiveFrom", "confidence", "note", "conflict");
        return new Price(
                need(f, "id"),
                need(f, "what"),
                usd(f, "usd"),
                need(f, "unit"),
                maps(f, "steps", EntryReader::priceStep),
                need(f, "source"),
                f.text("effectiveFrom"),
                need(f, "confidence"),
                f.text("note"),
                f.text("conflict"));
    }

    private static Price.Step priceStep(Fields f) {
        f.only("from", "usd");
        return new Price.Step(
                usd(f, "from").orElse(BigDecimal.ZERO), usd(f, "usd").orElse(BigDecimal.ZERO));
    }

    static Region region(Fields f) {
        f.only("id", "name", "geography", "cloud", "paired", "zones", "restricted", "source", "note", "uncertain");
        support(f, "restricted"); // a fact for readers of the file: no answer rests on it
        return new Region(
                need(f, "id"),
                need(f, "name"),
                need(f, "geography"),
                f.oneOf("cloud", Cloud.ids()).orElse(Cloud.PUBLIC),
                f.text("paired"),
                support(f, "zones"),
                need(f, "source"),
                f.text("note"),
                words(f, "uncertain"));
    }

    static ComparisonRow comparison(Fields f) {
        f.only("id", "label", "mechanisms");
        return new ComparisonRow(need(f, "id"), need(f, "label"), byMechanism(f, "mechanisms", EntryReader::cell));
    }

    private static ComparisonRow.Cell cell(Fields f) {
        f.only("fact", "sources");
        return new ComparisonRow.Cell(need(f, "fact"), words(f, "sources"));
    }

    static Host host(Fields f) {
        f.only("id", "name", "aliases", "resourceTypes", "sources", "variants", "unverified");
        return new Host(
                need(f, "id"),
                need(f, "name"),
                words(f, "aliases"),
                words(f, "resourceTypes"),
                words(f, "sources"),
                maps(f, "variants", EntryReader::variant),
                words(f, "unverified"));
    }

    private static HostVariant variant(Fields f) {
        f.only(
                "name",
                "assumed",
                "tiers",
                "inVnet",
                "joins",
                "delegated",
                "serviceEndpoint",
                "privateEndpoint",
                "takesPolicies",
                "outsideAzure",
                "otherPaths",
                "change",
                "changesPlan",
                "openStorage",
                "whenSelectedNetworks",
                "whenDisabled",
                "note");
        return new HostVariant(
                need(f, "name"),
                f.flag("assumed").orElse(false),
                words(f, "tiers"),
                f.oneOf("inVnet", PLACEMENT).orElse(HostVariant.Placement.NEVER),
                f.text("joins"),
                f.flag("delegated").orElse(false),
                support(f, "serviceEndpoint"),
                support(f, "privateEndpoint"),
                f.flag("takesPolicies").orElse(false),
                f.flag("outsideAzure").orElse(false),
                maps(f, "otherPaths", EntryReader::otherPath),
                f.text("change"),
                f.flag("changesPlan").orElse(false),
                words(f, "openStorage"),
                f.text("whenSelectedNetworks"),
                f.text("whenDisabled"),
                f.text("note"));
    }

    private static OtherPath otherPath(Fields f) {
        f.only("path", "services", "tag", "complete", "crossTenant", "besideEndpoint", "note");
        return new OtherPath(
                f.required("path").flatMap(path -> f.oneOf("path", Way.ids())).orElse(Way.ADDRESS_RULE),
                words(f, "services"),
                f.text("tag"),
                f.flag("complete").orElse(true),
                f.flag("crossTenant").orElse(false),
                f.flag("besideEndpoint").orElse(true),
                f.text("note"));
    }

    static NeitherType neither(Fields f) {
        f.only("id", "name", "aliases", "resourceTypes", "terraformTypes", "why", "source");
        return new NeitherType(
                need(f, "id"),
                need(f, "name"),
                words(f, "aliases"),
                words(f, "resourceTypes"),
                words(f, "terraformTypes"),
                need(f, "why"),
                f.text("source"));
    }

    static Service service(Fields f) {
        f.only(
                "id",
                "name",
                "aliases",
                "resourceTypes",
                "terraformTypes",
                "sharedWords",
                "distinction",
                "category",
                "sources",
                "serviceEndpoint",
                "privateEndpoint",
                "inVnet",
                "trustedServices",
                "perimeter",
                "perimeterClouds",
                "publicAccessProperty",
                "needsPublicAccessDisabled",
                "firewall",
                "noNetworkRules",
                "remarks",
                "retires",
                "successor",
                "parent",
                "uses",
                "assumedTier",
                "openTierWords",
                "tierNote",
                "tiers",
                "substitutes",
                "conflicts",
                "unverified",
                "note");
        return new Service(
                need(f, "id"),
                need(f, "name"),
                words(f, "aliases"),
                words(f, "resourceTypes"),
                words(f, "terraformTypes"),
                words(f, "sharedWords"),
                f.text("distinction"),
                need(f, "category"),
                words(f, "sources"),
                f.map("serviceEndpoint").map(EntryReader::serviceEndpoint),
                f.map("privateEndpoint").map(EntryReader::privateEndpoint),
                f.map("inVnet").map(EntryReader::inVnet),
                f.map("trustedServices").map(EntryReader::trustedServices),
                f.oneOf("perimeter", STATUS),
                perimeterClouds(f),
                f.text("publicAccessProperty"),
                f.flag("needsPublicAccessDisabled").orElse(false),
                f.map("firewall").map(EntryReader::firewall),
                f.text("noNetworkRules"),
                maps(f, "remarks", EntryReader::remark),
                f.text("retires"),
                f.text("successor"),
                f.text("parent"),
                words(f, "uses"),
                f.text("assumedTier"),
                words(f, "openTierWords"),
                f.text("tierNote"),
                maps(f, "tiers", EntryReader::tier),
                maps(f, "substitutes", EntryReader::substitute),
                maps(f, "conflicts", EntryReader::conflict),
                words(f, "unverified"),
                f.text("note"));
    }

    private static ServiceEndpointSupport serviceEndpoint(Fields f) {
        f.only(
                "tag",
                "ruleFirst",
                "status",
                "regions",
                "crossRegionTag",
                "policy",
                "standard",
                "crossTenant",
                "clouds",
                "ruleLimit",
                "note");
        return new ServiceEndpointSupport(
                need(f, "tag"),
                f.flag("ruleFirst").orElse(false),
                f.oneOf("status", STATUS).orElse(Status.GA),
                f.oneOf("regions", REACH).orElse(ServiceEndpointSupport.Reach.ANY),
                f.text("crossRegionTag"),
                f.flag("policy").orElse(false),
                f.oneOf("standard", STATUS),
                f.flag("crossTenant").orElse(false),
                clouds(f),
                f.text("ruleLimit"),
                f.text("note"));
    }

    private static PrivateEndpointSupport privateEndpoint(Fields f) {
        f.only(
                "status",
                "direction",
                "subresources",
                "clouds",
                "endpointLimit",
                "addresses",
                "madeByService",
                "scope",
                "steps",
                "note");
        return new PrivateEndpointSupport(
                f.oneOf("status", STATUS).orElse(Status.GA),
                f.text("direction").isEmpty(),
                maps(f, "subresources", EntryReader::subresource),
                clouds(f),
                f.text("endpointLimit"),
                f.whole("addresses", 1, 100).orElse(1),
                f.flag("madeByService").orElse(false),
                f.text("scope"),
                maps(f, "steps", EntryReader::setupStep),
                f.text("note"));
    }

    private static Subresource subresource(Fields f) {
        f.only("name", "default", "secondary", "zones", "forwarders", "recordOnly");
        return new Subresource(
                need(f, "name"),
                f.flag("default").orElse(false),
                f.text("secondary"),
                perCloud(f, "zones"),
                perCloud(f, "forwarders"),
                words(f, "recordOnly"));
    }

    private static List<Cloud> perimeterClouds(Fields f) {
        List<Cloud> named =
                words(f, "perimeterClouds").stream().map(Cloud.ids()::get).toList();
        return named.isEmpty() ? List.of(Cloud.PUBLIC) : named;
    }

    private static List<Cloud> clouds(Fields f) {
        return words(f, "clouds").stream().map(Cloud.ids()::get).toList();
    }

    static ResourceKind resourceKind(Fields f) {
        f.only("id", "role", "host", "terraform", "arm", "closed", "link", "variants", "paths");
        Map<String, List<FactPath>> paths = new LinkedHashMap<>();
        f.map("paths")
                .ifPresent(map -> map.keys()
                        .forEach(fact -> paths.put(
                                fact,
                                words(map, fact).stream().map(FactPath::of).toList())));
        return new ResourceKind(
                need(f, "id"),
                f.oneOf("role", ResourceKind.Role.ids()).orElse(ResourceKind.Role.SERVICE),
                f.text("host"),
                words(f, "terraform"),
                words(f, "arm"),
                f.flag("closed").orElse(false),
                f.text("link"),
                f.maps("variants", "a variant").stream()
                        .map(EntryReader::kindVariant)
                        .toList(),
                paths);
    }

    static ResourceChange change(Fields f) {
        f.only("id", "checkov", "close", "deny", "beside", "rules");
        Map<String, String> beside = new LinkedHashMap<>();
        f.map("beside").ifPresent(map -> map.keys().forEach(path -> beside.put(path, need(map, path))));
        return new ResourceChange(
                need(f, "id"),
                words(f, "checkov"),
                f.text("close"),
                f.text("deny"),
                beside,
                f.map("rules").map(rules -> {
                    rules.only("arm", "armIgnore", "terraform", "terraformIgnore", "azureCli");
                    return new ResourceChange.Rules(
                            need(rules, "arm"),
                            rules.text("armIgnore"),
                            rules.text("terraform"),
                            rules.text("terraformIgnore"),
                            need(rules, "azureCli"));
                }));
    }

    private static ResourceKind.Variant kindVariant(Fields f) {
        f.only("service", "path", "word");
        return new ResourceKind.Variant(need(f, "service"), FactPath.of(need(f, "path")), need(f, "word"));
    }

    private static Map<Cloud, List<String>> perCloud(Fields f, String key) {
        Map<Cloud, List<String>> map = new EnumMap<>(Cloud.class);
        f.map(key).ifPresent(clouds -> {
            clouds.only(Cloud.ids().keySet().toArray(String[]::new));
            Cloud.ids().forEach((id, cloud) -> map.put(cloud, words(clouds, id)));
        });
        return map;
    }

    private static InVnet inVnet(Fields f) {
        f.only("when", "privateEndpoint", "publicSide", "note", "steps", "perClient", "endpointSteps", "sources");
        return new InVnet(
                need(f, "when").equals("tier"),
                need(f, "when").equals("always"),
                f.flag("privateEndpoint").orElse(false),
                f.flag("publicSide").orElse(false),
                f.text("note"),
                maps(f, "steps", EntryReader::setupStep),
                f.text("perClient"),
                maps(f, "endpointSteps", EntryReader::setupStep),
                words(f, "sources"));
    }

    private static SetupStep setupStep(Fields f) {
        f.only("action", "text", "migration");
        return new SetupStep(need(f, "action"), need(f, "text"), f.text("migration"));
    }

    private static Firewall firewall(Fields f) {
        f.only("alwaysDenies", "property", "azureSwitch");
        f.flag("alwaysDenies");
        return new Firewall(f.text("property"), f.text("azureSwitch"));
    }

    static Remark remark(Fields f) {
        return new Remark(condition(f, " id text source"), need(f, "text"), f.text("source"));
    }

    static Trap trap(Fields f) {
        return new Trap(
                need(f, "id"),
                f.oneOf("severity", SEVERITY).orElse(Severity.WARNING),
                condition(f, " id severity limit text sources"),
                f.text("limit"),
                need(f, "text"),
                words(f, "sources"));
    }

    /** The keys of a condition stand beside the others. */
    private static Condition condition(Fields f, String others) {
        f.only((CONDITION + others).split(" ", -1));
        return new Condition(
                words(f, "mechanisms"),
                words(f, "services"),
                words(f, "hosts"),
                words(f, "subresources"),
                f.text("without"),
                words(f, "tiers"),
                clouds(f),
                words(f, "publicNetworkAccess"),
                f.flag("takesPrivateEndpoint").orElse(false),
                f.flag("firewall").orElse(false),
                f.flag("several").orElse(false),
                f.flag("exfiltrationProtection").orElse(false),
                f.flag("otherRegion").orElse(false));
    }

    private static TrustedServices trustedServices(Fields f) {
        f.only("exception", "note", "source");
        return new TrustedServices(support(f, "exception") == Support.YES, need(f, "note"), need(f, "source"));
    }

    private static Tier tier(Fields f) {
        f.only(
                "name",
                "aliases",
                "serviceEndpoint",
                "privateEndpoint",
                "ipRules",
                "inVnet",
                "endpointLimit",
                "retires",
                "successor",
                "monthlyUsd",
                "unit",
                "source",
                "priceSource",
                "priceRegion",
                "confidence",
                "note");
        return new Tier(
                need(f, "name"),
                words(f, "aliases"),
                support(f, "serviceEndpoint"),
                support(f, "privateEndpoint"),
                f.flag("ipRules").orElse(false),
                f.flag("inVnet").orElse(false),
                f.text("endpointLimit"),
                f.text("retires"),
                f.text("successor"),
                usd(f, "monthlyUsd"),
                f.text("unit"),
                f.text("source"),
                f.text("priceSource"),
                f.text("confidence"),
                f.text("note"));
    }

    private static Substitute substitute(Fields f) {
        f.only("service", "when", "source");
        return new Substitute(need(f, "service"), need(f, "when"), need(f, "source"));
    }

    private static Conflict conflict(Fields f) {
        f.only("field", "kept", "keptSource", "other", "otherSource", "note");
        return new Conflict(
                need(f, "field"),
                need(f, "kept"),
                need(f, "keptSource"),
                need(f, "other"),
                need(f, "otherSource"),
                f.text("note"));
    }

    private static String need(Fields f, String key) {
        return f.required(key).orElse("");
    }

    private static List<String> words(Fields f, String key) {
        return f.texts(key).stream().map(YamlText::text).toList();
    }

    private static Support support(Fields f, String key) {
        return f.oneOf(key, SUPPORT).orElse(Support.UNKNOWN);
    }

    private static Optional<BigDecimal> usd(Fields f, String key) {
        return f.decimal(key, BigDecimal.ZERO, MAX);
    }

    private static <T> List<T> maps(Fields f, String key, Function<Fields, T> mapper) {
        return f.maps(key, "an item of " + key).stream().map(mapper).toList();
    }
}
