package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

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
                new SteppedScale("maintenance"),
                new SteppedScale("destination-address"),
                new IsolationScale(),
                new SteppedScale("granularity"),
                new SteppedScale("exfiltration-protection"),
                new OnPremisesScale(),
                new SteppedScale("availability"),
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
                new StorageAccountsPerVnet(),
                new ClientOfNobody());
    }
}
