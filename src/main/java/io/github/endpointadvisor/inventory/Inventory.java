package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes what files hold, each resource once, in the order of the files. */
public final class Inventory {
    private static final int REMEMBERED = 10_000;
    private static final String AZURERM = "azurerm_";

    private final Catalog catalog;
    private final TagFilter tags;
    private final Map<String, Optional<ResourceKind>> spelled = new HashMap<>();
    private final Map<ServiceFacts, ServiceFacts> alike = new HashMap<>();
    private final List<Seen> services = new ArrayList<>();
    private final KeyIndex places = new KeyIndex();
    private final Map<Role, Map<String, Found>> others = new EnumMap<>(Role.class);
    private final List<Found> removed = new ArrayList<>();
    private final List<Found> elsewhere = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private Optional<Kinds> kinds = Optional.empty();
    private long resources;
    private int untold;

    public Inventory(Catalog catalog) {
        this(catalog, TagFilter.NONE);
    }

    public Inventory(Catalog catalog, TagFilter tags) {
        this.catalog = catalog;
        this.tags = tags;
    }

    private Kinds kinds() {
        return kinds.orElseGet(() -> {
            kinds = Optional.of(new Kinds(catalog.resourceKinds()));
            return kinds.get();
        });
    }

    /** Whether rules of the service are resources of their own, of which the files have none. */
    boolean hidesRules(ResourceKind service) {
        return kinds().rulesOf(service)
                .filter(kind ->
                        all(Role.RULES).stream().noneMatch(found -> found.kind().equals(kind)))
                .isPresent();
    }

    /** The kind of a type of Terraform or ARM; empty for a type that is not read. */
    public Optional<ResourceKind> kind(String type) {
        Optional<ResourceKind> known = spelled.get(type);
        if (known == null) {
            known = kinds().of(type).or(() -> target(type));
            // there are some thousand types, unless a file is made to be hostile
            if (spelled.size() < REMEMBERED) {
                spelled.put(type, known);
            }
        }
        return known;
    }

    /** Terraform knows the id of a new resource too late to tell what an endpoint leads to; its type tells. */
    private Optional<ResourceKind> target(String type) {
        return type.startsWith(AZURERM)
                ? catalog.findServices(type).stream().findFirst().map(ResourceKind::target)
                : Optional.empty();
    }

    /** Whether there may be a kind of a type with this hash. */
    public boolean isRead(long typeHash) {
        return kinds().has(typeHash);
    }

    /** Counts a resource, whether it is read or not. */
    public void count() {
        resources++;
    }

    public long resources() {
        return resources;
    }

    /** Notes what makes the answer incomplete, as a sentence without full stop. */
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** The keys of the tags that are read, in lower case. */
    public Set<String> tagKeys() {
        return tags.keys();
    }

    /** The words for the tags of a resource that is only looked up. */
    List<String> tags(Found found) {
        return tags.of(found).words();
    }

    /** What was not read, though it may matter, as sentences without full stop. */
    public List<String> unread() {
        List<String> sentences = new ArrayList<>(warnings);
        if (untold > 0) {
            sentences.add("tags of " + untold + (untold == 1 ? " service" : " services")
                    + " have values that are sensitive or known only at deployment; these values are not read");
        }
        return sentences;
    }

    /** A resource that is in place. */
    public void add(Found found) {
        if (found.kind().role() == Role.SERVICE) {
            addService(found);
        } else if (found.kind().role() == Role.TARGET) {
            elsewhere.add(found);
        } else {
            others.computeIfAbsent(found.kind().role(), role -> new LinkedHashMap<>())
                    .putIfAbsent(lower(found.key()), found);
        }
    }

    /** A resource that a change takes away. */
    public void remove(Found found) {
        removed.add(found);
    }

    /** A resource that is only looked up. */
    public void look(Found found) {
        elsewhere.add(found);
    }

    private void addService(Found found) {
        TagFilter.Tagged tagged = tags.of(found);
        untold += tagged.isOpen() ? 1 : 0;
        ServiceFacts own = ServiceFacts.of(found, service(found), tagged.words());
        ServiceFacts facts = alike.computeIfAbsent(own, same -> same);
        Optional<String> name = found.key().startsWith("/") ? Optional.empty() : found.name();
        Seen seen = new Seen(found.key(), found.address(), name, facts, found.at());
        int place = places.place(found.key(), services.size());
        if (place == services.size()) {
            services.add(seen);
        } else if (!services.get(place).facts().shows() && facts.shows()) {
            services.set(place, seen);
        }
    }

    /** The id of the service, by the words that tell the services of one type apart. */
    static String service(Found found) {
        if (found.kind().variants().isEmpty()) {
            return found.kind().id();
        }
        return found.kind().variants().stream()
                .filter(variant -> found.values().texts(variant.path()).stream()
                        .anyMatch(text -> lower(text).contains(lower(variant.word()))))
                .map(ResourceKind.Variant::service)
                .findFirst()
                .orElse(found.kind().id());
    }

    List<Seen> services() {
        return Collections.unmodifiableList(services);
    }

    List<Found> all(Role role) {
        return List.copyOf(others.getOrDefault(role, Map.of()).values());
    }

    List<Found> removed() {
        return removed;
    }

    List<Found> elsewhere() {
        return elsewhere;
    }

    /** What two spellings of an id, a name or a type have in common. */
    static String lower(String text) {
        return ArmId.plain(text).toLowerCase(Locale.ROOT);
    }
}
