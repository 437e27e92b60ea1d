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

    /** Whether an id is that of a resource that is not read: most are, and nothing of them is worth a text. */
    boolean isUnread(CharSequence id) {
        return ArmId.typeHash(id).filter(type -> !inventory.isRead(type)).isPresent();
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
                : inventory.kind(id.get().type());
        if (kind.isPresent()) {
            Position place = at.of(new Origin(file, stated));
            boolean shows = shows(values, kind.get());
            inventory.add(
                    new Found(kind.get(), stated, Optional.empty(), values, Value.Members.NONE, shows, rules, place));
        }
        return true;
    }

    /** What PowerShell calls id may be a number; blank where there is none. */
    private static String id(Value.Members values) {
        for (String name : IDS) {
            for (String text : values.texts(name)) {
                if (text.startsWith("/")) {
                    return text;
                }
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
