package io.github.endpointadvisor.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of resource that is read from plans, states and exports, and where its facts are in them.
 *
 * @param host id of the host whose code runs in it
 * @param terraform its types of the azurerm provider
 * @param arm its ARM types
 * @param closed whether nobody comes in over its public endpoint until a rule says so
 * @param link the link to on-premises that it is proof of
 * @param variants other services that it may be, the first that fits
 * @param paths where facts are, by the name of the fact
 */
public record ResourceKind(
        String id,
        Role role,
        Optional<String> host,
        List<String> terraform,
        List<String> arm,
        boolean closed,
        Optional<String> link,
        List<Variant> variants,
        Map<String, List<FactPath>> paths) {
    /** What a resource is to a workload. */
    public enum Role {
        SERVICE,
        RULES,
        SCALE,
        ENDPOINT,
        CLIENT,
        OUTBOUND,
        NIC,
        VNET,
        SUBNET,
        DNS,
        ROUTES,
        ASSOCIATION,
        LINK,
        SCOPED,
        PEERING,
        /** A service of which a file shows nothing but that an endpoint leads to it. */
        TARGET;

        private static final Map<String, Role> BY_ID =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::id, Function.identity()));

        /** The word in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All roles by id. */
        static Map<String, Role> ids() {
            return BY_ID;
        }
    }

    /** Another service, if a word is in the text at a path. */
    public record Variant(String service, FactPath path, String word) {}

    /** Of a type that no entry says how to read. */
    public static ResourceKind target(Service service) {
        return new ResourceKind(
                service.id(),
                Role.TARGET,
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    public ResourceKind {
        terraform = List.copyOf(terraform);
        arm = List.copyOf(arm);
        variants = List.copyOf(variants);
        paths = Map.copyOf(paths);
    }

    /** Where a fact is, the first place that holds it; none if this kind does not have the fact. */
    public List<FactPath> paths(String fact) {
        return paths.getOrDefault(fact, List.of());
    }

    /** There is one kind of each id. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceKind kind && kind.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
