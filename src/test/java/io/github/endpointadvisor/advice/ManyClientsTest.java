package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients that are alike are decided on together; each still has an endpoint in each of its VNets. */
final class ManyClientsTest {
    @Test
    void clientsTakenTogetherCostWhatTheyCostOneByOne() {
        BigDecimal one = privateEndpointUsd(1);
        assertThat(one).isPositive();
        assertThat(privateEndpointUsd(40)).isEqualByComparingTo(one.multiply(BigDecimal.valueOf(40)));
        assertThat(privateEndpointUsd(41)).isEqualByComparingTo(one.multiply(BigDecimal.valueOf(41)));
    }

    private static BigDecimal privateEndpointUsd(int clients) {
        String names = IntStream.rangeClosed(1, clients).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String defined = IntStream.rangeClosed(1, clients)
                .mapToObj(i -> "  c" + i + ": {host: vm, vnets: 2, peered: false}\n")
                .collect(Collectors.joining());
        return Workloads.advise("clients:\n" + defined
                        + "services: [{type: storage-blob, privateIp: required, clients: [" + names + "]}]\n")
                .services()
                .get(0)
                .alternatives()
                .stream()
                .filter(it -> it.mechanism() == Mechanism.PRIVATE_ENDPOINT)
                .map(Alternative::cost)
                .flatMap(cost -> cost.lines().stream())
                .filter(line -> line.item() == Cost.Item.PRIVATE_ENDPOINT)
                .map(Cost.Line::monthlyUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
