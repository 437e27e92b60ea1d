package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Mechanism;

/** How to see that a step worked, and how to go back. */
record StepCheck(String verify, String back) {
    private static final String INTERNET = "internet";
    private static final String RESTORE = "Restore the previous setting.";

    static StepCheck of(Step step) {
        String target = step.target();
        return switch (step.action()) {
            case STATE_FACT, CONFIRM_SUPPORT, RELAX_REQUIREMENT, MIGRATE_RESOURCE ->
                new StepCheck("The answer is in the workload file.", "Nothing to undo.");
            case CREATE_RESOURCE, CHANGE_TIER, REGISTER_FEATURE, ENABLE_HIGH_SCALE_ENDPOINTS ->
                new StepCheck("The resource shows the new setting.", "Not always possible: check before you start.");
            case CONFIGURE_SERVICE -> new StepCheck("The resource shows the new setting.", RESTORE);
            case JOIN_VNET ->
                new StepCheck(
                        "The VNet integration of " + target + " shows the subnet.",
                        "Disconnect " + target + " from the VNet.");
            case PEER_VNETS ->
                new StepCheck("Each peering is in state Connected in both directions.", "Delete the peering.");
            case ADVERTISE_ROUTE ->
                new StepCheck("The on-premises routes show the prefix of the VNet.", "Remove the route.");
            case ROUTE_THROUGH_FIREWALL ->
                new StepCheck("The effective routes show the firewall as next hop.", "Remove the route.");
            case ALLOW_TRAFFIC -> new StepCheck("A connection test from the client succeeds.", RESTORE);
            case ASSIGN_OUTBOUND_ADDRESS -> new StepCheck("Outbound calls come from the fixed address.", RESTORE);
            case CREATE_SERVICE_ENDPOINT_POLICY, ATTACH_SERVICE_ENDPOINT_POLICY ->
                new StepCheck(
                        "The policy lists every account, and the subnet shows the policy.",
                        "Detach the policy from the subnets.");
            case ADD_VIRTUAL_NETWORK_RULE,
                    ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS,
                    ADD_IP_RULE,
                    ADD_RESOURCE_INSTANCE_RULE,
                    ALLOW_TRUSTED_SERVICES,
                    ALLOW_AZURE_SERVICES,
                    ADD_PERIMETER_RULE ->
                new StepCheck("The networking page of " + target + " shows the rule.", "Remove the rule.");
            case CREATE_PRIVATE_LINK_SERVICE ->
                new StepCheck("The service shows its alias.", "Delete the Private Link service.");
            case CREATE_PRIVATE_DNS_ZONE -> new StepCheck("The resource group shows the zone.", "Delete the zone.");
            case LINK_PRIVATE_DNS_ZONE ->
                new StepCheck(
                        "The zone shows the virtual network link as Completed.",
                        "Delete the link; names resolve as before.");
            case CREATE_DNS_RECORDS ->
                new StepCheck("The zone shows the records.", "Delete the records; names resolve as before.");
            case CREATE_PRIVATE_ENDPOINT -> approved("Delete the private endpoint; names resolve as before.");
            case CREATE_MANAGED_PRIVATE_ENDPOINT -> approved("Delete the managed private endpoint.");
            case CREATE_SHARED_PRIVATE_LINK -> approved("Delete the shared private link.");
            case APPROVE_CONNECTION -> approved("Reject the connection.");
            case RUN_SELF_HOSTED_RUNTIME ->
                new StepCheck("The runtime or gateway is shown as running.", "Stop the runtime or gateway.");
            case FORWARD_DNS -> resolved("Remove the conditional forwarder.");
            case POINT_NAME -> resolved(RESTORE);
            case ENABLE_SERVICE_ENDPOINT, ENABLE_STANDARD_SERVICE_ENDPOINT ->
                new StepCheck(
                        "The effective routes of the subnet show VirtualNetworkServiceEndpoint.",
                        "Disable the service endpoint on the subnet.");
            case TEST_CONNECTION -> new StepCheck(passed(step), "Nothing to undo.");
            case DENY_BY_DEFAULT -> closed("Set it back to allow all networks.");
            case DISABLE_PUBLIC_ACCESS, DISABLE_PUBLIC_ACCESS_FIRST -> closed("Enable public network access again.");
            case DISALLOW_AZURE_SERVICES -> closed("Turn it on again.");
            case ENFORCE_PERIMETER -> closed("Set it back to transition mode.");
            case REQUIRE_ENTRA_ID -> new StepCheck("A call without valid credentials is rejected.", RESTORE);
            case REMOVE_VIRTUAL_NETWORK_RULES, REMOVE_IP_RULES ->
                new StepCheck("The clients still connect.", "Add the rules again.");
            case DELETE_PRIVATE_ENDPOINT ->
                new StepCheck("The clients still connect.", "Create the private endpoint again.");
        };
    }

    private static StepCheck approved(String back) {
        return new StepCheck("The connection is in state Approved.", back);
    }

    private static StepCheck resolved(String back) {
        return new StepCheck("The name resolves to the private IP address from there.", back);
    }

    private static StepCheck closed(String back) {
        return new StepCheck("A call from an unlisted network is rejected, and the clients still connect.", back);
    }

    private static String passed(Step test) {
        if (!test.names().contains(Mechanism.PRIVATE_ENDPOINT.id())) {
            return "An application call succeeds.";
        }
        return test.clients().contains(INTERNET)
                ? "In the VNets the name resolves to the private IP address, and an application call succeeds from all"
                        + " clients."
                : "The name resolves to the private IP address, and an application call succeeds.";
    }
}
