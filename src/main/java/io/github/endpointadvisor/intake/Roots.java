package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells by the members of a value at the top what it is, while it is read. */
final class Roots {
    private static final Set<String> MORE =
            Set.of("nextlink", "@odata.nextlink", "skip_token", "skiptoken", "$skiptoken", "@nextlink");

    private static final int REMEMBERED = 1_000;

    private final Map<String, String> spelled = new HashMap<>();
    private final Keeper keeper;
    private final Inventory inventory;
    private final Complaints complaints;
    private final Exports exports;
    private final Terraform terraform;
    private boolean anything;
    private boolean isTerraform;
    private boolean isLog;

    /** What is known of an object while its members are read. */
    private static final class Open {
        private final Position at;
        private final Map<String, Value> own = new LinkedHashMap<>();
        private List<String> columns = List.of();
        private boolean template;

        Open(Position at) {
            this.at = at;
        }
    }

    Roots(Keeper keeper, Inventory inventory, Complaints complaints) {
        this.keeper = keeper;
        this.inventory = inventory;
        this.complaints = complaints;
        exports = new Exports(inventory, complaints.file());
        terraform = new Terraform(keeper, inventory, complaints.file());
    }

    /** A value at the top, or one that stands for it: a page, an item of a list. */
    void value(Tokens tokens) {
        if (tokens.isList()) {
            while (tokens.item()) {
                value(tokens);
            }
            anything = true;
        } else if (tokens.isObject()) {
            object(tokens);
        }
    }

    private void object(Tokens tokens) {
        Open open = new Open(tokens.at());
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("id") && tokens.isText() && exports.isUnread(tokens)) {
                anything = true;
                inventory.count();
                tokens.leave();
                return;
            }
            member(tokens, name, open);
        }
        if (exports.resource(new Value.Members(open.own), open.at, false)) {
            anything = true;
        }
    }

    private void member(Tokens tokens, String name, Open open) {
        String word = lower(name);
        switch (word) {
            case "resource_changes" -> terraform(() -> terraform.changes(tokens));
            case "planned_values", "values" -> nested(tokens, () -> terraform(() -> terraform.values(tokens)));
            case "prior_state" -> terraform(() -> terraform.prior(tokens));
            case "configuration" -> terraform.configuration().read(tokens);
            case "terraform_version" -> terraform(tokens::skip);
            case "@level" -> isLog = true;
            case "resources" -> resources(tokens, open);
            case "predictedresources" -> resolved(tokens);
            case "changes" -> whatIf(tokens);
            case "value", "data" -> nested(tokens, () -> value(tokens));
            case "columns" -> open.columns = columns(tokens);
            case "rows" -> rows(tokens, open);
            case "resulttruncated" -> {
                if (tokens.scalar().filter("true"::equalsIgnoreCase).isPresent()) {
                    incomplete();
                }
            }
            case "$schema" -> schema(tokens, open);
            case "properties" -> properties(tokens, open);
            default -> other(tokens, name, word, open);
        }
    }

    /** Most names come again and again. */
    private String lower(String name) {
        if (spelled.size() > REMEMBERED) {
            return name.toLowerCase(Locale.ROOT);
        }
        return spelled.computeIfAbsent(name, it -> it.toLowerCase(Locale.ROOT));
    }

    private void other(Tokens tokens, String name, String word, Open open) {
        if (MORE.contains(word)) {
            tokens.scalar().filter(text -> !text.isBlank()).ifPresent(text -> incomplete());
            tokens.skip();
        } else {
            keeper.member(tokens, name, open.own);
        }
    }

    private void terraform(Runnable reading) {
        anything = true;
        isTerraform = true;
        reading.run();
    }

    private static void nested(Tokens tokens, Runnable reading) {
        if (tokens.isObject() || tokens.isList()) {
            reading.run();
        }
    }

    private void incomplete() {
        inventory.warn(
                "incomplete: " + complaints.file() + " holds one page or a part of a result; export the rest too");
    }

    /** The answer of a what-if has its changes in there. */
    private void properties(Tokens tokens, Open open) {
        if (!tokens.isObject()) {
            keeper.member(tokens, Keeper.PROPERTIES, open.own);
            return;
        }
        open.own.putIfAbsent(Keeper.PROPERTIES, new Value.Items(List.of()));
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equals("changes")) {
                whatIf(tokens);
            } else {
                keeper.member(tokens, name, open.own);
            }
        }
    }

    /** A raw state, a template, or the children of a resource. */
    private void resources(Tokens tokens, Open open) {
        if (open.template || !tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            if (tokens.isObject()) {
                isTerraform |= terraform.stored(tokens);
            }
        }
        anything = true;
    }

    private void resolved(Tokens tokens) {
        anything = true;
        if (!tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            Position at = tokens.at();
            if (tokens.isObject()) {
                exports.resource(keeper.object(tokens), at, true);
            }
        }
    }

    private void whatIf(Tokens tokens) {
        anything = true;
        if (!tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            if (tokens.isObject()) {
                change(tokens);
            }
        }
    }

    private void change(Tokens tokens) {
        Position at = tokens.at();
        Value.Members after = Value.Members.NONE;
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            if (name.equalsIgnoreCase("after") && tokens.isObject()) {
                after = keeper.object(tokens);
            } else {
                tokens.skip();
            }
        }
        exports.resource(after, at, true);
    }

    private static List<String> columns(Tokens tokens) {
        List<String> names = new ArrayList<>();
        if (!tokens.isList()) {
            tokens.skip();
            return names;
        }
        while (tokens.item()) {
            Optional<String> column = tokens.scalar();
            if (tokens.isObject()) {
                for (String name = tokens.member(); name != null; name = tokens.member()) {
                    if (name.equalsIgnoreCase("name")) {
                        column = tokens.scalar();
                    }
                    tokens.skip();
                }
            }
            names.add(column.orElse(""));
        }
        return names;
    }

    private void rows(Tokens tokens, Open open) {
        anything = true;
        if (!tokens.isList()) {
            tokens.skip();
            return;
        }
        while (tokens.item()) {
            Position at = tokens.at();
            Map<String, Value> row = new LinkedHashMap<>();
            if (tokens.isList()) {
                for (int i = 0; tokens.item(); i++) {
                    keeper.member(tokens, i < open.columns.size() ? open.columns.get(i) : "", row);
                }
            }
            exports.resource(new Value.Members(row), at, false);
        }
    }

    private void schema(Tokens tokens, Open open) {
        String schema = tokens.scalar().orElse("").toLowerCase(Locale.ROOT);
        if (schema.contains("deploymenttemplate.json")) {
            open.template = true;
            complaints.add(
                    InputCode.EA026,
                    tokens.at(),
                    "this is a template, but $schema does not stand at its start; make it the first member");
        } else if (schema.contains("deploymentparameters.json")) {
            complaints.add(
                    InputCode.EA026,
                    tokens.at(),
                    "these are the parameters of a template, but $schema does not stand at their start;"
                            + " make it the first member");
        }
    }

    /** The folders of the modules, by their paths. */
    Map<String, String> modules() {
        Map<String, String> folders = new LinkedHashMap<>();
        terraform.configuration().modules().forEach((path, module) -> folders.put(path, module.source));
        return folders;
    }

    /** At the end of the file. */
    void finish() {
        if (isTerraform) {
            terraform.finish();
        }
        if (!anything && !complaints.any()) {
            complaints.add(InputCode.EA026, isLog ? Advice.LOG : Advice.NOTHING_KNOWN);
        }
    }
}
