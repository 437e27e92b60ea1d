package io.github.endpointadvisor.advice.method;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a step does. The order is that of the plan: a step stands after everything it depends on. Rules come before the
 * service endpoint, because that one changes the source address at once; records come before the links that make them count.
 */
public enum Action {
    STATE_FACT(Phase.DECIDE),
    CONFIRM_SUPPORT(Phase.DECIDE),
    RELAX_REQUIREMENT(Phase.DECIDE),
    MIGRATE_RESOURCE(Phase.DECIDE),
    CHANGE_TIER(Phase.PREPARE),
    CREATE_RESOURCE(Phase.PREPARE),
    REGISTER_FEATURE(Phase.PREPARE),
    ENABLE_HIGH_SCALE_ENDPOINTS(Phase.PREPARE),
    JOIN_VNET(Phase.PREPARE),
    PEER_VNETS(Phase.PREPARE),
    ADVERTISE_ROUTE(Phase.PREPARE),
    ROUTE_THROUGH_FIREWALL(Phase.PREPARE),
    ALLOW_TRAFFIC(Phase.PREPARE),
    ASSIGN_OUTBOUND_ADDRESS(Phase.PREPARE),
    CREATE_SERVICE_ENDPOINT_POLICY(Phase.PREPARE),
    ADD_VIRTUAL_NETWORK_RULE(Phase.ADD),
    ADD_IP_RULE(Phase.ADD),
    ADD_RESOURCE_INSTANCE_RULE(Phase.ADD),
    CONFIGURE_SERVICE(Phase.ADD),
    ALLOW_TRUSTED_SERVICES(Phase.ADD),
    ALLOW_AZURE_SERVICES(Phase.ADD),
    ADD_PERIMETER_RULE(Phase.ADD),
    CREATE_PRIVATE_LINK_SERVICE(Phase.ADD),
    CREATE_PRIVATE_DNS_ZONE(Phase.ADD),
    CREATE_PRIVATE_ENDPOINT(Phase.ADD),
    CREATE_DNS_RECORDS(Phase.ADD),
    CREATE_MANAGED_PRIVATE_ENDPOINT(Phase.ADD),
    CREATE_SHARED_PRIVATE_LINK(Phase.ADD),
    RUN_SELF_HOSTED_RUNTIME(Phase.ADD),
    APPROVE_CONNECTION(Phase.ADD),
    LINK_PRIVATE_DNS_ZONE(Phase.ADD),
    FORWARD_DNS(Phase.ADD),
    POINT_NAME(Phase.ADD),
    ENABLE_SERVICE_ENDPOINT(Phase.ADD),
    ENABLE_STANDARD_SERVICE_ENDPOINT(Phase.ADD),
    /** For services that take the rule only once the subnet has the service endpoint. */
    ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS(Phase.ADD),
    ATTACH_SERVICE_ENDPOINT_POLICY(Phase.ADD),
    /** For services whose private endpoint works only then. */
    DISABLE_PUBLIC_ACCESS_FIRST(Phase.ADD),
    TEST_CONNECTION(Phase.TEST),
    DISALLOW_AZURE_SERVICES(Phase.CLOSE),
    DENY_BY_DEFAULT(Phase.CLOSE),
    DISABLE_PUBLIC_ACCESS(Phase.CLOSE),
    ENFORCE_PERIMETER(Phase.CLOSE),
    REQUIRE_ENTRA_ID(Phase.CLOSE),
    REMOVE_VIRTUAL_NETWORK_RULES(Phase.TIDY),
    REMOVE_IP_RULES(Phase.TIDY),
    DELETE_PRIVATE_ENDPOINT(Phase.TIDY);

    private static final Map<String, Action> BY_ID = Collections.unmodifiableMap(Arrays.stream(values())
            .collect(Collectors.toMap(Action::id, Function.identity(), (first, next) -> first, LinkedHashMap::new)));

    private final Phase phase;

    Action(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** The word in JSON; two actions that differ only in their place in the order share it. */
    public String id() {
        return switch (this) {
            case ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS -> ADD_VIRTUAL_NETWORK_RULE.id();
            case DISABLE_PUBLIC_ACCESS_FIRST -> DISABLE_PUBLIC_ACCESS.id();
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** All actions by id, in the order of the plan. */
    public static Map<String, Action> ids() {
        return BY_ID;
    }
}
