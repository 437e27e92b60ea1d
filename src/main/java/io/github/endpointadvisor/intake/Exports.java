package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.ArmId;
import io.github.endpointadvisor.inventory.Found;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Resources as Azure gives them: properties nested or not, names in any case. */
final class Exports {
    private static final List<String> IDS = List.of("id", "resourceid");

    private final Inventory inventory;
    private final String file;

    Exports(Inventory inventory, String file) {
        this.inventory = inventory;
        this.file = file;
    }

    /** Whether the text that is read is the id of a resource that is not read: most are, and not worth a text. */
    boolean isUnread(Tokens tokens) {
        OptionalLong type = tokens.typeOfId();
        return type.isPresent() && !inventory.isRead(type.getAsLong());
    }

    /**
     * Whether it is a resource of Azure.
     *
     * @param rules whether the file shows rules that are resources of their own
     */
    boolean resource(Value.Members values, Position at, boolean rules) {
        String stated = id(values);
        Optional<ArmId> id = stated.isEmpty() ? Optional.empty() : ArmId.of(stated);
        if (id.isEmpty()) {
            return false;
        }
        inventory.count();
        Optional<ResourceKind> kind = id.get().extension()
                ? Optional.empty()
                : inventory.kind(id.get().type()).or(() -> stated(values));
        if (kind.isPresent()) {
            Position place = at.of(new Origin(file, stated));
            boolean shows = shows(values, kind.get());
            inventory.add(
                    new Found(kind.get(), stated, Optional.empty(), values, Value.Members.NONE, shows, rules, place));
        }
        return true;
    }

    private Optional<ResourceKind> stated(Value.Members values) {
        List<String> types = values.texts("type");
        return types.isEmpty() ? Optional.empty() : inventory.kind(types.get(0));
    }

    /** Blank where there is none: what has another id is something that only names a resource, such as a key. */
    private static String id(Value.Members values) {
        for (String name : IDS) {
            List<String> texts = values.texts(name);
            if (!texts.isEmpty()) {
                return ArmId.plain(texts.get(0));
            }
        }
        return "";
    }

    private static boolean shows(Value.Members values, ResourceKind kind) {
        return values.has(Keeper.PROPERTIES)
                || values.has("provisioningstate")
                || Stream.of("public", "default", "private")
                        .flatMap(fact -> kind.paths(fact).stream())
                        .anyMatch(values::isThere);
    }
}
