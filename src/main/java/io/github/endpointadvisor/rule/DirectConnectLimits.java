package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Price;
import io.github.endpointadvisor.workload.DataVolume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EA247: Direct Connect has limits of its own. */
final class DirectConnectLimits implements Check.Rule {
    private static final BigDecimal SECONDS_PER_MONTH = BigDecimal.valueOf(3600L * Price.HOURS_PER_MONTH);
    private static final BigDecimal BITS_PER_BYTE = BigDecimal.valueOf(8);

    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_LINK_SERVICE || !c.service().isDirectConnect()) {
            return Optional.empty();
        }
        String text = Stream.of(Optional.of(addresses(c)), count(c), bandwidth(c))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
        return Warning.of(text, "plsdc");
    }

    private static String addresses(Case c) {
        return "Assign " + c.name() + " at least "
                + c.catalog().limit("plsdc-min-ip-configurations").most()
                + " IP configurations, always an even number. Service, endpoint and clients must be in one region";
    }

    private static Optional<String> count(Case c) {
        int most = c.catalog().limit("plsdc-per-region-subscription").most();
        int count = c.resource().count();
        return count <= most
                ? Optional.empty()
                : Optional.of("A subscription allows " + most + " of these services in a region, and the count of "
                        + c.name() + " is " + count + ". Spread them over " + (count + most - 1) / most
                        + " subscriptions");
    }

    private static Optional<String> bandwidth(Case c) {
        BigDecimal most =
                BigDecimal.valueOf(c.catalog().limit("plsdc-bandwidth").most());
        return c.resource()
                .data()
                .map(DirectConnectLimits::gigabitsPerSecond)
                .filter(average -> average.compareTo(most) > 0)
                .map(average ->
                        "The stated data is " + average.toPlainString() + " Gbit/s on average, and one service carries "
                                + most.toPlainString() + ". Split the traffic over several services");
    }

    /** Average over a month. */
    private static BigDecimal gigabitsPerSecond(DataVolume data) {
        return data.inboundGb()
                .add(data.outboundGb())
                .multiply(BITS_PER_BYTE)
                .divide(SECONDS_PER_MONTH, 1, RoundingMode.HALF_UP);
    }
}
