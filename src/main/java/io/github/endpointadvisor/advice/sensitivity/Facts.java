package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.sensitivity.Fact.Other;
import io.github.endpointadvisor.advice.sensitivity.Fact.Telling;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.FactKey;
import io.github.endpointadvisor.workload.Granularity;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts that an answer for one service rests on: those of the service, of its clients, and of the whole workload. */
final class Facts {
    private final Case c;
    private final Needs needs;
    private final Resource resource;

    private Facts(Case c) {
        this.c = c;
        this.needs = c.needs();
        this.resource = c.resource();
    }

    static List<Fact> of(Case c) {
        Facts facts = new Facts(c);
        List<Fact> all = new ArrayList<>();
        Stream.of(facts.onPremises(), facts.tier(), facts.publicAccess())
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(List.of(facts.granularity(), facts.exfiltration(), facts.privateIp()));
        Stream.of(facts.inVnet(), facts.subresources(), facts.region())
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(ClientFacts.of(c));
        all.addAll(NetworkFacts.of(c));
        all.addAll(PolicyFacts.of(c));
        return all;
    }

    private Fact fact(String key, String current, String taken, Telling telling, List<Other> others) {
        boolean stated = c.request().states(key);
        return fact(key, stated ? Optional.of(current) : Optional.empty(), taken, telling, others);
    }

    private static Fact fact(String key, Optional<String> current, String taken, Telling telling, List<Other> others) {
        return new Fact(FactKey.ofService(key), current, taken, telling, Fact.EVERY_MECHANISM, others);
    }

    /** Without a link nobody on-premises can need anything; the link itself is the network's. */
    private Optional<Fact> onPremises() {
        if (c.network().onPremises() == Link.NONE) {
            return Optional.empty();
        }
        Answer now = needs.onPremises();
        return Optional.of(fact(
                "onPremises",
                now == Answer.UNKNOWN ? Optional.empty() : Optional.of(now == Answer.YES ? "true" : "false"),
                "assumed: on-premises clients do not need this service (onPremises is not set)",
                Telling.ALWAYS,
                Stream.of(Answer.YES, Answer.NO)
                        .filter(answer -> answer != now)
                        .flatMap(answer -> reachedFromOnPremises(answer).stream())
                        .toList()));
    }

    /** A client on-premises that is named goes, or comes, with the fact; the last one named cannot go. */
    private Optional<Other> reachedFromOnPremises(Answer answer) {
        if (answer == Answer.YES) {
            return Optional.of(new Other("true", with(needs.withOnPremises(answer))));
        }
        List<Client> others = c.request().statedClients().stream()
                .filter(client -> client.kind() != Client.Kind.ON_PREMISES)
                .toList();
        boolean none = others.isEmpty() && !c.request().statedClients().isEmpty();
        return none
                ? Optional.empty()
                : Optional.of(new Other(
                        "false", c.with(c.request().withClients(others).with(needs.withOnPremises(answer)))));
    }

    private Optional<Fact> tier() {
        boolean told = !sameForAll();
        if (c.service().tiers().isEmpty() || (!told && !c.request().states("tier"))) {
            return Optional.empty();
        }
        String taken = resource.tier()
                .map(tier -> "assumed: tier " + tier.name() + ", the default for new resources (tier is not set)")
                .orElse("tier is not set; a mechanism that needs a certain tier is marked");
        String current = resource.tier().map(Tier::name).orElse("");
        return Optional.of(fact("tier", current, taken, Telling.ALWAYS, otherTiers()));
    }

    private boolean sameForAll() {
        return c.service().tiers().stream()
                        .map(tier -> support(tier) + coverage(tier))
                        .distinct()
                        .count()
                <= 1;
    }

    /** One tier stands for all that support and cost the same, and that policies treat alike. */
    private List<Other> otherTiers() {
        Set<String> seen = new HashSet<>();
        resource.tier().ifPresent(tier -> seen.add(sort(tier) + coverage(tier)));
        return c.service().tiers().stream()
                .filter(tier -> seen.add(sort(tier) + coverage(tier)))
                .map(tier -> new Other(tier.name(), c.with(c.request().stating(tier))))
                .toList();
    }

    private String coverage(Tier tier) {
        return " " + c.setting().policy().coverage(c.request().stating(tier), c.cloud());
    }

    private static String support(Tier tier) {
        return tier.serviceEndpoint() + "/" + tier.privateEndpoint();
    }

    /** A price matters only where a change of tier would be paid from it. */
    private static String sort(Tier tier) {
        boolean complete = tier.serviceEndpoint() == Support.YES && tier.privateEndpoint() == Support.YES;
        return support(tier)
                + (complete
                        ? ""
                        : tier.monthlyUsd()
                                .map(usd -> " " + usd.toPlainString())
                                .orElse(" unknown"));
    }

    /** Inside a VNet, and for an application of one's own, there is nothing to close. */
    private Optional<Fact> publicAccess() {
        boolean nothingToClose = resource.isInVnet() || c.service().isOwnService();
        if (nothingToClose && !c.request().states("publicNetworkAccess")) {
            return Optional.empty();
        }
        PublicAccess now = needs.publicAccessOrAssumed();
        return Optional.of(fact(
                "publicNetworkAccess",
                now.id(),
                "assumed: publicNetworkAccess: " + now.id() + " (not set"
                        + (now == PublicAccess.ENABLED ? ", and clients are on the internet)" : ")"),
                Telling.ALWAYS,
                Stream.of(PublicAccess.DISABLED, PublicAccess.SELECTED_NETWORKS, PublicAccess.ENABLED)
                        .filter(value -> value != now)
                        .map(value -> new Other(value.id(), with(needs.withPublicAccess(value))))
                        .toList()));
    }

    private Fact granularity() {
        return fact(
                "granularity",
                needs.granularity().id(),
                "assumed: client subnets may reach the whole service (granularity: service)",
                Telling.AS_A_WISH,
                Arrays.stream(Granularity.values())
                        .filter(value -> value != needs.granularity())
                        .map(value -> new Other(value.id(), with(needs.withGranularity(value))))
                        .toList());
    }

    private Fact exfiltration() {
        boolean now = needs.exfiltrationProtection();
        return fact(
                "exfiltrationProtection",
                Boolean.toString(now),
                "assumed: clients may reach resources of other tenants (exfiltrationProtection: false)",
                Telling.AS_A_WISH,
                List.of(new Other(Boolean.toString(!now), with(needs.withExfiltrationProtection(!now)))));
    }

    private Fact privateIp() {
        boolean now = needs.privateIp();
        return fact(
                "privateIp",
                privateIp(now),
                "assumed: no private IP address is required (privateIp: not-needed)",
                Telling.AS_A_WISH,
                List.of(new Other(privateIp(!now), with(needs.withPrivateIp(!now)))));
    }

    private static String privateIp(boolean required) {
        return required ? "required" : "not-needed";
    }

    private Optional<Fact> inVnet() {
        Optional<InVnet> possible = c.resource().inVnet();
        boolean now = resource.isInVnet();
        return possible.map(inVnet -> fact(
                "inVnet",
                Boolean.toString(now),
                now
                        ? "assumed: it runs in a VNet of yours, as every instance of the "
                                + (inVnet.ofTiers() ? "tier" : "service") + " does"
                        : "assumed: it runs outside your VNets (inVnet: false)",
                Telling.ALWAYS,
                inVnet.always()
                        ? List.of()
                        : List.of(new Other(Boolean.toString(!now), with(resource.withVnet(!now))))));
    }

    private Optional<Fact> subresources() {
        return c.service().subresources().size() > 1
                ? Optional.of(fact(
                        "subresources",
                        "",
                        "assumed: sub-resources " + String.join(", ", resource.subresources()) + " (not set)",
                        Telling.ALWAYS,
                        List.of()))
                : Optional.empty();
    }

    private Optional<Fact> region() {
        List<Region> clients =
                Regions.ofClients(c).stream().flatMap(Optional::stream).toList();
        return resource.region()
                .map(now -> stated(now, clients))
                .or(() -> clients.isEmpty() && boundToItsRegion() ? Optional.of(unstatedRegion()) : Optional.empty());
    }

    /** A region is stated for the service or for the whole file; where the clients are, it could be as well. */
    private Fact stated(Region now, List<Region> clients) {
        return fact(
                "region",
                Optional.of(now.id()),
                "",
                Telling.WHERE_IT_MATTERS,
                clients.stream()
                        .filter(region -> !region.equals(now))
                        .map(region -> new Other(region.id(), with(resource.withRegion(region))))
                        .toList());
    }

    private boolean boundToItsRegion() {
        return c.service()
                .serviceEndpoint()
                .filter(endpoint -> endpoint.regions() == ServiceEndpointSupport.Reach.SAME_REGION)
                .isPresent();
    }

    private Fact unstatedRegion() {
        return fact(
                "region",
                Optional.empty(),
                "assumed: clients and resource are in one region, as its virtual network rules require (region is not set)",
                Telling.ALWAYS,
                List.of());
    }

    private Case with(Needs value) {
        return c.with(c.request().with(value));
    }

    private Case with(Resource value) {
        return c.with(c.request().with(value));
    }
}
