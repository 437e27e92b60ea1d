package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.inventory.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configuration behind a plan: of each module what its resources, outputs and calls refer to. */
final class Configuration {
    /** A module by its path without indexes, such as {@code module.a.module.b}; blank is the root. */
    static final class Module {
        final Map<String, Value.Members> resources = new HashMap<>();
        final Map<String, List<String>> repetitions = new HashMap<>();
        final Map<String, List<String>> outputs = new HashMap<>();
        /** What is handed to the module, by variable. */
        Map<String, List<String>> arguments = Map.of();
        /** Folder it is read from, as it is written in the calling module. */
        String source = "";
    }

    private final Keeper keeper;
    private final Map<String, Module> modules = new HashMap<>();

    Configuration(Keeper keeper) {
        this.keeper = keeper;
    }

    Map<String, Module> modules() {
        return modules;
    }

    /** The object {@code configuration}, whose first token was read. */
    void read(Tokens tokens) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("root_module")) {
                module(tokens, "", modules.computeIfAbsent("", m -> new Module()));
            } else {
                tokens.skip();
            }
        }
    }

    private void module(Tokens tokens, String path, Module module) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "resources" -> resources(tokens, module);
                case "outputs" -> outputs(tokens, module);
                case "module_calls" -> calls(tokens, path);
                default -> tokens.skip();
            }
        }
    }

    private void resources(Tokens tokens, Module module) {
        if (!tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            if (tokens.isObject()) {
                resource(tokens, module);
            } else {
                tokens.skip();
            }
        }
    }

    private void resource(Tokens tokens, Module module) {
        String address = "";
        Value.Members expressions = Value.Members.NONE;
        List<String> repeated = List.of();
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "address" -> address = tokens.scalar().orElse("");
                case "expressions" -> expressions = keeper.expressions(tokens);
                case "for_each_expression" -> repeated = references(tokens);
                default -> tokens.skip();
            }
        }
        module.resources.put(address, expressions);
        module.repetitions.put(address, repeated);
    }

    private void outputs(Tokens tokens, Module module) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            module.outputs.put(name, references(tokens));
        }
    }

    private void calls(Tokens tokens, String path) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            String inner = (path.isEmpty() ? "" : path + ".") + "module." + name;
            call(tokens, inner, modules.computeIfAbsent(inner, m -> new Module()));
        }
    }

    private void call(Tokens tokens, String path, Module module) {
        if (!tokens.isObject()) {
            tokens.skip();
            return;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            switch (name) {
                case "expressions" -> module.arguments = byName(tokens);
                case "source" -> module.source = tokens.scalar().orElse("");
                case "module" -> module(tokens, path, module);
                case "for_each_expression" -> module.repetitions.put("", references(tokens));
                default -> tokens.skip();
            }
        }
    }

    private static Map<String, List<String>> byName(Tokens tokens) {
        Map<String, List<String>> references = new HashMap<>();
        if (!tokens.isObject()) {
            tokens.skip();
            return references;
        }
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            references.put(name, references(tokens));
        }
        return references;
    }

    /** All references in a value, however deep. */
    private static List<String> references(Tokens tokens) {
        List<String> all = new ArrayList<>();
        if (tokens.isList()) {
            while (tokens.item()) {
                all.addAll(references(tokens));
            }
        } else if (tokens.isObject()) {
            for (String name = tokens.member(); name != null; name = tokens.member()) {
                if (name.equals("references")) {
                    all.addAll(tokens.scalars());
                } else {
                    all.addAll(references(tokens));
                }
            }
        }
        return all;
    }
}
