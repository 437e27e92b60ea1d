package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Granularity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** EA220: a service endpoint for one service undoes what a neighbour of the same kind asks for. */
final class NeighbourOpensService implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        if (workload.setting().network().isInspected()) {
            return List.of(); // the firewall decides which resources behind the tag are reached
        }
        List<Chosen> guarded = workload.where(NeighbourOpensService::isGuarded);
        return workload.where(NeighbourOpensService::isOpen).stream()
                .map(Chosen::tag)
                .distinct()
                .flatMap(tag -> look(tag, guarded, workload).stream())
                .toList();
    }

    /** A policy needs no help: it holds for the whole subnet, whatever else is switched on there. */
    private static boolean isGuarded(Chosen service) {
        return asks(service).findAny().isPresent()
                && (service.hasPrivateEndpoint() || service.mechanism() == Mechanism.NONE);
    }

    private static Stream<String> asks(Chosen service) {
        Granularity granularity = service.c().needs().granularity();
        return Stream.concat(
                service.c().needs().exfiltrationProtection()
                        ? Stream.of("exfiltrationProtection: true")
                        : Stream.empty(),
                granularity == Granularity.SERVICE ? Stream.empty() : Stream.of("granularity: " + granularity.id()));
    }

    private static boolean isOpen(Chosen service) {
        return service.mechanism().isServiceEndpoint() && service.mechanism() != Mechanism.SERVICE_ENDPOINT_POLICY;
    }

    private static List<Warning> look(String tag, List<Chosen> guarded, Whole workload) {
        List<Chosen> open = workload.where(s -> isOpen(s) && s.tag().equals(tag));
        Set<Client> subnets = ClientSubnets.of(open);
        subnets.removeAll(underPolicy(tag, workload));
        List<Chosen> hit = guarded.stream()
                .filter(s -> answersTo(tag, s) && ClientSubnets.meet(s, subnets))
                .toList();
        Set<Client> shared = new LinkedHashSet<>(subnets);
        shared.retainAll(ClientSubnets.of(hit));
        List<Chosen> openers =
                open.stream().filter(s -> ClientSubnets.meet(s, shared)).toList();
        return hit.isEmpty() ? List.of() : notice(tag, openers, hit, ClientSubnets.words(shared, workload));
    }

    private static boolean answersTo(String tag, Chosen service) {
        return service.c()
                .service()
                .serviceEndpoint()
                .filter(e -> e.tag().equals(tag)
                        || e.crossRegionTag().filter(tag::equals).isPresent())
                .isPresent();
    }

    private static Set<Client> underPolicy(String tag, Whole workload) {
        return ClientSubnets.of(
                workload.where(s -> s.mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY && answersTo(tag, s)));
    }

    private static List<Warning> notice(String tag, List<Chosen> open, List<Chosen> hit, String subnets) {
        String asked = Whole.list(
                hit.stream().flatMap(NeighbourOpensService::asks).distinct().toList());
        return Warning.about(
                Stream.concat(hit.stream(), open.stream()).toList(),
                Whole.listed(open) + (open.size() == 1 ? " uses" : " use") + " the service endpoint " + tag + " on "
                        + subnets
                        + ", which allows every resource of the service from there, including those of other customers. "
                        + "The requirement" + (hit.size() == 1 ? "" : "s") + " of " + Whole.listed(hit) + " (" + asked
                        + ") then " + (hit.size() == 1 ? "has" : "have")
                        + " no effect: clients there can bypass the private endpoint. " + remedy(open, hit),
                "cmp23",
                "sep23");
    }

    private static String remedy(List<Chosen> open, List<Chosen> hit) {
        boolean policy = open.stream()
                .allMatch(s -> s.left(Mechanism.SERVICE_ENDPOINT_POLICY).isPresent());
        boolean endpoint =
                open.stream().allMatch(s -> s.left(Mechanism.PRIVATE_ENDPOINT).isPresent());
        String apart = "use other subnets for the clients of " + Whole.listed(hit);
        if (!policy && !endpoint) {
            return Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
        }
        String what = endpoint && policy
                ? "a private endpoint or a service endpoint policy"
                : endpoint ? "a private endpoint" : "a service endpoint policy";
        return "State granularity: resource for " + Whole.listed(open) + " as well, which leads to " + what + ", or "
                + apart;
    }
}
