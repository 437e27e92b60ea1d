package io.github.endpointadvisor.rule;

import static io.github.endpointadvisor.advice.method.Constraint.Origin.FACT;
import static io.github.endpointadvisor.advice.method.Constraint.Origin.POLICY;
import static io.github.endpointadvisor.advice.method.Constraint.Origin.REQUIREMENT;
import static io.github.endpointadvisor.advice.method.Notice.Topic.DNS;
import static io.github.endpointadvisor.advice.method.Notice.Topic.NETWORK;
import static io.github.endpointadvisor.advice.method.Stage.ALWAYS;
import static io.github.endpointadvisor.advice.method.Stage.ONCE_BUILT;
import static io.github.endpointadvisor.advice.method.Stage.WHILE_BUILDING;
import static io.github.endpointadvisor.diagnostic.Severity.NOTE;
import static io.github.endpointadvisor.diagnostic.Severity.WARNING;

import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.rule.SteppedScale.Unless;
import io.github.endpointadvisor.workload.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The visible list of all rules with what is fixed of each. To add one, add a line here; a test then asks for its page and
 * its fixtures.
 */
public final class Rules {
    private static final Method METHOD = new Method(constraints(), scales(), checks(), workloadChecks());

    private Rules() {}

    public static Method method() {
        return METHOD;
    }

    /** Code, who asks, what is asked for in a few words. */
    private static List<Constraint> constraints() {
        return List.of(
                new Constraint("EA101", FACT, "", true, new ServiceSupport()),
                new Constraint("EA102", FACT, "", new TierSupport()),
                new Constraint("EA103", FACT, "", new CloudSupport()),
                new Constraint("EA104", FACT, "in another region", new RegionSupport()),
                new Constraint("EA105", POLICY, "previews are allowed", new PreviewAllowed()),
                new Constraint("EA106", POLICY, "", new PolicyDeny()),
                new Constraint("EA107", POLICY, "required by policy", new PolicyRequire()),
                new Constraint("EA108", REQUIREMENT, "public access disabled", Requirements::publicAccessClosed),
                new Constraint("EA109", REQUIREMENT, "on-premises clients", Requirements::onPremisesReach),
                new Constraint("EA110", REQUIREMENT, "private IP address required", Requirements::privateAddress),
                new Constraint("EA111", REQUIREMENT, "narrower access required", Requirements::granularity),
                new Constraint(
                        "EA112", REQUIREMENT, "exfiltration protection required", Requirements::exfiltrationProtection),
                new Constraint("EA113", REQUIREMENT, "", new TrafficInspection()),
                new Constraint("EA114", REQUIREMENT, "DNS cannot be changed", Requirements::fixedNames),
                new Constraint("EA115", FACT, "", new VnetRuleLimit()),
                new Constraint("EA116", FACT, "", new EndpointLimit()),
                new Constraint("EA117", REQUIREMENT, "", new ClientReach()),
                new Constraint("EA118", FACT, "runs in a VNet", new Placement()),
                new Constraint("EA119", FACT, "retired", new Retired()));
    }

    private static List<Scale> scales() {
        return List.of(
                new Scale("cost", new CostScale()),
                SteppedScale.of("maintenance"),
                SteppedScale.of(
                        "destination-address",
                        Unless.withNothing(
                                Connections::leadToPublicAddress, new Grade(0, "public address of the service"))),
                SteppedScale.of(
                        "isolation",
                        Unless.where(Reach::isOpen, new Grade(0, "public network access stays enabled"))
                                .or(Unless.withoutNetworkRules(
                                        new Grade(0, "public access stays on, without network rules")))
                                .or(Unless.withNothing(
                                        Connections::usePublicEndpoint,
                                        new Grade(0, "public access stays on for listed clients")))),
                SteppedScale.of("granularity"),
                SteppedScale.of("exfiltration-protection"),
                SteppedScale.of(
                        "on-premises-support",
                        Unless.where(c -> c.needs().onPremises() == Answer.NO, new Grade(1, "not needed"))),
                SteppedScale.of("availability"),
                new Scale("scale", new HeadroomScale()),
                new Scale("maturity", new MaturityScale()));
    }

    /** Those of one service that need no more than a condition and a text are entries of traps.yaml. */
    private static List<Check> checks() {
        Stream<Check> judged = Stream.of(
                new Check("EA201", NOTE, ONCE_BUILT, Optional.of("publicNetworkAccess"), new PublicAccessLeftOpen()),
                new Check("EA210", NOTE, ALWAYS, new Retirement()),
                new Check("EA211", WARNING, ALWAYS, new PreviewInUse()),
                new Check("EA213", NOTE, ALWAYS, new DisputedFact()),
                new Check("EA216", WARNING, ONCE_BUILT, new ClientLeftOut()),
                new Check("EA223", NOTE, ALWAYS, new PerimeterOverridesRules()),
                new Check("EA224", NOTE, ALWAYS, new StorageInPerimeter()),
                new Check("EA227", WARNING, ALWAYS, new StorageIpRules()),
                new Check("EA229", NOTE, ALWAYS, new UncertainPair()),
                new Check("EA238", NOTE, ALWAYS, new OtherServicesShutOut()),
                new Check("EA239", NOTE, ALWAYS, new OneNameSeveralAddresses()),
                new Check("EA246", NOTE, ALWAYS, new LinkServiceLimits()),
                new Check("EA247", NOTE, ALWAYS, new DirectConnectLimits()),
                new Check("EA248", NOTE, ALWAYS, new GatewayOnly()));
        return Stream.concat(judged, CatalogTrap.all())
                .sorted(Comparator.comparing(Check::code))
                .toList();
    }

    private static List<WorkloadCheck> workloadChecks() {
        return List.of(
                new WorkloadCheck("EA202", WARNING, WHILE_BUILDING, NETWORK, new SourceAddressFlip()),
                new WorkloadCheck("EA203", WARNING, WHILE_BUILDING, NETWORK, new OneStorageTag()),
                new WorkloadCheck("EA206", NOTE, ALWAYS, NETWORK, new SqlTagCatchesOthers()),
                new WorkloadCheck("EA207", NOTE, ALWAYS, DNS, new ZoneHidesOthers()),
                new WorkloadCheck("EA208", WARNING, WHILE_BUILDING, DNS, new ZoneGroupLimit()),
                new WorkloadCheck("EA209", WARNING, WHILE_BUILDING, DNS, new ZoneNeedsValue()),
                new WorkloadCheck("EA212", NOTE, ALWAYS, NETWORK, new EndpointBypassesRules()),
                new WorkloadCheck("EA214", NOTE, ALWAYS, NETWORK, new PolicyScopeGlobal()),
                new WorkloadCheck("EA215", WARNING, WHILE_BUILDING, NETWORK, new PrivateLinkPreferred()),
                new WorkloadCheck("EA217", WARNING, WHILE_BUILDING, DNS, new RecordOnlyNames()),
                new WorkloadCheck("EA220", WARNING, ALWAYS, NETWORK, new NeighbourOpensService()),
                new WorkloadCheck("EA222", NOTE, ALWAYS, NETWORK, new OneIdentifierPerSubnet()),
                new WorkloadCheck("EA225", WARNING, ALWAYS, NETWORK, new PerimeterLimits()),
                new WorkloadCheck("EA226", WARNING, ALWAYS, NETWORK, new PolicyLimits()),
                new WorkloadCheck("EA228", WARNING, ALWAYS, NETWORK, new NeighbourWithoutRules()),
                new WorkloadCheck("EA230", NOTE, ALWAYS, NETWORK, new EndpointBypassesTunnel()),
                new WorkloadCheck("EA231", WARNING, WHILE_BUILDING, NETWORK, new DelegatedSubnet()),
                new WorkloadCheck("EA232", WARNING, ALWAYS, NETWORK, new EndpointsTogether()),
                new WorkloadCheck("EA233", WARNING, WHILE_BUILDING, NETWORK, new EndpointSubnetSize()),
                new WorkloadCheck("EA234", WARNING, ALWAYS, NETWORK, new EndpointsPerSubscription()),
                new WorkloadCheck("EA236", WARNING, ALWAYS, NETWORK, new RoutePerEndpoint()),
                new WorkloadCheck("EA237", NOTE, ALWAYS, NETWORK, new SecurityGroupMembers()),
                new WorkloadCheck("EA243", NOTE, ALWAYS, NETWORK, new EndpointsUnseen()),
                new WorkloadCheck("EA244", NOTE, ALWAYS, DNS, new NamedByAnotherEndpoint()),
                new WorkloadCheck("EA249", NOTE, ALWAYS, NETWORK, new UnpeeredVnetsPay()),
                new WorkloadCheck("EA250", WARNING, WHILE_BUILDING, DNS, new ZoneShared()),
                new WorkloadCheck("EA255", NOTE, ALWAYS, DNS, new WholeZoneForwarded()),
                new WorkloadCheck("EA256", WARNING, ALWAYS, NETWORK, new StorageAccountsPerVnet()),
                new WorkloadCheck("EA257", WARNING, ALWAYS, NETWORK, new ClientOfNobody()));
    }
}
