package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import io.github.endpointadvisor.catalog.Service;
import java.util.List;
import java.util.Optional;

/**
 * A service that is not in the files, or not read, and that an endpoint leads to.
 *
 * @param key its id or its address, as it is compared
 * @param name its name in Azure, else its address
 * @param region as it is spelled there
 * @param tags words for the tags that somebody named
 */
record Target(String key, Service service, Optional<String> name, Optional<String> region, List<String> tags) {
    static boolean isService(Found found) {
        return found.kind().role() == Role.SERVICE || found.kind().role() == Role.TARGET;
    }

    /** Of a resource that is only looked up, or of a type that is not read. */
    static Target of(Found found, Inventory inventory, Catalog catalog) {
        String id = found.kind().role() == Role.SERVICE
                ? Inventory.service(found)
                : found.kind().id();
        return new Target(
                Inventory.lower(found.key()),
                catalog.service(id),
                found.name().or(found::address),
                found.values().texts("location").stream().findFirst(),
                inventory.tags(found));
    }

    /** Empty for the id of something that the catalog does not know. */
    static Optional<Target> of(ArmId id, String text, Inventory inventory, Catalog catalog) {
        return inventory
                .kind(id.type())
                .filter(kind -> kind.role() == Role.SERVICE)
                .map(kind -> catalog.service(kind.id()))
                .or(() -> catalog.findServices(id.type()).stream().findFirst())
                .map(service -> new Target(
                        Inventory.lower(text),
                        service,
                        Optional.of(id.name()).filter(ArmId::isName),
                        Optional.empty(),
                        List.of()));
    }
}
