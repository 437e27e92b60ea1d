package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.Found;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources of a plan or a state. They are handed on at the end, when it is known what they refer to. */
final class Terraform {
    private static final String AZAPI = "azapi_";

    private final Keeper keeper;
    private final Inventory inventory;
    private final String file;
    private final Configuration configuration;
    private final List<Instance> changes = new ArrayList<>();
    private final List<Instance> planned = new ArrayList<>();
    private final List<Instance> data = new ArrayList<>();
    private final List<Instance> removed = new ArrayList<>();
    private boolean changing;
    private int stated;

    /** A resource with its values. */
    private record Instance(String address, String type, Value.Members values, Value.Members unknown, Position at) {
        Instance(String address, String type, Value.Members values, Position at) {
            this(address, type, values, Value.Members.NONE, at);
        }

        Instance with(Value.Members other) {
            return new Instance(address, type, other, unknown, at);
        }
    }

    /** What stands beside the values of a resource. */
    private static final class Header {
        private String address = "";
        private String module = "";
        private String mode = "managed";
        private String type = "";
        private String name = "";
        private boolean gone;
        private boolean deposed;
        private Value.Members unknown = Value.Members.NONE;
        private Value.Members sensitive = Value.Members.NONE;

        /** The values that may be read. */
        Value.Members open(Value.Members values) {
            return Hidden.without(sensitive, Hidden.without(unknown, values));
        }

        boolean isData() {
            return mode.equals("data");
        }
    }

    Terraform(Keeper keeper, Inventory inventory, String file) {
        this.keeper = keeper;
        this.inventory = inventory;
        this.file = file;
        configuration = new Configuration(keeper);
    }

    Configuration configuration() {
        return configuration;
    }

    /** The list {@code resource_changes}. */
    void changes(Tokens tokens) {
        changing = true;
        // the same resources again, with less on them
        planned.clear();
        each(tokens, () -> change(tokens));
    }

    private static void each(Tokens tokens, Runnable item) {
        if (!tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            if (tokens.isObject()) {
                item.run();
            } else {
                tokens.skip();
            }
        }
    }

    private void change(Tokens tokens) {
        Position at = tokens.at();
        Header header = new Header();
        Value.Members values = Value.Members.NONE;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("change") && tokens.isObject() && isRead(header.type)) {
                values = changed(tokens, header);
            } else {
                header(tokens, name, header);
            }
        }
        if (header.deposed) {
            return;
        }
        if (!header.isData()) {
            inventory.count();
        }
        if (isRead(header.type)) {
            Instance instance = new Instance(header.address, header.type, values, header.unknown, at);
            (header.isData() ? data : header.gone ? removed : changes).add(instance);
        }
    }

    /** Of a type that stands behind the values it is not known yet. */
    private boolean isRead(String type) {
        return type.isEmpty() || type.startsWith(AZAPI) || inventory.kind(type).isPresent();
    }

    private void header(Tokens tokens, String name, Header header) {
        switch (name) {
            case "address" -> header.address = tokens.scalar().orElse("");
            case "module" -> header.module = tokens.scalar().orElse("");
            case "mode" -> header.mode = tokens.scalar().orElse("");
            case "type" -> header.type = tokens.scalar().orElse("");
            case "name" -> header.name = tokens.scalar().orElse("");
            case "deposed" -> header.deposed = true;
            default -> tokens.skip();
        }
    }

    /** Actions come first, in the order of Terraform and in that of the alphabet. */
    private Value.Members changed(Tokens tokens, Header header) {
        Value.Members values = Value.Members.NONE;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "actions" -> {
                    List<String> actions = tokens.scalars();
                    header.gone = actions.equals(List.of("delete")) || actions.equals(List.of("forget"));
                    if (actions.equals(List.of("read"))) {
                        header.mode = "data";
                    }
                }
                case "before" -> {
                    if (header.gone) {
                        values = keeper.object(tokens);
                    } else {
                        tokens.skip();
                    }
                }
                case "after" -> {
                    if (header.gone) {
                        tokens.skip();
                    } else {
                        values = keeper.object(tokens);
                    }
                }
                case "after_unknown" -> header.unknown = keeper.object(tokens);
                case "after_sensitive" -> header.sensitive = keeper.object(tokens);
                default -> tokens.skip();
            }
        }
        return header.open(values);
    }

    /** The object {@code planned_values} of a plan, or {@code values} of a state. */
    void values(Tokens tokens) {
        if (changing) {
            tokens.skip();
            return;
        }
        module(tokens, planned);
    }

    /** What a plan knew beforehand: only what it looked up is of use. */
    void prior(Tokens tokens) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        List<Instance> ignored = new ArrayList<>();
        int before = stated;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("values")) {
                module(tokens, ignored);
            } else {
                tokens.skip();
            }
        }
        stated = before;
    }

    private void module(Tokens tokens, List<Instance> into) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "root_module" -> module(tokens, into);
                case "child_modules" -> each(tokens, () -> module(tokens, into));
                case "resources" -> each(tokens, () -> valued(tokens, into));
                default -> tokens.skip();
            }
        }
    }

    private void valued(Tokens tokens, List<Instance> into) {
        Position at = tokens.at();
        Header header = new Header();
        Value.Members values = Value.Members.NONE;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("values")) {
                values = keeper.object(tokens);
            } else if (name.equals("sensitive_values")) {
                header.sensitive = keeper.object(tokens);
            } else {
                header(tokens, name, header);
            }
        }
        stated += header.isData() || header.deposed ? 0 : 1;
        if (!header.deposed && isRead(header.type)) {
            (header.isData() ? data : into).add(new Instance(header.address, header.type, header.open(values), at));
        }
    }

    /** A resource of a raw state, with its instances; empty if it is none. */
    boolean stored(Tokens tokens) {
        Header header = new Header();
        Map<String, Value> direct = new LinkedHashMap<>();
        List<Instance> instances = new ArrayList<>();
        Position at = tokens.at();
        boolean isState = false;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("instances")) {
                isState = true;
                each(tokens, () -> instance(tokens, instances));
            } else if (name.equals("type") || name.equals("name")) {
                String text = tokens.scalar().orElse("");
                direct.put(name, new Value.Text(text));
                header.type = name.equals("type") ? text : header.type;
                header.name = name.equals("name") ? text : header.name;
                tokens.skip();
            } else if (name.equals("mode") || name.equals("module")) {
                header(tokens, name, header);
            } else {
                keeper.member(tokens, name, direct);
            }
        }
        if (isState) {
            store(header, instances);
        } else {
            new Exports(inventory, file).resource(new Value.Members(direct), at, true);
        }
        return isState;
    }

    private void instance(Tokens tokens, List<Instance> into) {
        Position at = tokens.at();
        String index = "";
        Value.Members values = Value.Members.NONE;
        Value.Members hidden = Value.Members.NONE;
        boolean deposed = false;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "index_key" ->
                    index = tokens.isText()
                            ? "[\"" + tokens.scalar().orElse("") + "\"]"
                            : tokens.scalar().map(number -> "[" + number + "]").orElse("");
                case "attributes" -> values = keeper.object(tokens);
                case "sensitive_attributes" -> hidden = Hidden.marks(tokens);
                case "deposed" -> deposed = true;
                default -> tokens.skip();
            }
        }
        if (!deposed) {
            into.add(new Instance(index, "", Hidden.without(hidden, values), at));
        }
    }

    private void store(Header header, List<Instance> instances) {
        String module = header.module.isEmpty() ? "" : header.module + ".";
        String plain = module + (header.isData() ? "data." : "") + header.type + "." + header.name;
        for (Instance instance : instances) {
            stated += header.isData() ? 0 : 1;
            (header.isData() ? data : planned)
                    .add(new Instance(plain + instance.address(), header.type, instance.values(), instance.at()));
        }
    }

    /** Hands everything on. */
    void finish() {
        List<Instance> inPlace = changing ? changes : planned;
        for (int i = 0; !changing && i < stated; i++) {
            inventory.count();
        }
        List<String> addresses = new ArrayList<>();
        inPlace.forEach(instance -> addresses.add(instance.address()));
        data.forEach(instance -> addresses.add(instance.address()));
        References references = new References(configuration, addresses);
        updated(inPlace, references)
                .forEach(instance ->
                        found(instance, references.of(instance.address())).ifPresent(inventory::add));
        data.forEach(instance -> found(instance, Value.Members.NONE).ifPresent(inventory::look));
        removed.forEach(instance -> found(instance, Value.Members.NONE).ifPresent(inventory::remove));
    }

    /** An update is no resource of its own, unless what it changes is not in the file. */
    private List<Instance> updated(List<Instance> all, References references) {
        Map<String, Instance> resources = new LinkedHashMap<>();
        List<Instance> updates = new ArrayList<>();
        for (Instance instance : all) {
            if (instance.type().equals(Updates.TYPE)) {
                updates.add(instance);
            } else {
                resources.put(instance.address(), instance);
            }
        }
        Map<String, String> addresses = new HashMap<>();
        resources.values().forEach(it -> addresses.put(id(it), it.address()));
        for (Instance update : updates) {
            String stated = update.values().texts(Updates.RESOURCE_ID).stream()
                    .findFirst()
                    .orElse("");
            List<String> targets = stated.isEmpty()
                    ? references.of(update.address()).texts(Updates.RESOURCE_ID)
                    : List.of(addresses.getOrDefault(stated, stated));
            targets.stream().limit(1).forEach(target -> {
                Instance resource = resources.get(target);
                Optional<ResourceKind> kind = resource == null ? Optional.empty() : inventory.kind(type(resource));
                if (resource != null && kind.isPresent()) {
                    resources.put(target, resource.with(Updates.over(resource.values(), update.values(), kind.get())));
                } else if (target.startsWith("/")) {
                    inventory
                            .kind(type(update))
                            .map(it -> new Found(
                                    it,
                                    target,
                                    Optional.of(update.address()),
                                    update.values(),
                                    Value.Members.NONE,
                                    false,
                                    true,
                                    update.at().of(new Origin(file, update.address()))))
                            .ifPresent(inventory::add);
                }
            });
        }
        return List.copyOf(resources.values());
    }

    private static String type(Instance instance) {
        String stated = instance.values().texts("type").stream().findFirst().orElse("");
        return instance.type().startsWith(AZAPI) ? stated.replaceFirst("@.*", "") : instance.type();
    }

    private static String id(Instance instance) {
        return instance.values().texts("id").stream()
                .filter(text -> text.startsWith("/"))
                .findFirst()
                .orElse(instance.address());
    }

    /** Not where the facts that decide are only known after apply. */
    private static boolean shows(Instance instance, ResourceKind kind, boolean azapi) {
        boolean open = Stream.of("public", "private", "default")
                .flatMap(fact -> kind.paths(fact).stream())
                .anyMatch(path -> instance.unknown().texts(path).contains("true"));
        return !open && (!azapi || instance.values().has(Keeper.PROPERTIES));
    }

    private Optional<Found> found(Instance instance, Value.Members references) {
        boolean azapi = instance.type().startsWith(AZAPI);
        return inventory
                .kind(type(instance))
                .map(it -> new Found(
                        it,
                        id(instance),
                        Optional.of(instance.address()),
                        instance.values(),
                        references,
                        shows(instance, it, azapi),
                        true,
                        instance.at().of(new Origin(file, instance.address()))));
    }
}
