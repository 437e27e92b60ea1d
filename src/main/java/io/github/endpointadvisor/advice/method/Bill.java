package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Cost.Gap;
import io.github.endpointadvisor.advice.method.Cost.Item;
import io.github.endpointadvisor.advice.method.Cost.Term;
import io.github.endpointadvisor.advice.method.Cost.Unit;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Price;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.DataVolume;
import io.github.endpointadvisor.workload.Ready;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All arithmetic on money: what a mechanism costs for one service in a month, line by line. */
public final class Bill {
    private static final BigDecimal HOURS = BigDecimal.valueOf(Price.HOURS_PER_MONTH);

    private final Case c;
    private final Catalog catalog;
    private final List<ConnectionPath> paths;
    private final List<Cost.Line> lines = new ArrayList<>();
    private final List<Cost.Uncounted> unknown = new ArrayList<>();
    private boolean openEnded;

    private Bill(Case c, List<ConnectionPath> paths) {
        this.c = c;
        this.catalog = c.catalog();
        this.paths = paths;
    }

    /** The bill of a mechanism, including what has to change before it can be used. */
    public static Cost of(Mechanism mechanism, Case c, List<Change> changes) {
        Bill bill = new Bill(c, Connections.of(mechanism, c));
        switch (mechanism) {
            case PRIVATE_ENDPOINT -> bill.privateEndpoint();
            case PRIVATE_LINK_SERVICE -> bill.privateLinkService();
            case STANDARD_SERVICE_ENDPOINT -> bill.standardServiceEndpoint();
            case SERVICE_ENDPOINT -> bill.free(Item.SERVICE_ENDPOINT, "service-endpoint-basic");
            case SERVICE_ENDPOINT_POLICY -> bill.free(Item.SERVICE_ENDPOINT_POLICY, "service-endpoint-policy");
            case PUBLIC -> bill.outboundAddresses();
            case NONE -> {}
        }
        changes.forEach(bill::change);
        bill.paths.forEach(bill::platformEndpoint);
        return Cost.of(bill.lines, bill.unknown, bill.openEnded);
    }

    /** What the stated data through private endpoints adds to their bill. */
    public static BigDecimal dataUsd(Case c) {
        Bill bill = new Bill(c, List.of());
        c.resource().data().filter(data -> EndpointPlan.endpoints(c) > 0).ifPresent(bill::volumes);
        return Cost.of(bill.lines, List.of(), false).monthlyUsd();
    }

    /** What private endpoints cost in a month by the hour, without data and zones. */
    public static BigDecimal ofEndpoints(long endpoints, Catalog catalog) {
        Price price = catalog.price("private-endpoint-hour");
        return cents(usd(new Term(BigDecimal.valueOf(endpoints), Unit.HOURLY, usd(price))));
    }

    private static BigDecimal usd(Price price) {
        return price.usd().orElse(BigDecimal.ZERO);
    }

    /** The platform of a client charges for the endpoint that it makes, by prices of its own. */
    private void platformEndpoint(ConnectionPath path) {
        path.ways()
                .map(OtherPath::way)
                .filter(way -> way.isPlatformEndpoint())
                .findFirst()
                .ifPresent(way -> unknown(
                        Gap.PLATFORM_ENDPOINT,
                        way.label(),
                        path.client().name(),
                        path.client().host().orElseThrow().shortName()));
    }

    private void privateEndpoint() {
        int endpoints = EndpointPlan.endpoints(c);
        unknown(Gap.OTHER_TENANT, path -> path.client().otherTenant() && usesEndpoint(path));
        if (endpoints == 0) {
            return;
        }
        endpoints(endpoints);
        c.resource().data().ifPresentOrElse(this::data, this::anyData);
        zones();
        surcharge();
        boolean forwarded = c.network().has(Ready.FORWARDERS);
        if (c.needs().onPremises() == Answer.YES && !c.resource().isInVnet() && !forwarded) {
            unknown(Gap.FORWARDER);
        }
        transit();
    }

    private static boolean usesEndpoint(ConnectionPath path) {
        return path.mayUse(Mechanism.PRIVATE_ENDPOINT);
    }

    /** The endpoint of a private link scope is paid once for all that the scope lists. */
    private void endpoints(int endpoints) {
        Price price = catalog.price("private-endpoint-hour");
        Optional<String> scope = c.service()
                .scope()
                .filter(id -> c.service().isListedInScope() || c.resource().count() == 1);
        if (scope.isEmpty()) {
            hourly(Item.PRIVATE_ENDPOINT, "", endpoints, price, Optional.empty());
            return;
        }
        EndpointSite.own(c)
                .forEach(site -> hourly(
                        Item.PRIVATE_ENDPOINT,
                        "",
                        site.vnets(),
                        price,
                        Optional.of("scope " + scope.get() + of(site))));
    }

    /** What charges by the GB on the way to the endpoint. */
    private void transit() {
        if (c.network().isInspected()) {
            unknown(Gap.FIREWALL);
        }
        unknown(Gap.PEERING, path -> usesEndpoint(path) && isFar(path.client()));
    }

    private boolean isFar(Client client) {
        return !client.isApart() && Regions.differ(client.region(), c.setting().region());
    }

    private void hourly(Item item, String name, int count, Price price, Optional<String> sharedAs) {
        Term term = new Term(BigDecimal.valueOf(count), Unit.HOURLY, usd(price));
        line(item, name, List.of(term), price, sharedAs, Optional.empty());
    }

    private void line(
            Item item,
            String name,
            List<Term> terms,
            Price price,
            Optional<String> sharedAs,
            Optional<Cost.Beyond> beyond) {
        BigDecimal total = terms.stream().map(Bill::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.add(new Cost.Line(
                item, name, terms, Optional.empty(), cents(total), price.source(), sharedAs, beyond, price.doubt()));
    }

    private static BigDecimal usd(Term term) {
        BigDecimal each = term.unit() == Unit.HOURLY ? term.usd().multiply(HOURS) : term.usd();
        return each.multiply(term.quantity());
    }

    private void data(DataVolume volume) {
        volumes(volume);
        unknown(Gap.DATA_OF_OTHERS, path -> !path.isBlocked() && !usesEndpoint(path));
    }

    private void anyData() {
        unknown(Gap.DATA, usd(catalog.price("private-endpoint-data-inbound")));
    }

    private void volumes(DataVolume data) {
        volume(Item.DATA_READ, data.inboundGb(), "private-endpoint-data-inbound");
        volume(Item.DATA_WRITTEN, data.outboundGb(), "private-endpoint-data-outbound");
    }

    private void volume(Item item, BigDecimal gbPerResource, String priceId) {
        BigDecimal gb = gbPerResource.multiply(BigDecimal.valueOf(c.resource().count()));
        if (gb.signum() == 0) {
            return;
        }
        Price price = catalog.price(priceId);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < price.steps().size(); i++) {
            BigDecimal inStep = withinStep(gb, price.steps(), i);
            if (inStep.signum() > 0) {
                terms.add(new Term(inStep, Unit.GB, price.steps().get(i).usd()));
            }
        }
        line(item, "", terms, price, Optional.empty(), Optional.empty());
    }

    private static BigDecimal withinStep(BigDecimal gb, List<Price.Step> steps, int index) {
        BigDecimal from = steps.get(index).from();
        BigDecimal to = index + 1 < steps.size() ? gb.min(steps.get(index + 1).from()) : gb;
        return to.subtract(from).max(BigDecimal.ZERO);
    }

    /** A set for the network, and one for each client whose VNets lie apart: their records hold other addresses. */
    private void zones() {
        for (EndpointSite site : EndpointSite.own(c)) {
            if (site.apart().isEmpty() && c.network().hasZones()) {
                continue;
            }
            EndpointPlan.zones(c).forEach(name -> zone(name, site));
        }
    }

    private void zone(String name, EndpointSite site) {
        Price price = catalog.price("private-dns-zone");
        Term term = new Term(BigDecimal.valueOf(site.vnets()), Unit.MONTHLY, usd(price));
        line(
                Item.PRIVATE_DNS_ZONE,
                name,
                List.of(term),
                price,
                Optional.of("zone " + name + of(site)),
                site.apart().isEmpty() ? beyond(price) : Optional.empty());
    }

    private static String of(EndpointSite site) {
        return site.apart().map(client -> " of " + client.name()).orElse("");
    }

    /**
     * Zones count together within a subscription. Those of the network are in one; what lies apart may have one of its own, so
     * that all its zones come at the first price and nothing is estimated too low.
     */
    private static Optional<Cost.Beyond> beyond(Price price) {
        return price.steps().stream()
                .skip(1)
                .findFirst()
                .map(step -> new Cost.Beyond(step.from().intValueExact(), cents(step.usd())));
    }

    private void surcharge() {
        catalog.findPrice(c.service().id() + "-private-endpoint-surcharge").ifPresent(price -> {
            if (price.usd().isPresent()) {
                hourly(Item.SURCHARGE, price.what(), c.resource().count(), price, Optional.empty());
            } else {
                unknown(Gap.SURCHARGE, price.what());
            }
        });
    }

    private void privateLinkService() {
        Price price = catalog.price(
                c.service().isDirectConnect() ? "private-link-service-direct-connect" : "private-link-service");
        if (c.service().isDirectConnect()) {
            hourly(Item.DIRECT_CONNECT, price.what(), c.resource().count(), price, Optional.empty());
        } else {
            free(Item.PRIVATE_LINK_SERVICE, price.id());
        }
        unknown(Gap.CONSUMERS, ofEndpoints(1, catalog));
    }

    private void standardServiceEndpoint() {
        hourly(
                Item.STANDARD_SERVICE_ENDPOINT,
                "",
                c.network().vnets(),
                catalog.price("service-endpoint-standard"),
                Optional.of("standard-vnets"));
        hourly(Item.PUBLIC_IP, "", 1, catalog.price("public-ip-standard-static"), Optional.of("network-identifier"));
    }

    /**
     * A fixed outbound address is that of the firewall, where there is one, or of a NAT gateway in each VNet. Most networks
     * have theirs already, so it is named and not counted.
     */
    private void outboundAddresses() {
        boolean fixed = paths.stream()
                .anyMatch(path -> path instanceof OverPublicEndpoint over
                        && over.admission() == ConnectionPath.Admission.SUBNET_ADDRESS);
        if (fixed && !c.network().isInspected()) {
            BigDecimal each =
                    usd(catalog.price("nat-gateway-hour")).add(usd(catalog.price("public-ip-standard-static")));
            Term all = new Term(BigDecimal.valueOf(c.network().vnets()), Unit.HOURLY, each);
            unknown(Gap.NAT_GATEWAY, cents(usd(all)));
        }
    }

    private void free(Item item, String priceId) {
        line(item, "", List.of(), catalog.price(priceId), Optional.empty(), Optional.empty());
    }

    private void change(Change change) {
        if (!change.priced()) {
            if (!change.formula().isEmpty()) {
                unknown(Gap.TIER, change.formula());
            }
            return;
        }
        if (change.monthlyUsd().isEmpty()) {
            openEnded = true;
            unknown(Gap.CHANGE, change.text());
            return;
        }
        lines.add(new Cost.Line(
                Item.CHANGE,
                change.text(),
                List.of(),
                Optional.of(change),
                cents(change.monthlyUsd().get()),
                change.source().orElse(""),
                Optional.empty(),
                Optional.empty(),
                change.doubt()));
    }

    private void unknown(Gap gap, String... names) {
        unknown.add(new Cost.Uncounted(gap, List.of(names), Optional.empty()));
    }

    private void unknown(Gap gap, BigDecimal usd) {
        unknown.add(new Cost.Uncounted(gap, List.of(), Optional.of(usd)));
    }

    /** Names the clients that it is about, if there are any. */
    private void unknown(Gap gap, Predicate<ConnectionPath> about) {
        List<String> names =
                paths.stream().filter(about).map(path -> path.client().name()).toList();
        if (!names.isEmpty()) {
            unknown.add(new Cost.Uncounted(gap, names, Optional.empty()));
        }
    }

    /** USD, rounded to cents. */
    static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }
}
