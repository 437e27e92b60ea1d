package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The knowledge of the program, read from its resource files when asked for. A missing or broken entry is a
 * {@link CatalogException}: the files are ours and a test reads all of them.
 */
public final class Catalog {
    private static final String HOST_KEYS = "name aliases resourceTypes";
    private static final String SERVICE_KEYS = HOST_KEYS + " terraformTypes sharedWords";

    private final Section<Service> services = new Section<>("services.yaml", EntryReader::service);
    private final Section<NeitherType> neither = new Section<>("neither.yaml", EntryReader::neither);
    private final Section<Host> hosts = new Section<>("hosts.yaml", EntryReader::host);
    private final Section<Region> regions = new Section<>("regions.yaml", EntryReader::region);
    private final Section<Price> prices = new Section<>("prices.yaml", EntryReader::price);
    private final Section<Limit> limits = new Section<>("limits.yaml", EntryReader::limit);
    private final Section<Source> sources = new Section<>("sources.yaml", EntryReader::source);
    private final Section<ComparisonRow> comparison = new Section<>("comparison.yaml", EntryReader::comparison);
    private final Section<Criterion> criteria = new Section<>("criteria.yaml", EntryReader::criterion);
    private final Section<Remark> remarks = new Section<>("remarks.yaml", EntryReader::remark);
    private final Section<Trap> traps = new Section<>("traps.yaml", EntryReader::trap);
    private final Section<Edition> editions = new Section<>("edition.yaml", EntryReader::edition);
    private final Section<ResourceKind> imports = new Section<>("imports.yaml", EntryReader::resourceKind);
    private final Section<ResourceChange> changes = new Section<>("changes.yaml", EntryReader::change);
    private final Map<String, Service> inherited = new HashMap<>();
    private Optional<WordIndex> words = Optional.empty();

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
     * The services that a word names, by id, name, alias or type, else by a word that says the same. Several kinds of one
     * resource type are the resource itself, when it is among them.
     */
    public List<Service> findServices(String word) {
        List<Service> found = serviceIds(word).stream().map(this::service).toList();
        return found.stream()
                .filter(s -> found.stream().allMatch(other -> other.family().equals(s.id())))
                .findFirst()
                .map(List::of)
                .orElse(found);
    }

    private List<String> serviceIds(String word) {
        return services.has(word)
                ? List.of(word)
                : words().find(word).stream().filter(services::has).toList();
    }

    /** The words for services and for what needs neither mechanism, together: the word that fits best decides. */
    private WordIndex words() {
        if (words.isEmpty()) {
            WordIndex index = new WordIndex();
            services.eachWord(SERVICE_KEYS, index::add);
            neither.eachWord(SERVICE_KEYS, index::add);
            words = Optional.of(index);
        }
        return words.get();
    }

    /** Kinds of resources that need neither mechanism. */
    public List<NeitherType> neitherTypes() {
        return neither.all();
    }

    /** The kind of resource that a word names where it names no service. */
    public Optional<NeitherType> findNeither(String word) {
        if (!serviceIds(word).isEmpty()) {
            return Optional.empty();
        }
        return words().find(word).stream().findFirst().map(neither::get);
    }

    /** The word for a service, or for what needs neither mechanism, that an unknown word was probably meant to be. */
    public Optional<String> nearestServiceWord(String word) {
        NearestWord nearest = new NearestWord();
        services.eachWord(SERVICE_KEYS, nearest::add);
        neither.eachWord(SERVICE_KEYS, nearest::add);
        return nearest.to(word);
    }

    /** The service and the tier that a word names together, in either order. */
    public Optional<Map.Entry<Service, Tier>> findWithTier(String word) {
        return Words.halves(word)
                .flatMap(halves -> Stream.of(halves, Map.entry(halves.getValue(), halves.getKey())))
                .flatMap(pair -> onlyService(pair.getKey())
                        .flatMap(service -> service.tier(pair.getValue()).map(tier -> Map.entry(service, tier)))
                        .stream())
                .findFirst();
    }

    private Optional<Service> onlyService(String word) {
        List<Service> found = findServices(word);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Services that are easily taken for this one. */
    public List<Service> neighbours(Service service) {
        return services().stream().filter(service::isNear).toList();
    }

    public List<Host> hosts() {
        return hosts.all();
    }

    public Host host(String id) {
        return hosts.get(id);
    }

    public List<Host> findHosts(String word) {
        return hosts.find(word, HOST_KEYS).stream().map(hosts::get).toList();
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

    /** How to write decisions into the resource of a service; empty where nothing is known of it. */
    public Optional<ResourceChange> resourceChange(String service) {
        return changes.has(service) ? Optional.of(changes.get(service)) : Optional.empty();
    }

    /** The same for a service, or else for the resource that it is a part of. */
    public Optional<ResourceChange> resourceChange(Service service) {
        return resourceChange(service.id()).or(() -> resourceChange(service.family()));
    }

    /** The criteria in the order in which they are shown and added up. */
    public List<Criterion> criteria() {
        return criteria.all();
    }

    /** What to know of mechanisms, whatever the service. */
    public List<Remark> remarks() {
        return remarks.all();
    }

    /** What to watch where services are used in certain ways. */
    public List<Trap> traps() {
        return traps.all();
    }

    public Criterion criterion(String id) {
        return criteria.get(id);
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
                part.terraformTypes(),
                part.sharedWords(),
                part.distinction(),
                part.category(),
                part.sources(),
                whole.serviceEndpoint(),
                whole.privateEndpoint(),
                whole.inVnet(),
                whole.trustedServices(),
                whole.perimeter(),
                whole.perimeterClouds(),
                whole.publicAccessProperty(),
                whole.needsPublicAccessDisabled(),
                whole.firewall(),
                whole.noNetworkRules(),
                part.remarks().isEmpty() ? whole.remarks() : part.remarks(),
                whole.retires(),
                whole.successor(),
                part.parent(),
                part.usedSubresources(),
                whole.assumedTier(),
                whole.openTierWords(),
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
        private final Map<String, WordIndex> indexes = new HashMap<>();
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
            return entries().has(word) ? List.of(word) : index(keys).exactly(word);
        }

        void eachWord(String keys, BiConsumer<String, String> consumer) {
            ids().forEach(id -> consumer.accept(id, id));
            ids().forEach(id -> entries().header(id, keys.split(" ", -1)).forEach(word -> consumer.accept(word, id)));
        }

        List<String> words(String keys) {
            List<String> words = new ArrayList<>(ids());
            ids().forEach(id -> words.addAll(entries().header(id, keys.split(" ", -1))));
            return words;
        }

        private WordIndex index(String keys) {
            return indexes.computeIfAbsent(keys, this::indexed);
        }

        private WordIndex indexed(String keys) {
            WordIndex index = new WordIndex();
            eachWord(keys, index::add);
            return index;
        }

        private Entries entries() {
            if (entries.isEmpty()) {
                entries = Optional.of(Entries.of(file));
            }
            return entries.get();
        }
    }
}
