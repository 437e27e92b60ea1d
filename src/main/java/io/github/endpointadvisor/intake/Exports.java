package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.ArmId;
import io.github.endpointadvisor.inventory.Found;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Resources as Azure gives them: properties nested or not, names in any case. */
final class Exports {
    private final Inventory inventory;
    private final String file;

    Exports(Inventory inventory, String file) {
        this.inventory = inventory;
        this.file = file;
    }

    /** Whether an id is that of a resource that is not read. */
    boolean isUnread(String id) {
        return ArmId.of(id).filter(it -> inventory.kind(it.type()).isEmpty()).isPresent();
    }

    /**
     * Whether it is a resource of Azure.
     *
     * @param rules whether the file shows rules that are resources of their own
     */
    boolean resource(Value.Members values, Position at, boolean rules) {
        Optional<String> stated = Stream.of("id", "resourceid")
                .flatMap(name -> values.texts(name).stream())
                .filter(text -> text.startsWith("/"))
                .findFirst();
        Optional<ArmId> id = stated.flatMap(ArmId::of);
        if (id.isEmpty()) {
            return false;
        }
        inventory.count();
        if (!id.get().extension()) {
            boolean shows = values.has(Keeper.PROPERTIES) || values.has("provisioningstate");
            inventory
                    .kind(id.get().type())
                    .map(kind -> new Found(
                            kind,
                            stated.get(),
                            Optional.empty(),
                            values,
                            Value.Members.NONE,
                            shows
                                    || Stream.of("public", "default", "private")
                                            .anyMatch(fact ->
                                                    kind.paths(fact).stream().anyMatch(values::isThere)),
                            rules,
                            at.of(new Origin(file, stated.get()))))
                    .ifPresent(inventory::add);
        }
        return true;
    }
}
