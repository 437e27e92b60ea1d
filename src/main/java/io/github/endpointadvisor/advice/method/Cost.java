package io.github.endpointadvisor.advice.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a mechanism costs for one service, in USD a month at list prices.
 *
 * @param openEnded whether a change it needs has a price that nobody knows
 * @param monthlyUsd all lines together, as if this service were alone
 * @param unknown what is not in the figure, because nobody knows it or the file does not say how much it is
 */
public record Cost(List<Line> lines, List<Uncounted> unknown, boolean openEnded, BigDecimal monthlyUsd) {
    /** What is paid for. */
    public enum Item {
        PRIVATE_ENDPOINT,
        DATA_READ,
        DATA_WRITTEN,
        PRIVATE_DNS_ZONE,
        SURCHARGE,
        SERVICE_ENDPOINT,
        SERVICE_ENDPOINT_POLICY,
        STANDARD_SERVICE_ENDPOINT,
        PRIVATE_LINK_SERVICE,
        DIRECT_CONNECT,
        PUBLIC_IP,
        CHANGE
    }

    /** What a quantity counts. */
    public enum Unit {
        /** Things paid by the hour. */
        HOURLY,
        /** Things paid by the month. */
        MONTHLY,
        GB
    }

    /** A quantity at a price in USD for each of its unit. */
    public record Term(BigDecimal quantity, Unit unit, BigDecimal usd) {}

    /**
     * One line of the bill, rounded to cents, so that lines add up to what is printed.
     *
     * @param name the zone, or what the catalog calls the thing; empty where the item says it all
     * @param terms the multiplications behind it; none without a charge
     * @param change the change that is paid for; only with {@link Item#CHANGE}
     * @param source id of the source of the price
     * @param sharedAs key of a thing that a workload pays once however many services use it
     * @param beyond what it costs as one of many of its kind; empty where the number makes no difference
     * @param doubt why the price is not sure, if it is not
     */
    public record Line(
            Item item,
            String name,
            List<Term> terms,
            Optional<Change> change,
            BigDecimal monthlyUsd,
            String source,
            Optional<String> sharedAs,
            Optional<Beyond> beyond,
            Optional<String> doubt) {
        public Line {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A price that falls with the number of things of one kind that the whole workload pays for.
     *
     * @param number how many of them come at the price of the line
     * @param monthlyUsd what each further one costs
     */
    public record Beyond(int number, BigDecimal monthlyUsd) {}

    /** What is not in the figure. */
    public enum Gap {
        /** Data through the endpoints, whose volume is not stated. */
        DATA,
        /** Data of clients that connect otherwise, which is counted although it does not pass the endpoints. */
        DATA_OF_OTHERS,
        /** Name resolution from on-premises. */
        FORWARDER,
        /** The endpoint that the platform of a client makes. */
        PLATFORM_ENDPOINT,
        /** What the owner of a tenant pays for its own endpoint. */
        OTHER_TENANT,
        /** A charge of the service itself for endpoints. */
        SURCHARGE,
        /** The private endpoint of each consumer of a Private Link service. */
        CONSUMERS,
        /** Data through the firewall. */
        FIREWALL,
        /** Data over peering between regions. */
        PEERING,
        /** NAT gateways for a fixed outbound address, where the subnets have none yet. */
        NAT_GATEWAY,
        /** A change without a known price. */
        CHANGE,
        /** A tier that the file does not state and that may be another one today. */
        TIER
    }

    /**
     * One thing that is not in the figure.
     *
     * @param names who or what it is about
     * @param usd what is known of its price; the unit is that of the gap
     */
    public record Uncounted(Gap gap, List<String> names, Optional<BigDecimal> usd) {
        public Uncounted {
            names = List.copyOf(names);
        }
    }

    public static final Cost FREE = of(List.of(), List.of(), false);

    public Cost {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    static Cost of(List<Line> lines, List<Uncounted> unknown, boolean openEnded) {
        BigDecimal sum = new BigDecimal("0.00");
        for (Line line : lines) {
            sum = sum.add(line.monthlyUsd());
        }
        return new Cost(lines, unknown, openEnded, sum);
    }
}
