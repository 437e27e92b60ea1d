package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.Suggestion;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the services of a file, each from its own keys first and from {@code defaults} second. */
final class ServiceReader {
    private static final BigDecimal MAX_GB = new BigDecimal("1000000000");
    private static final int MANY = 1_000_000;
    private static final Map<String, Boolean> PRIVATE_IP = privateIp();

    private final Catalog catalog;
    private final Complaints complaints;
    private final Setting setting;
    private final ClientReader clients;
    private final ServiceTypes types;
    private final TierReader tiers;
    private final List<NeitherResource> neither = new ArrayList<>();
    private final Map<String, Position> names = new HashMap<>();
    private final Map<String, Integer> unnamed = new HashMap<>();
    private Optional<Fields> defaults = Optional.empty();

    ServiceReader(Catalog catalog, Complaints complaints, Setting setting, ClientReader clients) {
        this.catalog = catalog;
        this.complaints = complaints;
        this.setting = setting;
        this.clients = clients;
        this.types = new ServiceTypes(catalog, complaints);
        this.tiers = new TierReader(catalog, complaints);
    }

    List<ServiceRequest> read(Fields file) {
        defaults = file.map("defaults").map(fields -> fields.only(KeyPlace.DEFAULTS.keys(), KeyPlace.DEFAULTS::meant));
        if (!file.has("services")) {
            complaints.add(
                    InputCode.EA015, file.at(), "a workload needs 'services', for example services: [key-vault]");
            return List.of();
        }
        List<YamlValue> items = file.list("services");
        if (items.isEmpty()
                && file.value("services").filter(YamlList.class::isInstance).isPresent()) {
            complaints.add(InputCode.EA012, file.valueAt("services"), "'services' is empty; name at least one service");
        }
        items.forEach(this::reserveName);
        List<ServiceRequest> services = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), i).ifPresent(services::add);
        }
        return services;
    }

    /** What was listed among the services and needs neither mechanism. */
    List<NeitherResource> neither() {
        return neither;
    }

    /** Stated names first, so that a name made up for another service never takes one of them. */
    private void reserveName(YamlValue item) {
        if (item instanceof YamlMap map
                && map.entry("name").map(YamlMap.Entry::value).orElse(item) instanceof YamlText name) {
            Position first = names.putIfAbsent(name.text(), name.at());
            if (first != null) {
                complaints.add(
                        InputCode.EA022,
                        name.at(),
                        "two services are named '" + name.text() + "', the first in line " + first.line()
                                + "; names tell services apart");
            }
        }
    }

    private Optional<ServiceRequest> item(YamlValue item, int index) {
        if (item instanceof YamlText text && text.isNull()) {
            complaints.add(InputCode.EA012, text.at(), "a service has no value; give one or remove the '-'");
            return Optional.empty();
        }
        if (item instanceof YamlText text) {
            return request(text, Optional.empty(), text.at(), index);
        }
        Optional<Fields> fields = Fields.of(item, "a service", complaints)
                .map(service -> service.only(KeyPlace.SERVICE.keys(), KeyPlace.SERVICE::meant));
        return fields.flatMap(f -> f.required("type")
                .flatMap(word -> request(new YamlText(word, false, f.valueAt("type")), fields, item.at(), index)));
    }

    private Optional<ServiceRequest> request(YamlText type, Optional<Fields> own, Position at, int index) {
        Optional<NeitherType> other = catalog.findNeither(type.text());
        if (other.isPresent()) {
            neither.add(new NeitherResource(name(other.get().id(), own), other.get(), index));
            return Optional.empty();
        }
        return types.find(type.text(), type.at()).map(service -> request(service, own, at));
    }

    private ServiceRequest request(Service type, Optional<Fields> own, Position at) {
        Keys keys = new Keys(own, defaults);
        Resource resource = new Resource(
                type,
                tier(type, keys),
                keys.in("region")
                        .flatMap(f ->
                                new SettingReader.RegionReader(catalog, complaints, setting.cloud()).read(f, "region"))
                        .or(setting::region),
                subresources(type, keys),
                keys.in("count").map(f -> f.whole("count", 1, MANY).orElse(1)).orElse(1),
                keys.in("inVnet").flatMap(f -> f.flag("inVnet")),
                data(keys));
        resource.vnetStated().ifPresent(stated -> checkVnet(resource, stated, keys));
        List<Client> stated = clients(keys);
        Needs needs = new Needs(
                onPremises(keys, stated),
                keys.in("granularity")
                        .flatMap(f -> f.oneOf("granularity", Choice.ids(Granularity.values())))
                        .orElse(Granularity.SERVICE),
                keys.in("exfiltrationProtection")
                        .flatMap(f -> f.flag("exfiltrationProtection"))
                        .orElse(false),
                keys.in("publicNetworkAccess")
                        .flatMap(f -> f.oneOf("publicNetworkAccess", Choice.ids(PublicAccess.values()))),
                stated.contains(Client.internet()) ? PublicAccess.ENABLED : PublicAccess.SELECTED_NETWORKS,
                keys.in("privateIp")
                        .flatMap(f -> f.oneOf("privateIp", PRIVATE_IP))
                        .orElse(false));
        return new ServiceRequest(
                name(type.id(), own),
                resource,
                needs,
                stated,
                keys.in("importance")
                        .map(f -> f.whole("importance", 1, 1000).orElse(1))
                        .orElse(1),
                keys.in("current").flatMap(f -> f.oneOf("current", Mechanism.ids())),
                tags(keys),
                stated(type, keys),
                at);
    }

    private String name(String type, Optional<Fields> own) {
        return own.flatMap(f -> f.shortText("name")).orElseGet(() -> madeUp(type));
    }

    private String madeUp(String id) {
        int number = unnamed.merge(id, 1, Integer::sum);
        String name = number == 1 ? id : id + "-" + number;
        return names.containsKey(name) ? madeUp(id) : name;
    }

    private void checkVnet(Resource resource, boolean stated, Keys keys) {
        Service type = resource.service();
        boolean always = type.inVnet().filter(InVnet::always).isPresent();
        if (stated ? resource.inVnet().isEmpty() : always) {
            complaints.add(
                    InputCode.EA023,
                    keys.in("inVnet").orElseThrow().valueAt("inVnet"),
                    type.name() + (always ? " always lives in a VNet of yours; remove 'inVnet'" : why(type)));
        }
    }

    private static String why(Service type) {
        List<String> tiers =
                type.tiers().stream().filter(Tier::inVnet).map(Tier::name).toList();
        return tiers.isEmpty()
                ? " cannot live in a VNet of yours; remove 'inVnet'"
                : " lives in a VNet of yours only in the tier " + Suggestion.either(tiers)
                        + "; state such a tier, or remove 'inVnet'";
    }

    private Optional<Tier> tier(Service type, Keys keys) {
        Optional<Fields> fields = keys.in("tier");
        return fields.flatMap(f -> f.text("tier").flatMap(word -> tiers.find(type, word, f.valueAt("tier"))))
                .or(() -> type.assumedTier().flatMap(type::tier));
    }

    /** A word that leaves the tier open does not state it. */
    private static Set<String> stated(Service type, Keys keys) {
        Set<String> stated = keys.stated();
        keys.in("tier")
                .flatMap(f -> f.text("tier"))
                .filter(word -> type.tier(word).isEmpty() && type.leavesTierOpen(word))
                .ifPresent(word -> stated.remove("tier"));
        return stated;
    }

    private List<String> tags(Keys keys) {
        return keys.in("tags").stream()
                .flatMap(f -> f.texts("tags").stream())
                .map(YamlText::text)
                .distinct()
                .toList();
    }

    private List<String> subresources(Service type, Keys keys) {
        Optional<Fields> fields = keys.in("subresources");
        if (fields.isEmpty()) {
            return type.defaultSubresources();
        }
        List<String> names = new ArrayList<>();
        for (YamlText text : fields.get().texts("subresources")) {
            subresource(type, text).filter(name -> !names.contains(name)).ifPresent(names::add);
        }
        return names.isEmpty() ? type.defaultSubresources() : names;
    }

    private Optional<String> subresource(Service type, YamlText text) {
        if (type.subresource(text.text()).isPresent()) {
            return Optional.of(canonical(type, text.text()));
        }
        List<String> known = type.subresources().stream().map(s -> s.name()).toList();
        complaints.add(
                InputCode.EA020,
                text.at(),
                "unknown sub-resource '" + text.text() + "' of " + type.id()
                        + (known.isEmpty() ? "; it has none" : "; known: " + String.join(", ", known)));
        return Optional.empty();
    }

    private static String canonical(Service type, String word) {
        return type.subresources().stream()
                .flatMap(s -> Stream.concat(Stream.of(s.name()), s.secondary().stream()))
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElse(word);
    }

    private Optional<DataVolume> data(Keys keys) {
        Optional<Fields> fields = keys.in("dataGbPerMonth");
        if (fields.isEmpty() || fields.get().value("dataGbPerMonth").isEmpty()) {
            return Optional.empty();
        }
        if (fields.get().value("dataGbPerMonth").get() instanceof YamlText) {
            return gb(fields.get(), "dataGbPerMonth").map(gb -> new DataVolume(gb, BigDecimal.ZERO));
        }
        return fields.get()
                .map("dataGbPerMonth")
                .map(ways -> ways.only("inbound", "outbound"))
                .map(ways -> new DataVolume(
                        gb(ways, "inbound").orElse(BigDecimal.ZERO),
                        gb(ways, "outbound").orElse(BigDecimal.ZERO)));
    }

    private static Optional<BigDecimal> gb(Fields fields, String key) {
        return fields.decimal(key, BigDecimal.ZERO, MAX_GB);
    }

    private List<Client> clients(Keys keys) {
        keys.in("clients")
                .filter(f -> f.value("clients")
                        .filter(value ->
                                value instanceof YamlList list && list.items().isEmpty())
                        .isPresent())
                .ifPresent(f -> complaints.add(
                        InputCode.EA012, f.valueAt("clients"), "'clients' is empty; name one, or remove the key"));
        return keys.in("clients").stream()
                .flatMap(f -> f.texts("clients").stream())
                .map(clients::named)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Stated, or named among the clients, or plainly impossible without a link; else nobody knows. */
    private Answer onPremises(Keys keys, List<Client> stated) {
        boolean named = stated.stream().anyMatch(c -> c.kind() == Client.Kind.ON_PREMISES);
        Optional<Boolean> flag = keys.in("onPremises").flatMap(f -> f.flag("onPremises"));
        boolean linked = setting.network().onPremises() != Link.NONE;
        if (flag.isPresent()) {
            Position at = keys.in("onPremises").orElseThrow().valueAt("onPremises");
            checkOnPremises(flag.get(), named, linked, at);
            return flag.get() ? Answer.YES : Answer.NO;
        }
        if (named) {
            checkOnPremises(true, true, linked, keys.in("clients").orElseThrow().valueAt("clients"));
            return Answer.YES;
        }
        return linked ? Answer.UNKNOWN : Answer.NO;
    }

    private void checkOnPremises(boolean wanted, boolean named, boolean linked, Position at) {
        if (wanted && !linked) {
            complaints.add(
                    InputCode.EA023,
                    at,
                    "on-premises clients must reach this service, but the network has no link to them;"
                            + " state network.onPremises: vpn or expressroute");
        }
        if (!wanted && named) {
            complaints.add(
                    InputCode.EA023,
                    at,
                    "onPremises is false, but 'on-premises' is among the clients; remove one of the two");
        }
    }

    private static Map<String, Boolean> privateIp() {
        Map<String, Boolean> map = new LinkedHashMap<>();
        map.put("required", true);
        map.put("not-needed", false);
        return map;
    }

    /** The keys of one service with the defaults behind them. */
    private record Keys(Optional<Fields> own, Optional<Fields> defaults) {
        Optional<Fields> in(String key) {
            return own.filter(f -> f.has(key)).or(() -> defaults.filter(f -> f.has(key)));
        }

        Set<String> stated() {
            Set<String> stated = new HashSet<>();
            KeyPlace.DEFAULTS.keys().stream().filter(key -> in(key).isPresent()).forEach(stated::add);
            return stated;
        }
    }
}
