package io.github.endpointadvisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where facts of the workload put a mechanism on the scale of a criterion. */
final class ScalesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # how much of the nearest limit is left
            network: {subnets: 100} | storage-account | service-endpoint | scale | 0.75 | 100 of 400 virtual network rules
            network: {subnets: 400} | storage-account | service-endpoint | scale | 0.0 | 400 of 400 virtual network rules
            'network: {subnets: 100, inspection: firewall}' | storage-account | service-endpoint | scale | 0.9975 | 1 of 400 virtual network rules
            network: {} | 'key-vault, count: 250' | private-endpoint | scale | 0.75 | 250 of 1000 private endpoints
            network: {} | key-vault | public | scale | 0.5 | as many IP rules as the firewall allows
            # DNS servers of one's own are more to keep up
            network: {} | key-vault | private-endpoint | maintenance | 0.3 | endpoint, approval, private DNS zone and links
            network: {dns: custom} | key-vault | private-endpoint | maintenance | 0.2 | endpoint, approval, private DNS zone, links and DNS forwarders
            network: {dns: custom} | key-vault | service-endpoint | maintenance | 0.9 | one switch per subnet and one rule per resource
            # what stays open is no better isolated by a private endpoint
            network: {} | key-vault | private-endpoint | isolation | 1.0 | public access can be disabled
            network: {} | 'key-vault, publicNetworkAccess: enabled' | private-endpoint | isolation | 0.0 | public network access stays enabled
            # who has no clients on-premises loses nothing
            network: {onPremises: vpn} | key-vault | service-endpoint | on-premises-support | 0.0 | not over VPN or ExpressRoute private peering
            network: {onPremises: vpn} | 'key-vault, onPremises: false' | service-endpoint | on-premises-support | 1.0 | not needed
            # the price of a private endpoint, and none
            network: {} | key-vault | private-endpoint | cost | 0.763879 | 7.80 USD a month
            network: {} | key-vault | service-endpoint | cost | 1.0 | no charge
            """)
    void gradesAre(String network, String service, String mechanism, String criterion, double value, String why) {
        Contribution grade = grade(network + "\nservices: [{type: " + service + "}]\n", mechanism, criterion);
        assertThat(grade.value()).isEqualTo(value);
        assertThat(grade.text()).isEqualTo(why);
    }

    private static Contribution grade(String yaml, String mechanism, String criterion) {
        Alternative alternative = Workloads.only(yaml).alternatives().stream()
                .filter(a -> a.mechanism().id().equals(mechanism))
                .findFirst()
                .orElseThrow();
        return alternative.contributions().stream()
                .filter(c -> c.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
