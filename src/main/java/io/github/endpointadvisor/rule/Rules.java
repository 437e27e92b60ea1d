package io.github.endpointadvisor.rule;

import static io.github.endpointadvisor.catalog.Mechanism.NONE;
import static io.github.endpointadvisor.catalog.Mechanism.PRIVATE_ENDPOINT;
import static io.github.endpointadvisor.catalog.Mechanism.PRIVATE_LINK_SERVICE;
import static io.github.endpointadvisor.catalog.Mechanism.PUBLIC;
import static io.github.endpointadvisor.catalog.Mechanism.SERVICE_ENDPOINT;
import static io.github.endpointadvisor.catalog.Mechanism.SERVICE_ENDPOINT_POLICY;
import static io.github.endpointadvisor.catalog.Mechanism.STANDARD_SERVICE_ENDPOINT;

import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Method;
import io.github.endpointadvisor.advice.Scale;
import io.github.endpointadvisor.advice.Scale.Grade;
import io.github.endpointadvisor.advice.WorkloadCheck;
import java.util.List;
import java.util.Map;

/** The visible list of all rules. To add one, add a line here; a test then asks for its page and its fixtures. */
public final class Rules {
    private Rules() {}

    public static Method method() {
        return new Method(constraints(), scales(), checks(), workloadChecks());
    }

    private static List<Constraint> constraints() {
        return List.of(
                new ServiceSupport(),
                new TierSupport(),
                new CloudSupport(),
                new RegionSupport(),
                new PreviewAllowed(),
                new PolicyDeny(),
                new PolicyRequire(),
                new PublicAccessClosed(),
                new OnPremisesReach(),
                new PrivateAddress(),
                new GrantGranularity(),
                new ExfiltrationProtection(),
                new TrafficInspection(),
                new FixedNames(),
                new VnetRuleLimit(),
                new EndpointLimit(),
                new ClientReach(),
                new Placement(),
                new Retired());
    }

    private static List<Scale> scales() {
        return List.of(
                new CostScale(),
                new MaintenanceScale(),
                destinationAddress(),
                isolation(),
                granularity(),
                exfiltrationProtection(),
                new OnPremisesScale(),
                availability(),
                new HeadroomScale(),
                new MaturityScale());
    }

    private static List<Check> checks() {
        return List.of(
                new PublicAccessLeftOpen(),
                new DfsWithoutBlob(),
                new NamespaceStaysOpen(),
                new Retirement(),
                new PreviewInUse(),
                new DisputedFact(),
                new ClientLeftOut(),
                new MonitorScope(),
                new PublicStays(),
                new PerimeterOverridesRules(),
                new StorageInPerimeter(),
                new StorageIpRules(),
                new UncertainPair(),
                new OtherServicesShutOut(),
                new OneNameSeveralAddresses(),
                new DirectModePorts(),
                new EnvironmentMustClose(),
                new StaticAppLosesDistribution(),
                new LinkServiceConnections(),
                new LinkServiceLimits(),
                new DirectConnectLimits(),
                new GatewayOnly());
    }

    private static List<WorkloadCheck> workloadChecks() {
        return List.of(
                new SourceAddressFlip(),
                new OneStorageTag(),
                new SqlTagCatchesOthers(),
                new ZoneHidesOthers(),
                new ZoneGroupLimit(),
                new ZoneNeedsValue(),
                new EndpointBypassesRules(),
                new PolicyScopeGlobal(),
                new PrivateLinkPreferred(),
                new RecordOnlyNames(),
                new NeighbourOpensService(),
                new OneIdentifierPerSubnet(),
                new PerimeterLimits(),
                new PolicyLimits(),
                new NeighbourWithoutRules(),
                new EndpointBypassesTunnel(),
                new DelegatedSubnet(),
                new EndpointsTogether(),
                new EndpointSubnetSize(),
                new EndpointsPerSubscription(),
                new VaultsPerSubscription(),
                new RoutePerEndpoint(),
                new SecurityGroupMembers(),
                new EndpointsUnseen(),
                new NamedByAnotherEndpoint(),
                new UnpeeredVnetsPay(),
                new ZoneShared(),
                new WholeZoneForwarded(),
                new StorageAccountsPerVnet());
    }

    private static Scale destinationAddress() {
        Grade open = new Grade(0, "public address of the service");
        Grade own = new Grade(1, "private address in your own VNet");
        return stepped(
                "destination-address",
                open,
                open,
                open,
                own,
                new Grade(1, "private address at the consumer"),
                open,
                own);
    }

    private static Scale isolation() {
        return stepped(
                "isolation",
                new Grade(0.5, "public side stays, admits listed subnets"),
                new Grade(0.5, "public side stays, admits listed subnets"),
                new Grade(0.6, "public side stays, governed by a perimeter"),
                new Grade(1, "public side can be closed"),
                new Grade(1, "no public side needed"),
                new Grade(0, "public side open to listed addresses"),
                new Grade(1, "no public side needed"));
    }

    private static Scale granularity() {
        return stepped(
                "granularity",
                new Grade(0.25, "every resource of the service from the subnet, one at the service"),
                new Grade(0.75, "chosen storage accounts"),
                new Grade(0.5, "one identifier, one perimeter profile"),
                new Grade(1, "one sub-resource of one resource"),
                new Grade(1, "one published front end"),
                new Grade(0, "whatever a public address may reach"),
                new Grade(0.75, "one resource as a whole"));
    }

    private static Scale exfiltrationProtection() {
        Grade none = new Grade(0, "none");
        Grade builtIn = new Grade(1, "built in");
        return stepped(
                "exfiltration-protection", none, new Grade(1, "by the policy"), none, builtIn, builtIn, none, builtIn);
    }

    private static Scale availability() {
        return stepped(
                "availability",
                new Grade(0.75, "no service level of its own, nothing added that could fail"),
                new Grade(0.75, "no service level of its own, nothing added that could fail"),
                new Grade(0, "preview without service level"),
                new Grade(0.9, "99.99 percent, part of the composite level"),
                new Grade(0.9, "99.99 percent, part of the composite level"),
                new Grade(0.75, "the service's own level"),
                new Grade(1, "nothing between client and service"));
    }

    /** Steps in the order of {@link io.github.endpointadvisor.catalog.Mechanism}. */
    private static Scale stepped(
            String criterion,
            Grade serviceEndpoint,
            Grade policy,
            Grade standard,
            Grade privateEndpoint,
            Grade privateLinkService,
            Grade open,
            Grade none) {
        return new SteppedScale(
                criterion,
                Map.of(
                        SERVICE_ENDPOINT, serviceEndpoint,
                        SERVICE_ENDPOINT_POLICY, policy,
                        STANDARD_SERVICE_ENDPOINT, standard,
                        PRIVATE_ENDPOINT, privateEndpoint,
                        PRIVATE_LINK_SERVICE, privateLinkService,
                        PUBLIC, open,
                        NONE, none));
    }
}
