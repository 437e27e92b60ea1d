package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Cost.Term;
import io.github.endpointadvisor.catalog.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The words for what is on a bill and what is not. */
public final class CostWords {
    private CostWords() {}

    /** What a line is for. */
    public static String what(Cost.Line line) {
        return switch (line.item()) {
            case PRIVATE_ENDPOINT -> Phrases.plural(count(line), "private endpoint");
            case DATA_READ -> "data read through the endpoint";
            case DATA_WRITTEN -> "data written through the endpoint";
            case PRIVATE_DNS_ZONE ->
                line.name().isEmpty()
                        ? count(line) + " private DNS zones, each paid once for the workload"
                        : "private DNS zone " + line.name()
                                + (count(line) == 1 ? "" : ", in " + count(line) + " VNets");
            case SURCHARGE, DIRECT_CONNECT, CHANGE -> line.name();
            case SERVICE_ENDPOINT -> "service endpoint";
            case SERVICE_ENDPOINT_POLICY -> "service endpoint policy";
            case STANDARD_SERVICE_ENDPOINT -> Phrases.plural(count(line), "VNet") + " with standard service endpoints";
            case PRIVATE_LINK_SERVICE -> "Private Link service";
            case PUBLIC_IP -> Phrases.plural(count(line), "static public IP");
        };
    }

    private static int count(Cost.Line line) {
        return line.terms().get(0).quantity().intValue();
    }

    /** The multiplication behind a line. */
    public static String formula(Cost.Line line) {
        if (line.change().isPresent()) {
            return line.change().map(Change::formula).orElseThrow();
        }
        return line.terms().isEmpty()
                ? "no charge"
                : line.terms().stream().map(CostWords::term).collect(Collectors.joining(" + "));
    }

    private static String term(Term term) {
        String usd = term.usd().toPlainString() + " USD";
        return switch (term.unit()) {
            case HOURLY -> plain(term.quantity()) + " x " + Price.HOURS_PER_MONTH + " h x " + usd;
            case MONTHLY -> plain(term.quantity()) + " x " + usd;
            case GB -> plain(term.quantity()) + " GB x " + usd;
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What is not in the figure, without a full stop. */
    public static String gap(Cost.Uncounted gap) {
        List<String> names = gap.names();
        String usd = gap.usd().map(BigDecimal::toPlainString).orElse("");
        return switch (gap.gap()) {
            case DATA -> "data (volume not set): each GB through the endpoint costs " + usd + " USD in each direction";
            case DATA_OF_OTHERS ->
                "a deduction for the data of " + Phrases.list(names) + ", which does not use the endpoint";
            case FORWARDER ->
                "DNS resolution from on-premises (DNS Private Resolver or your own forwarder), if it does not exist yet";
            case PLATFORM_ENDPOINT ->
                "the " + names.get(0) + " of " + names.get(1) + ", charged by " + names.get(2)
                        + ": price not in the catalog";
            case OTHER_TENANT -> "private endpoints that other tenants build and pay for: " + Phrases.list(names);
            case SURCHARGE -> names.get(0) + ": price not in the catalog";
            case CONSUMERS ->
                "each consumer pays for a private endpoint of its own: " + usd + " USD a month, and its data";
            case FIREWALL -> "data through the firewall, charged per GB";
            case PEERING -> "global peering for " + Phrases.list(names) + ", charged per GB";
            case NAT_GATEWAY ->
                "NAT gateways for fixed outbound addresses, if they do not exist yet: " + usd
                        + " USD a month, and the data through them";
            case CHANGE -> names.get(0) + ": price not in the catalog";
            case TIER -> "the tier, if it is another today: " + names.get(0);
        };
    }
}
