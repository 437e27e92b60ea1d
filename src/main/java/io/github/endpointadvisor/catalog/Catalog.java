package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The knowledge of the program, read from its resource files when asked for. A missing or broken entry is a
 * {@link CatalogException}: the files are ours and a test reads all of them.
 */
public final class Catalog {
    private static final String ANY_CASE_KEYS = "name aliases resourceTypes";

    private final Section<Service> services = new Section<>("services.yaml", EntryReader::service);
    private final Section<Host> hosts = new Section<>("hosts.yaml", EntryReader::host);
    private final Section<Region> regions = new Section<>("regions.yaml", EntryReader::region);
    private final Section<Price> prices = new Section<>("prices.yaml", EntryReader::price);
    private final Section<Limit> limits = new Section<>("limits.yaml", EntryReader::limit);
    private final Section<Source> sources = new Section<>("sources.yaml", EntryReader::source);
    private final Section<ComparisonRow> comparison = new Section<>("comparison.yaml", EntryReader::comparison);
    private final Section<Criterion> criteria = new Section<>("criteria.yaml", EntryReader::criterion);
    private final Section<Edition> editions = new Section<>("edition.yaml", EntryReader::edition);
    private final Section<ResourceKind> imports = new Section<>("imports.yaml", EntryReader::resourceKind);
    private final Map<String, Service> inherited = new HashMap<>();

    /** The entry of this id as it stands in its file; empty when there is none. */
    public Optional<YamlMap> tree(Topic topic, String id) {
        return section(topic).tree(id);
    }

    /** Ids of the entries that anybody has asked for so far, by alphabet: what the answers up to now can rest on. */
    public List<String> asked(Topic topic) {
        return section(topic).asked();
    }

    private Section<?> section(Topic topic) {
        return switch (topic) {
            case SERVICES -> services;
            case HOSTS -> hosts;
            case REGIONS -> regions;
            case PRICES -> prices;
            case LIMITS -> limits;
        };
    }

    public Edition edition() {
        return editions.get("catalog");
    }

    public List<String> serviceIds() {
        return services.ids();
    }

    /** The service of this id, with what a part of a resource inherits from the resource. */
    public Service service(String id) {
        Service known = inherited.get(id);
        if (known == null) {
            known = inherit(services.get(id));
            inherited.put(id, known);
        }
        return known;
    }

    public List<Service> services() {
        return serviceIds().stream().map(this::service).toList();
    }

    /**
     * The services that a word names: by id, else by name or alias, else by resource type. Several kinds of one resource
     * type are the resource itself, when it is among them.
     */
    public List<Service> findServices(String word) {
        List<Service> found =
                services.find(word, ANY_CASE_KEYS).stream().map(this::service).toList();
        return found.stream()
                .filter(s -> found.stream().allMatch(other -> other.family().equals(s.id())))
                .findFirst()
                .map(List::of)
                .orElse(found);
    }

    /** Every word that {@link #findServices} knows, for suggestions. */
    public List<String> serviceWords() {
        return services.words(ANY_CASE_KEYS);
    }

    public List<Host> hosts() {
        return hosts.all();
    }

    public Host host(String id) {
        return hosts.get(id);
    }

    public List<Host> findHosts(String word) {
        return hosts.find(word, ANY_CASE_KEYS).stream().map(hosts::get).toList();
    }

    public List<String> hostWords() {
        return hosts.words("name aliases");
    }

    public List<Region> regions() {
        return regions.all();
    }

    public Optional<Region> region(String word) {
        return regions.find(word, "name").stream().findFirst().map(regions::get);
    }

    public List<String> regionWords() {
        return regions.words("name");
    }

    public List<Price> prices() {
        return prices.all();
    }

    public Price price(String id) {
        return prices.get(id);
    }

    public Optional<Price> findPrice(String id) {
        return prices.has(id) ? Optional.of(prices.get(id)) : Optional.empty();
    }

    public List<Limit> limits() {
        return limits.all();
    }

    public Limit limit(String id) {
        return limits.get(id);
    }

    public List<Source> sources() {
        return sources.all();
    }

    public Source source(String id) {
        return sources.get(id);
    }

    public List<ComparisonRow> comparison() {
        return comparison.all();
    }

    /** The kinds of resources that plans, states and exports are read for. */
    public List<ResourceKind> resourceKinds() {
        return imports.all();
    }

    /** The criteria in the order in which they are shown and added up. */
    public List<Criterion> criteria() {
        return criteria.all();
    }

    private Service inherit(Service part) {
        if (part.usedSubresources().isEmpty() || part.parent().isEmpty()) {
            return part;
        }
        Service whole = services.get(part.parent().get());
        return new Service(
                part.id(),
                part.name(),
                part.aliases(),
                part.resourceTypes(),
                part.category(),
                part.sources(),
                whole.serviceEndpoint(),
                whole.privateEndpoint(),
                whole.inVnet(),
                whole.trustedServices(),
                whole.perimeter(),
                whole.publicAccessProperty(),
                whole.retires(),
                part.parent(),
                part.usedSubresources(),
                whole.assumedTier(),
                whole.tierNote(),
                whole.tiers(),
                whole.substitutes(),
                whole.conflicts(),
                whole.unverified(),
                part.note());
    }

    /** One resource file: entries by id, parsed once each. */
    private static final class Section<T> {
        private final String file;
        private final Function<Fields, T> mapper;
        private final Map<String, T> parsed = new HashMap<>();
        private final Map<String, Map<String, List<String>>> indexes = new HashMap<>();
        private Optional<Entries> entries = Optional.empty();
        private List<T> everything = List.of();

        Section(String file, Function<Fields, T> mapper) {
            this.file = file;
            this.mapper = mapper;
        }

        List<String> ids() {
            return entries().ids();
        }

        boolean has(String id) {
            return entries().has(id);
        }

        T get(String id) {
            T entry = parsed.get(id);
            if (entry == null) {
                entry = entries().read(id, mapper);
                parsed.put(id, entry);
            }
            return entry;
        }

        Optional<YamlMap> tree(String id) {
            return has(id) ? Optional.of(entries().tree(id)) : Optional.empty();
        }

        List<String> asked() {
            return parsed.keySet().stream().sorted().toList();
        }

        List<T> all() {
            if (everything.isEmpty()) {
                everything = ids().stream().map(this::get).toList();
            }
            return everything;
        }

        List<String> find(String word, String keys) {
            return entries().has(word) ? List.of(word) : index(keys).getOrDefault(Words.plain(word), List.of());
        }

        List<String> words(String keys) {
            List<String> words = new ArrayList<>(ids());
            ids().forEach(id -> words.addAll(entries().header(id, keys.split(" ", -1))));
            return words;
        }

        private Map<String, List<String>> index(String keys) {
            return indexes.computeIfAbsent(keys, this::indexed);
        }

        private Map<String, List<String>> indexed(String keys) {
            Map<String, List<String>> index = new LinkedHashMap<>();
            for (String id : ids()) {
                add(index, id, id);
                entries().header(id, keys.split(" ", -1)).forEach(word -> add(index, word, id));
            }
            return index;
        }

        private static void add(Map<String, List<String>> index, String word, String id) {
            List<String> ids = index.computeIfAbsent(Words.plain(word), w -> new ArrayList<>());
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }

        private Entries entries() {
            if (entries.isEmpty()) {
                entries = Optional.of(Entries.of(file));
            }
            return entries.get();
        }
    }
}
