package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a plan or an export says laid over a workload file: requirements stay those of the file, and of what is in place
 * the import is believed. Services meet by type and name.
 */
public final class Overlay {
    private static final String SERVICES = "services";

    /** The facts of which the import is believed, with what they are in each of the two. */
    private static final Map<String, Function<ServiceRequest, Optional<String>>> FACTS = facts();

    private final Document stated;
    private final Optional<Document> planned;
    private final List<ServiceRequest> plannedServices;
    private final List<Difference> differences = new ArrayList<>();
    private final List<ServiceRequest> met = new ArrayList<>();

    private Overlay(Document stated, Optional<Document> planned) {
        this.stated = stated;
        this.planned = planned;
        plannedServices = planned.map(it -> it.workload().services()).orElse(List.of());
    }

    /** A tree to be read as a workload, and where the two part. */
    public record Laid(YamlMap tree, List<Difference> differences) {
        public Laid {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Lays a document that was imported over one of a workload file.
     *
     * @param alone whether there is no other workload file, which might have the services that this one has not
     */
    public static Laid of(
            Document stated, Optional<Document> planned, Catalog catalog, List<Gone> gone, boolean alone) {
        return new Overlay(stated, planned).laid(catalog, gone, alone);
    }

    private Laid laid(Catalog catalog, List<Gone> gone, boolean alone) {
        YamlMap.Entry entry = stated.tree().entry(SERVICES).orElseThrow();
        List<YamlValue> items = new ArrayList<>();
        List<YamlValue> own = ((YamlList) entry.value()).items();
        for (int i = 0; i < own.size(); i++) {
            items.add(laid(own.get(i), stated.workload().services().get(i), catalog, gone));
        }
        List<YamlValue> others = planned.map(Overlay::items).orElse(List.of());
        for (int i = 0; i < others.size(); i++) {
            ServiceRequest request = plannedServices.get(i);
            if (!met.contains(request)) {
                differences.add(new Difference(Difference.Kind.NEW, request.name(), "", "", "", request.at()));
                if (alone) {
                    items.add(alone((YamlMap) others.get(i), request));
                }
            }
        }
        YamlList list = new YamlList(items, entry.value().at());
        return new Laid(stated.tree().with(new YamlMap.Entry(SERVICES, entry.keyAt(), list)), differences);
    }

    private static List<YamlValue> items(Document document) {
        return ((YamlList) document.tree().entry(SERVICES).orElseThrow().value()).items();
    }

    private YamlValue laid(YamlValue item, ServiceRequest own, Catalog catalog, List<Gone> gone) {
        Optional<ServiceRequest> other = plannedServices.stream()
                .filter(request -> isSame(own, request.service(), request.name()))
                .findFirst();
        if (other.isEmpty()) {
            Optional<Gone> removed = gone.stream()
                    .filter(it -> isSame(own, catalog.service(it.service()), it.name()))
                    .findFirst();
            differences.add(new Difference(
                    removed.isPresent() ? Difference.Kind.REMOVED : Difference.Kind.MISSING,
                    own.name(),
                    "",
                    "",
                    "",
                    removed.map(Gone::at).orElse(own.at())));
            return item;
        }
        met.add(other.get());
        return laid(mapping(item, own), own, other.get());
    }

    private static boolean isSame(ServiceRequest own, Service service, String name) {
        return own.name().equalsIgnoreCase(name) && own.service().family().equals(service.family());
    }

    private static YamlMap mapping(YamlValue item, ServiceRequest own) {
        return item instanceof YamlMap map
                ? map
                : new Leaves(own.at()).put("type", ((YamlText) item).text()).map();
    }

    private YamlMap laid(YamlMap item, ServiceRequest own, ServiceRequest other) {
        YamlMap laid = item;
        for (Map.Entry<String, Function<ServiceRequest, Optional<String>>> fact : FACTS.entrySet()) {
            Optional<String> theirs = fact.getValue().apply(other).filter(word -> states(other, fact.getKey()));
            if (theirs.isPresent()) {
                Position at = place(other, fact.getKey());
                String key = fact.getKey();
                laid = laid.with(new YamlMap.Entry(key, at, new YamlText(theirs.get(), isFlag(theirs.get()), at)));
                fact.getValue()
                        .apply(own)
                        .filter(word -> own.states(key) && !word.equals(theirs.get()))
                        .ifPresent(word -> differences.add(
                                new Difference(Difference.Kind.FACT, own.name(), key, word, theirs.get(), at)));
            }
        }
        return other.tags().isEmpty() ? laid : laid.with(tags(own.tags(), other));
    }

    /** Those of both: whatever either says, a policy may mean it. */
    private static YamlMap.Entry tags(List<String> stated, ServiceRequest other) {
        List<String> all =
                Stream.concat(stated.stream(), other.tags().stream()).distinct().toList();
        return new Leaves(other.at())
                .put(TagFilter.TAGS, all)
                .map()
                .entry(TagFilter.TAGS)
                .orElseThrow();
    }

    private static boolean isFlag(String word) {
        return word.equals("true") || word.equals("false");
    }

    /** A region holds for all services of an import that name none. */
    private static boolean states(ServiceRequest other, String key) {
        return key.equals("region") || other.states(key);
    }

    private Position place(ServiceRequest other, String key) {
        int index = plannedServices.indexOf(other);
        return planned.flatMap(it -> it.atServiceKey(index, key)).orElse(other.at());
    }

    /** A service of the import alone, without clients that the workload file does not know. */
    private YamlMap alone(YamlMap item, ServiceRequest request) {
        YamlMap alone = request.tags().isEmpty()
                ? item.without("clients")
                : item.without("clients").with(tags(sharedTags(), request));
        boolean abroad =
                !request.resource().region().equals(stated.workload().setting().region());
        return request.resource()
                .region()
                .filter(region -> abroad)
                .map(region -> alone.with(
                        new YamlMap.Entry("region", request.at(), new YamlText(region.id(), false, request.at()))))
                .orElse(alone);
    }

    /** Those of the defaults, which a service that is only in the import has as well. */
    private List<String> sharedTags() {
        Optional<YamlValue> tags = stated.tree()
                .entry("defaults")
                .map(YamlMap.Entry::value)
                .filter(YamlMap.class::isInstance)
                .flatMap(defaults -> ((YamlMap) defaults).entry(TagFilter.TAGS))
                .map(YamlMap.Entry::value);
        List<YamlValue> items = tags.map(it -> it instanceof YamlList list ? list.items() : List.of(it))
                .orElse(List.of());
        return items.stream()
                .filter(YamlText.class::isInstance)
                .map(item -> ((YamlText) item).text())
                .toList();
    }

    private static Map<String, Function<ServiceRequest, Optional<String>>> facts() {
        Map<String, Function<ServiceRequest, Optional<String>>> facts = new LinkedHashMap<>();
        facts.put("tier", request -> request.resource().tier().map(Tier::name));
        facts.put("region", request -> request.resource().region().map(Region::id));
        facts.put("current", request -> request.current().map(Mechanism::id));
        facts.put(
                "publicNetworkAccess", request -> request.needs().publicAccess().map(PublicAccess::id));
        facts.put("inVnet", request -> request.resource().vnetStated().map(String::valueOf));
        return facts;
    }
}
