package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.DataVolume;
import io.github.endpointadvisor.workload.FactKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Something that is counted, and that may turn an answer when there is more or less of it. */
enum Amount {
    /** Data has a price only through a private endpoint. What is read changes first, what is written stays. */
    DATA("dataGbPerMonth", true, "data through the endpoint to each resource", "GB a month", 1_000_000_000) {
        @Override
        Optional<BigDecimal> stated(Case c) {
            return c.resource().data().map(data -> data.inboundGb().add(data.outboundGb()));
        }

        @Override
        long least(Case c) {
            return 0;
        }

        @Override
        Case with(long amount, Case c) {
            BigDecimal gb = BigDecimal.valueOf(amount);
            BigDecimal written = c.resource()
                    .data()
                    .map(DataVolume::outboundGb)
                    .orElse(BigDecimal.ZERO)
                    .min(gb);
            return c.with(c.request().with(c.resource().withData(new DataVolume(gb.subtract(written), written))));
        }
    },
    RESOURCES("count", true, "count of resources", "resources", 1_000_000) {
        @Override
        Optional<BigDecimal> stated(Case c) {
            return Optional.of(BigDecimal.valueOf(c.resource().count()));
        }

        @Override
        long least(Case c) {
            return 1;
        }

        @Override
        Case with(long amount, Case c) {
            return c.with(c.request().with(c.resource().withCount((int) amount)));
        }
    },
    SUBNETS("network.subnets", false, "client subnets of the network", "subnets", 100_000) {
        @Override
        Optional<BigDecimal> stated(Case c) {
            return Optional.of(BigDecimal.valueOf(c.network().subnets()));
        }

        @Override
        long least(Case c) {
            return c.network().vnets();
        }

        @Override
        Case with(long amount, Case c) {
            return c.with(c.setting().with(c.network().withSubnets((int) amount)));
        }
    };

    private final String key;
    private final boolean ofService;
    private final String what;
    private final String unit;
    private final long most;

    Amount(String key, boolean ofService, String what, String unit, long most) {
        this.key = key;
        this.ofService = ofService;
        this.what = what;
        this.unit = unit;
        this.most = most;
    }

    FactKey fact() {
        return new FactKey(key, ofService);
    }

    String what() {
        return what;
    }

    String unit() {
        return unit;
    }

    /** The most that a file may state. */
    long most() {
        return most;
    }

    /** The mechanisms that depend on it. */
    Set<Mechanism> touches() {
        return switch (this) {
            case DATA -> Set.of(Mechanism.PRIVATE_ENDPOINT);
            case RESOURCES -> Fact.EVERY_MECHANISM;
            case SUBNETS -> Set.of(Mechanism.SERVICE_ENDPOINT, Mechanism.SERVICE_ENDPOINT_POLICY);
        };
    }

    /** The amount now; empty when the file does not state it and nothing is taken for it. */
    abstract Optional<BigDecimal> stated(Case c);

    abstract long least(Case c);

    abstract Case with(long amount, Case c);
}
