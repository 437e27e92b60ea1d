package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.NeitherResource;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tree of a file without what makes no difference: order, defaults that stand in one place for many, other words for
 * the same type, host or region, and keys that decide nothing. It can be read again, and then says the same.
 */
final class NormalForm {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Set<String> FLAGS = Set.of("exfiltrationProtection", "inVnet", "peered", "allowPreview");
    private static final Set<String> LISTS =
            Set.of("subresources", "clients", "tags", "mechanism", "services", "tiers", "clouds", "ready");
    /** Words of the format, which may be written in any case. */
    private static final Set<String> WORDS = Set.of(
            "cloud",
            "onPremises",
            "dns",
            "inspection",
            "ready",
            "granularity",
            "publicNetworkAccess",
            "privateIp",
            "mechanism",
            "clouds",
            "tenant",
            "tiers");

    private static final Set<String> DECIDE_NOTHING = Set.of("version", "name", "exemptions", "because");

    private final Catalog catalog;

    NormalForm(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A workload file that was read without complaint. */
    YamlMap workload(Document document) {
        Entries normal = new Entries();
        sorted(document.tree().without("defaults")).forEach(entry -> normal.put(entry, top(entry, document)));
        return normal.map(document.tree().at());
    }

    /** A policy file that was read without complaint, or the policy of a workload. */
    YamlMap policy(YamlMap tree) {
        Entries normal = new Entries();
        sorted(tree)
                .forEach(
                        entry -> normal.put(entry, entry.key().equals("allowPreview") ? value(entry) : clauses(entry)));
        return normal.map(tree.at());
    }

    private YamlValue top(YamlMap.Entry entry, Document document) {
        if (entry.value() instanceof YamlMap map) {
            return switch (entry.key()) {
                case "clients" -> clients(map);
                case "policy" -> policy(map);
                default -> keys(map);
            };
        }
        return entry.key().equals("services") ? services((YamlList) entry.value(), document) : value(entry);
    }

    /** Their names are free, and may be words that are keys elsewhere. */
    private YamlMap clients(YamlMap tree) {
        Entries normal = new Entries();
        tree.entries().stream()
                .sorted(Comparator.comparing(YamlMap.Entry::key))
                .forEach(client -> normal.put(client, keys((YamlMap) client.value())));
        return normal.map(tree.at());
    }

    private YamlList services(YamlList items, Document document) {
        Optional<YamlMap> defaults = document.tree()
                .entry("defaults")
                .map(YamlMap.Entry::value)
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast);
        Map<String, YamlValue> byName = new TreeMap<>();
        Workload workload = document.workload();
        for (int i = 0; i < workload.services().size(); i++) {
            ServiceRequest request = workload.services().get(i);
            byName.put(request.name(), service(request, items.items().get(workload.item(i)), defaults));
        }
        workload.neither().forEach(other -> byName.put(other.name(), neither(other, items.at())));
        return new YamlList(List.copyOf(byName.values()), items.at());
    }

    /** Name and type first, since they are what a reviewer looks for. */
    private YamlMap service(ServiceRequest request, YamlValue item, Optional<YamlMap> defaults) {
        Position at = item.at();
        Map<String, YamlMap.Entry> merged = new LinkedHashMap<>();
        defaults.ifPresent(shared -> merged.putAll(shared.byKey()));
        if (item instanceof YamlMap own) {
            merged.putAll(own.byKey());
        }
        YamlMap rest = new YamlMap(merged, at).without("type").without("current");
        if (!request.states("tier")) {
            rest = rest.without("tier");
        }
        Entries normal = new Entries();
        normal.put("name", new YamlText(request.name(), false, at));
        normal.put("type", new YamlText(request.service().id(), false, at));
        keys(rest).entries().forEach(entry -> normal.put(entry, ofService(entry, request)));
        return normal.map(at);
    }

    /** It decides nothing, and is there so that the list is never empty. */
    private static YamlMap neither(NeitherResource other, Position at) {
        Entries normal = new Entries();
        normal.put("name", new YamlText(other.name(), false, at));
        normal.put("type", new YamlText(other.type().id(), false, at));
        return normal.map(at);
    }

    /** A tier has other names, and a volume alone is one that is read. */
    private static YamlValue ofService(YamlMap.Entry entry, ServiceRequest request) {
        if (entry.key().equals("tier") && entry.value() instanceof YamlText) {
            String name = request.resource().tier().map(Tier::name).orElse("");
            return new YamlText(name, false, entry.value().at());
        }
        if (entry.key().equals("subresources")) {
            List<YamlValue> names = request.resource().subresources().stream()
                    .sorted()
                    .map(name ->
                            (YamlValue) new YamlText(name, false, entry.value().at()))
                    .toList();
            return new YamlList(names, entry.value().at());
        }
        if (entry.key().equals("dataGbPerMonth") && entry.value() instanceof YamlMap volumes) {
            return volumes.entry("outbound")
                            .map(YamlMap.Entry::value)
                            .filter(value -> value instanceof YamlText text
                                    && text.text().equals("0"))
                            .isPresent()
                    ? volumes.without("outbound")
                    : volumes;
        }
        if (entry.key().equals("dataGbPerMonth") && entry.value() instanceof YamlText volume) {
            YamlMap.Entry inbound = new YamlMap.Entry("inbound", volume.at(), volume);
            return new YamlMap(Map.of("inbound", inbound), volume.at());
        }
        return entry.value();
    }

    /** One clause, or a list of them; each is a word or a mapping. */
    private YamlList clauses(YamlMap.Entry entry) {
        YamlValue value = entry.value();
        boolean words = entry.key().equals("deny");
        Stream<YamlValue> clauses = value instanceof YamlList list ? list.items().stream() : Stream.of(value);
        return new YamlList(
                clauses.map(clause -> words ? shortest(clause(clause)) : clause(clause))
                        .sorted(Comparator.comparing(FactLines::flow))
                        .toList(),
                value.at());
    }

    private YamlValue clause(YamlValue clause) {
        return clause instanceof YamlMap map ? keys(map) : text("mechanism", (YamlText) clause);
    }

    /** A clause of one mechanism and nothing else is that mechanism. */
    private static YamlValue shortest(YamlValue clause) {
        return clause instanceof YamlMap map && map.byKey().size() == 1
                ? map.entry("mechanism")
                        .map(YamlMap.Entry::value)
                        .filter(value ->
                                value instanceof YamlList list && list.items().size() == 1)
                        .map(value -> ((YamlList) value).items().get(0))
                        .orElse(clause)
                : clause;
    }

    private YamlMap keys(YamlMap tree) {
        Entries normal = new Entries();
        sorted(tree).forEach(entry -> normal.put(entry, value(entry)));
        return normal.map(tree.at());
    }

    private YamlValue value(YamlMap.Entry entry) {
        if (entry.value() instanceof YamlMap map) {
            return keys(map);
        }
        if (entry.value() instanceof YamlList list) {
            return words(entry.key(), list.items(), list.at());
        }
        return LISTS.contains(entry.key())
                ? words(entry.key(), List.of(entry.value()), entry.value().at())
                : text(entry.key(), (YamlText) entry.value());
    }

    /** No list of words in the format is in an order that means something. */
    private YamlList words(String key, List<YamlValue> items, Position at) {
        return new YamlList(
                items.stream()
                        .map(item -> (YamlValue) text(key, (YamlText) item))
                        .collect(Collectors.toMap(FactLines::flow, word -> word, (one, other) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .toList(),
                at);
    }

    private YamlText text(String key, YamlText given) {
        boolean anyCase = (FLAGS.contains(key) && given.plain()) || WORDS.contains(key);
        String text = anyCase
                ? given.text().toLowerCase(Locale.ROOT)
                : known(key, given.text()).orElse(given.text());
        boolean number = NUMBER.matcher(text).matches();
        boolean literal = number || text.equals("true") || text.equals("false");
        return new YamlText(number && given.plain() ? plain(text) : text, given.plain() && literal, given.at());
    }

    /** 1.0 is 1. */
    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private Optional<String> known(String key, String word) {
        return switch (key) {
            case "region" -> catalog.region(word).map(Region::id);
            case "host" -> only(catalog.findHosts(word)).map(Host::id);
            case "services" -> only(catalog.findServices(word)).map(Service::id);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Stream<YamlMap.Entry> sorted(YamlMap tree) {
        return tree.entries().stream()
                .filter(entry -> !DECIDE_NOTHING.contains(entry.key()))
                .sorted(Comparator.comparing(YamlMap.Entry::key));
    }

    /** Entries of a mapping in the making. */
    private static final class Entries {
        private final Map<String, YamlMap.Entry> byKey = new LinkedHashMap<>();

        void put(YamlMap.Entry entry, YamlValue value) {
            byKey.put(entry.key(), new YamlMap.Entry(entry.key(), entry.keyAt(), value));
        }

        void put(String key, YamlValue value) {
            byKey.put(key, new YamlMap.Entry(key, value.at(), value));
        }

        YamlMap map(Position at) {
            return new YamlMap(byKey, at);
        }
    }
}
