package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Price;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.DataVolume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All arithmetic on money: what a mechanism costs for one service in a month, line by line. */
public final class Bill {
    private static final BigDecimal HOURS = BigDecimal.valueOf(Price.HOURS_PER_MONTH);

    private final Case c;
    private final Catalog catalog;
    private final List<Cost.Line> lines = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean openEnded;

    private Bill(Case c) {
        this.c = c;
        this.catalog = c.catalog();
    }

    /** The bill of a mechanism, including what has to change before it can be used. */
    public static Cost of(Mechanism mechanism, Case c, List<Change> changes) {
        Bill bill = new Bill(c);
        switch (mechanism) {
            case PRIVATE_ENDPOINT -> bill.privateEndpoint();
            case PRIVATE_LINK_SERVICE -> bill.privateLinkService();
            case STANDARD_SERVICE_ENDPOINT -> bill.standardServiceEndpoint();
            case SERVICE_ENDPOINT -> bill.free("service endpoint", "service-endpoint-basic");
            case SERVICE_ENDPOINT_POLICY -> bill.free("service endpoint policy", "service-endpoint-policy");
            case PUBLIC, NONE -> {}
        }
        changes.forEach(bill::change);
        c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .forEach(client -> bill.platformEndpoint(client, mechanism));
        return bill.lines.isEmpty() && bill.unknown.isEmpty()
                ? Cost.FREE
                : Cost.of(bill.lines, bill.unknown, bill.openEnded);
    }

    /** What the stated data through private endpoints adds to their bill. */
    static BigDecimal dataUsd(Case c) {
        Bill bill = new Bill(c);
        bill.data();
        return Cost.of(bill.lines, List.of(), false).monthlyUsd();
    }

    /** Private endpoints that the workload pays for: one per resource and sub-resource, and again in each VNet apart. */
    public static int endpoints(Case c) {
        return endpointsPerResource(c) * c.resource().count();
    }

    /** Private endpoints in the VNet that holds most of them. */
    public static int endpointsPerVnet(Case c) {
        return Math.max(1, c.resource().subresources().size()) * c.resource().count();
    }

    /** Private endpoints on one resource. */
    public static int endpointsPerResource(Case c) {
        return Math.max(1, c.resource().subresources().size()) * vnetsWithEndpoint(c);
    }

    /** What private endpoints cost in a month by the hour, without data and zones. */
    public static BigDecimal ofEndpoints(long endpoints, Catalog catalog) {
        BigDecimal each = catalog.price("private-endpoint-hour").usd().orElse(BigDecimal.ZERO);
        return cents(each.multiply(HOURS).multiply(BigDecimal.valueOf(endpoints)));
    }

    /** The network shares one place for its endpoints over peering; VNets of our own that lie apart need their own. */
    private static int vnetsWithEndpoint(Case c) {
        if (c.request().statedClients().isEmpty()) {
            return 1;
        }
        List<Client> users = c.clients().stream()
                .filter(client -> Access.canUse(client, Mechanism.PRIVATE_ENDPOINT, c) != Support.NO)
                .toList();
        int apart = users.stream()
                .filter(client -> client.isApart() && !client.otherTenant())
                .mapToInt(Client::vnets)
                .sum();
        // who is in the VNet of the resource, or peered with it, needs no endpoint to it
        boolean onlyApart = c.resource().isInVnet() || users.stream().allMatch(Client::isApart);
        return apart == 0 ? 1 : apart + (onlyApart ? 0 : 1);
    }

    /** The platform of a client charges for the endpoint that it makes, by prices of its own. */
    private void platformEndpoint(Client client, Mechanism mechanism) {
        Access access = Access.under(client, mechanism, c);
        Stream.of(Way.values())
                .filter(way -> way.isPlatformEndpoint() && access.paths().contains(way.id()))
                .forEach(way -> unknown.add("the " + way.label() + " of " + client.name() + ", charged by "
                        + client.host().orElseThrow().shortName() + ": price not known to the catalog"
                        + (access.paths().size() == 1 ? "" : "; it is one of several ways in")));
    }

    private void free(String what, String priceId) {
        Price price = catalog.price(priceId);
        lines.add(new Cost.Line(
                what, "no charge", cents(BigDecimal.ZERO), price.source(), Optional.empty(), price.doubt()));
    }

    private void privateEndpoint() {
        Price hour = catalog.price("private-endpoint-hour");
        int endpoints = endpoints(c);
        hourly(plural(endpoints, "private endpoint"), endpoints, hour, Optional.empty());
        data();
        zones();
        surcharge();
        if (c.needs().onPremises() == Answer.YES && !c.resource().isInVnet()) {
            unknown.add("name resolution from on-premises: a forwarder of your own, or DNS Private Resolver, which you"
                    + " may have already");
        }
    }

    private void hourly(String what, int count, Price price, Optional<String> sharedAs) {
        BigDecimal each = price.usd().orElse(BigDecimal.ZERO);
        BigDecimal total = each.multiply(HOURS).multiply(BigDecimal.valueOf(count));
        String formula = count + " x " + Price.HOURS_PER_MONTH + " h x " + each.toPlainString() + " USD";
        lines.add(new Cost.Line(what, formula, cents(total), price.source(), sharedAs, price.doubt()));
    }

    private void data() {
        Optional<DataVolume> volume = c.resource().data();
        if (volume.isEmpty()) {
            Price in = catalog.price("private-endpoint-data-inbound");
            unknown.add("data, which is not stated: each GB through the endpoint costs "
                    + in.usd().orElse(BigDecimal.ZERO).toPlainString() + " USD, either way");
            return;
        }
        volume("read through the endpoint", volume.get().inboundGb(), "private-endpoint-data-inbound");
        volume("written through the endpoint", volume.get().outboundGb(), "private-endpoint-data-outbound");
    }

    private void volume(String way, BigDecimal gbPerResource, String priceId) {
        BigDecimal gb = gbPerResource.multiply(BigDecimal.valueOf(c.resource().count()));
        if (gb.signum() == 0) {
            return;
        }
        Price price = catalog.price(priceId);
        BigDecimal total = BigDecimal.ZERO;
        List<String> formula = new ArrayList<>();
        for (int i = 0; i < price.steps().size(); i++) {
            BigDecimal inStep = withinStep(gb, price.steps(), i);
            BigDecimal each = price.steps().get(i).usd();
            if (inStep.signum() > 0) {
                total = total.add(inStep.multiply(each));
                formula.add(plain(inStep) + " GB x " + each.toPlainString() + " USD");
            }
        }
        lines.add(new Cost.Line(
                "data " + way,
                String.join(" + ", formula),
                cents(total),
                price.source(),
                Optional.empty(),
                price.doubt()));
    }

    private static BigDecimal withinStep(BigDecimal gb, List<Price.Step> steps, int index) {
        BigDecimal from = steps.get(index).fromGb();
        BigDecimal to = index + 1 < steps.size() ? gb.min(steps.get(index + 1).fromGb()) : gb;
        return to.subtract(from).max(BigDecimal.ZERO);
    }

    private void zones() {
        Price zone = catalog.price("private-dns-zone");
        EndpointPlan.zones(c)
                .forEach(name -> lines.add(new Cost.Line(
                        "private DNS zone " + name,
                        "1 x " + zone.usd().orElse(BigDecimal.ZERO).toPlainString() + " USD",
                        cents(zone.usd().orElse(BigDecimal.ZERO)),
                        zone.source(),
                        Optional.of("zone " + name),
                        zone.doubt())));
    }

    private void surcharge() {
        catalog.findPrice(c.service().id() + "-private-endpoint-surcharge")
                .ifPresent(price -> unknown.add(price.what() + ": price not known to the catalog"));
    }

    private void privateLinkService() {
        boolean direct = c.service().id().endsWith("direct-connect");
        Price price = catalog.price(direct ? "private-link-service-direct-connect" : "private-link-service");
        if (direct) {
            hourly(price.what(), c.resource().count(), price, Optional.empty());
        } else {
            free("Private Link service", price.id());
        }
        unknown.add("each consumer pays for a private endpoint of its own: "
                + cents(catalog.price("private-endpoint-hour")
                        .usd()
                        .orElse(BigDecimal.ZERO)
                        .multiply(HOURS))
                + " USD a month, and the data through it");
    }

    private void standardServiceEndpoint() {
        Price price = catalog.price("service-endpoint-standard");
        int vnets = c.network().vnets();
        hourly(plural(vnets, "VNet") + " with standard service endpoints", vnets, price, Optional.of("standard-vnets"));
        unknown.add("the static public IP that serves as network identifier: price not known to the catalog");
    }

    private void change(Change change) {
        if (!change.priced()) {
            return;
        }
        if (change.monthlyUsd().isEmpty()) {
            openEnded = true;
            unknown.add(change.text() + ": price not known to the catalog");
            return;
        }
        lines.add(new Cost.Line(
                change.text(),
                change.formula(),
                cents(change.monthlyUsd().get()),
                change.source().orElse(""),
                Optional.empty(),
                change.doubt()));
    }

    /** USD, rounded to cents. */
    static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
