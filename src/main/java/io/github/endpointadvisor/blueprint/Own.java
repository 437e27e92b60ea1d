package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.blueprint.Part.OwnChange.Kind;
import io.github.endpointadvisor.catalog.Firewall;
import io.github.endpointadvisor.catalog.ResourceChange;
import io.github.endpointadvisor.catalog.Service;
import java.util.Locale;
import java.util.Optional;

/**
 * The resource of a service, and where changes go in it.
 *
 * @param resource its id
 * @param open whether it is open to every network as long as nothing is changed
 */
public record Own(String name, Service service, Input resource, Optional<ResourceChange> changes, boolean open) {
    private static final String PROPERTIES = "properties.";
    private static final String CHILD = "networkRuleSets/default";

    /** The value of a property or an attribute once it is changed, as JSON and HCL both write it, texts without quotes. */
    public static String closed(String name, Kind kind) {
        return isFlag(name) ? String.valueOf(kind == Kind.DENY) : kind == Kind.DENY ? "Deny" : "Disabled";
    }

    /** Its value before. */
    public static String open(String name, Kind kind) {
        return isFlag(name) ? String.valueOf(kind != Kind.DENY) : kind == Kind.DENY ? "Allow" : "Enabled";
    }

    /** Names with "enable" in them take true and false. */
    public static boolean isFlag(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.toLowerCase(Locale.ROOT).contains("enable");
    }

    /** Where it is in the properties of the resource, or of its child; empty where one property does not say it. */
    public Optional<String> arm(Kind kind) {
        return switch (kind) {
            case ADMIT -> changes.flatMap(ResourceChange::rules).map(ResourceChange.Rules::arm);
            case DENY ->
                service.firewall()
                        .flatMap(Firewall::property)
                        .map(text -> text.substring(text.indexOf(PROPERTIES) + PROPERTIES.length()))
                        .map(text -> text.substring(0, text.indexOf(':')));
            case CLOSE ->
                service.publicAccessProperty()
                        .filter(text -> text.matches("properties\\.[A-Za-z.]+"))
                        .map(text -> text.substring(PROPERTIES.length()));
        };
    }

    /** The child resource that has the rules; empty where the resource itself has them. */
    public Optional<String> child(Kind kind) {
        boolean apart = service.firewall()
                .flatMap(Firewall::property)
                .filter(text -> text.startsWith(CHILD))
                .isPresent();
        return apart && kind != Kind.CLOSE ? Optional.of(CHILD) : Optional.empty();
    }

    /** The path in the resource of azurerm. */
    public Optional<String> terraform(Kind kind) {
        return switch (kind) {
            case ADMIT -> changes.flatMap(ResourceChange::rules).flatMap(ResourceChange.Rules::terraform);
            case DENY -> changes.flatMap(ResourceChange::deny);
            case CLOSE -> changes.flatMap(ResourceChange::close);
        };
    }

    /** Whether any language can write it. */
    public boolean canWrite(Kind kind) {
        return arm(kind).isPresent();
    }
}
