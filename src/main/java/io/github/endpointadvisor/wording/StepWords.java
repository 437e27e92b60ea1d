package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words for the steps of a plan. */
public final class StepWords {
    private static final String NAT_ADDRESSES = "pls-nat-ips-free-recommended";

    private final Map<String, Case> services = new HashMap<>();
    private final Map<String, Client> clients = new HashMap<>();
    private final Whole workload;

    public StepWords(Whole workload) {
        this.workload = workload;
        for (Chosen service : workload.services()) {
            services.put(service.name(), service.c());
            service.c().clients().forEach(client -> clients.putIfAbsent(client.name(), client));
        }
    }

    /** What to do, as a whole sentence, and what to know of it. */
    public String text(Step step) {
        String said = Phrases.withStop(step.said().map(Phrases::capitalized).orElseGet(() -> command(step)));
        return said
                + step.note().map(note -> " " + Phrases.withStop(note)).orElse("")
                + (step.confirmed() ? "" : " Not confirmed by documentation: test it first.");
    }

    private String command(Step step) {
        String target = step.target();
        String served = Phrases.list(step.services());
        return switch (step.action()) {
            case STATE_FACT -> "State " + target + ": it decides how " + who(step) + " connects to " + served;
            case CONFIRM_SUPPORT ->
                "Confirm that " + target + " can use " + mechanism(step) + " to " + served
                        + ", which is not documented";
            case RELAX_REQUIREMENT, CHANGE_TIER, ENABLE_HIGH_SCALE_ENDPOINTS, CREATE_RESOURCE, CONFIGURE_SERVICE ->
                "Change " + target;
            case MIGRATE_RESOURCE ->
                "Plan a new resource for " + target + " and move the data: this can only be chosen when it is created";
            case REGISTER_FEATURE -> "Register the feature " + target + " in the subscription";
            case JOIN_VNET -> "Connect " + target + " to a VNet" + tenant(step) + inBrackets(step);
            case PEER_VNETS ->
                "Peer " + places(step) + " with the " + target + " (not needed for that VNet itself)" + far(step);
            case ADVERTISE_ROUTE -> "Advertise the " + target + " to " + who(step) + " over the existing connection";
            case ROUTE_THROUGH_FIREWALL -> route(step);
            case ALLOW_TRAFFIC ->
                "Allow traffic from " + who(step) + " to " + target + " in routes and network security groups";
            case ASSIGN_OUTBOUND_ADDRESS ->
                (isInspected(target)
                                ? "Route the internet traffic of " + network(target)
                                        + " through the firewall, whose public IP addresses the rules then list"
                                : "Give " + network(target) + " a fixed outbound address, for example a NAT gateway")
                        + (step.names().isEmpty()
                                ? ""
                                : ", and do not enable the service endpoint " + Phrases.list(step.names())
                                        + " on these subnets: it would make the source address private");
            case CREATE_SERVICE_ENDPOINT_POLICY ->
                "Create a service endpoint policy for " + target + " that lists " + Phrases.all(step.services())
                        + " and every other account that these subnets use";
            case ADD_VIRTUAL_NETWORK_RULE ->
                "Add a virtual network rule to " + target + " for " + places(step)
                        + ", before the service endpoint is enabled (\"ignore missing service endpoint\")";
            case ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS ->
                "Add a virtual network rule to " + target + " for "
                        + places(step) + ", right after the service endpoint is enabled: until then these clients lose"
                        + " connection where the firewall of " + target + " already rejects other networks";
            case ADD_IP_RULE ->
                step.names().isEmpty()
                        ? "Add IP rules to " + target + " for the public addresses of " + senders(step)
                        : "Add access rules for the service tag " + Phrases.list(step.names()) + " to " + target
                                + ", for " + who(step);
            case ADD_RESOURCE_INSTANCE_RULE ->
                "Add a resource instance rule to " + target + " for " + who(step)
                        + ", and give its managed identity a role on " + target;
            case ALLOW_TRUSTED_SERVICES ->
                "Allow trusted Microsoft services on " + target + " for " + who(step)
                        + ", and give its managed identity a role on " + target;
            case ALLOW_AZURE_SERVICES ->
                "Allow all Azure services on " + target + ": " + who(step)
                        + " has no fixed address. This also admits resources of other Azure customers";
            case ADD_PERIMETER_RULE ->
                "Associate " + target
                        + " with a network security perimeter in transition mode, with an inbound rule for "
                        + (step.clients().isEmpty() ? "the network identifier of the client subnets" : who(step));
            case CREATE_PRIVATE_LINK_SERVICE ->
                "Create the Private Link service " + target
                        + " on a Standard Load Balancer, in a NAT subnet with at least " + natAddresses()
                        + " free IP addresses and with network policies for Private Link services disabled, and set who can"
                        + " see it (visibility)";
            case CREATE_PRIVATE_DNS_ZONE -> "Create the private DNS zone " + target + own(step);
            case CREATE_PRIVATE_ENDPOINT -> endpoint(step).command();
            case CREATE_DNS_RECORDS ->
                "Create the A records of " + target + " in " + Phrases.all(step.names())
                        + " manually: a zone group supports no more zones";
            case CREATE_MANAGED_PRIVATE_ENDPOINT -> "Create a managed private endpoint" + platform(step);
            case CREATE_SHARED_PRIVATE_LINK -> "Create a shared private link" + platform(step);
            case RUN_SELF_HOSTED_RUNTIME ->
                "Run a self-hosted runtime or gateway for " + who(step) + " in a client VNet, from where it reaches "
                        + served;
            case APPROVE_CONNECTION -> "Approve the private endpoint connection of " + who(step) + " on " + target;
            case LINK_PRIVATE_DNS_ZONE ->
                step.places().isEmpty()
                        ? "Link the zone " + target + " to " + Phrases.all(step.names())
                        : "Link that zone " + target + " to " + places(step) + " only";
            case FORWARD_DNS -> forward(step);
            case POINT_NAME -> "Point the name by which " + who(step) + " calls " + target + " at its private endpoint";
            case ENABLE_SERVICE_ENDPOINT -> "Enable the service endpoint " + target + " on " + places(step);
            case ENABLE_STANDARD_SERVICE_ENDPOINT ->
                "Enable the standard service endpoint on the client subnets, all with the same network identifier";
            case ATTACH_SERVICE_ENDPOINT_POLICY ->
                "Attach the service endpoint policy to " + places(step)
                        + ": accounts that it does not list lose access at once";
            case TEST_CONNECTION ->
                "Test " + target + " from " + who(step)
                        + (step.names().contains(Mechanism.PRIVATE_ENDPOINT.id())
                                ? ": resolve its name, then connect"
                                : ": connect");
            case DISALLOW_AZURE_SERVICES -> "Turn off \"" + Phrases.list(step.names()) + "\" on " + target;
            case DENY_BY_DEFAULT -> "Set the default action of " + target + " to Deny" + inBrackets(step);
            case DISABLE_PUBLIC_ACCESS -> "Disable public network access of " + target + inBrackets(step);
            case DISABLE_PUBLIC_ACCESS_FIRST ->
                "Disable public network access of " + target + inBrackets(step)
                        + ": its private endpoint works only then. Clients that still use the public endpoint lose"
                        + " connection";
            case ENFORCE_PERIMETER -> "Set the perimeter association of " + target + " to enforced mode";
            case REQUIRE_ENTRA_ID ->
                "Check that authentication alone is enough to protect " + target + ": no network rule does";
            case REMOVE_VIRTUAL_NETWORK_RULES ->
                "Remove the virtual network rules of " + target
                        + ", and its service endpoint from subnets where no other service needs it";
            case REMOVE_IP_RULES -> "Remove the IP rules of " + target;
            case DELETE_PRIVATE_ENDPOINT ->
                "Delete the private endpoint of " + target
                        + " and its records; names then resolve to the public IP address again";
        };
    }

    /** The heading of a phase. */
    public static String title(Phase phase) {
        return switch (phase) {
            case DECIDE -> "Decide";
            case PREPARE -> "Prepare";
            case ADD -> "Add";
            case TEST -> "Test";
            case CLOSE -> "Close, once every test has passed";
            case TIDY -> "Tidy up";
        };
    }

    /** How to see that it worked. */
    public String verify(Step step) {
        return StepCheck.of(step).verify();
    }

    /** What is there once a step of setting up is done, for one who looks whether it is. */
    public String found(Step step) {
        String target = step.target();
        if (step.said().isPresent()) {
            return text(step) + " " + verify(step);
        }
        return switch (step.action()) {
            case REGISTER_FEATURE -> "The feature " + target + " is registered in the subscription.";
            case ADD_PERIMETER_RULE ->
                target + " is associated with a network security perimeter that admits its clients.";
            case CREATE_PRIVATE_LINK_SERVICE -> "The Private Link service " + target + " shows its alias.";
            case CREATE_PRIVATE_DNS_ZONE ->
                "The private DNS zone " + target + (step.places().isEmpty() ? "" : " for " + places(step))
                        + " holds the records.";
            case CREATE_PRIVATE_ENDPOINT -> endpoint(step).found();
            case CREATE_DNS_RECORDS ->
                "The zone " + Phrases.all(step.names()) + " holds the records of " + target + ".";
            case LINK_PRIVATE_DNS_ZONE ->
                "The zone " + target + " is linked to "
                        + (step.places().isEmpty() ? Phrases.all(step.names()) : places(step) + " only") + ".";
            case ENABLE_SERVICE_ENDPOINT -> "The service endpoint " + target + " is enabled on " + places(step) + ".";
            case ENABLE_STANDARD_SERVICE_ENDPOINT -> "The standard service endpoint is enabled on the client subnets.";
            case ADD_VIRTUAL_NETWORK_RULE, ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS ->
                target + " has a virtual network rule for " + places(step) + ".";
            case CREATE_SERVICE_ENDPOINT_POLICY ->
                "The service endpoint policy for " + target + " lists " + Phrases.all(step.services())
                        + " and every other account that these subnets use.";
            case ATTACH_SERVICE_ENDPOINT_POLICY -> "The service endpoint policy is attached to " + places(step) + ".";
            default -> text(step) + " " + verify(step);
        };
    }

    /** Whether anything is different after it. */
    public static boolean canBeUndone(Step step) {
        return step.phase() != Phase.TEST && step.phase() != Phase.DECIDE;
    }

    /** How to go back. */
    public String back(Step step) {
        return StepCheck.of(step).back();
    }

    /** A zone of the same name for a VNet that lies apart, or the only one, which then names whom it is about. */
    private String own(Step step) {
        if (step.places().isEmpty()) {
            return "";
        }
        return step.names().isEmpty()
                ? " once more for " + places(step) + ", in another resource group"
                : " for " + places(step);
    }

    private String platform(Step step) {
        String parts = step.names().isEmpty() ? "" : " (" + Phrases.all(step.names()) + ")";
        return " from " + who(step) + " to " + Phrases.list(step.services()) + parts;
    }

    private String forward(Step step) {
        String names = step.names().isEmpty() ? "the name of " + step.target() : Phrases.all(step.names());
        return "Add conditional forwarders on " + PlaceWords.of(step.places().get(0)) + " for " + names
                + ", to a DNS resolver in a VNet that is linked to the zones";
    }

    private String route(Step step) {
        return clients.containsKey(step.target())
                ? "Route " + step.target() + " through the firewall, whose subnet has the service endpoint"
                : "Enable network policies for route tables on the endpoint subnets, and route traffic to them through the"
                        + " firewall, with a prefix at least as specific as the VNet's";
    }

    private static String tenant(Step step) {
        return step.places().isEmpty() ? "" : " of its tenant";
    }

    private String far(Step step) {
        return step.names().isEmpty()
                ? ""
                : "; use global peering for "
                        + Phrases.list(step.names().stream().map(this::network).toList())
                        + ", which charges for each GB";
    }

    private static String inBrackets(Step step) {
        return step.names().isEmpty() ? "" : " (" + step.names().get(0) + ")";
    }

    private String mechanism(Step step) {
        String id = step.names().isEmpty() ? "" : step.names().get(0);
        return Optional.ofNullable(Mechanism.ids().get(id))
                .map(Mechanism::withArticle)
                .orElseGet(() -> "a " + id.replace('-', ' '));
    }

    private String places(Step step) {
        return step.places().isEmpty()
                ? "the client subnets"
                : Phrases.all(
                        step.places().stream().map(PlaceWords::of).distinct().toList());
    }

    private String who(Step step) {
        return step.clients().isEmpty()
                ? "the clients"
                : Phrases.list(step.clients().stream().map(this::network).toList());
    }

    /** Whether its traffic to public addresses leaves through the firewall. */
    private boolean isInspected(String client) {
        Client known = clients.get(client);
        return known != null
                && Reach.sitsInSubnet(known)
                && workload.setting().network().inspects(known);
    }

    /** Whose addresses a rule lists: those of the firewall for all clients behind it. */
    private String senders(Step step) {
        List<String> senders = new ArrayList<>(step.clients().stream()
                .filter(client -> !isInspected(client))
                .map(this::network)
                .toList());
        String behind = Phrases.list(step.clients().stream()
                .filter(this::isInspected)
                .map(this::network)
                .toList());
        if (!behind.isEmpty()) {
            senders.add("the firewall, for " + behind);
        }
        return Phrases.list(senders);
    }

    private String network(String client) {
        Client known = clients.get(client);
        if (known == null) {
            return client;
        }
        return switch (known.kind()) {
            case NETWORK -> "the client VNets";
            case ON_PREMISES -> "on-premises";
            case INTERNET -> "clients on the internet";
            case HOSTED -> client;
        };
    }

    private EndpointWords endpoint(Step step) {
        return new EndpointWords(step, Objects.requireNonNull(services.get(step.target())));
    }

    private int natAddresses() {
        return workload.catalog().limit(NAT_ADDRESSES).value().orElseThrow();
    }
}
