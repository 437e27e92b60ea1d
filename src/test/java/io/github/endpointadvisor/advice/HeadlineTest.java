package io.github.endpointadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The few words of the table, by what decided. */
final class HeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | {type: key-vault}                                         | enough here; free, no DNS changes
            {}                                            | {type: key-vault, privateIp: required}                    | private IP address required
            {}                                            | {type: application-gateway}                               | runs in a VNet
            {etl: {host: data-factory, tier: managed virtual network}} | {type: data-explorer, clients: [etl]}        | its clients connect through their platforms
            {grid: {host: event-grid}}                    | {type: storage-account, clients: [grid]}                  | ruled out: no client can use it
            """)
    void saysWhatDecided(String clients, String service, String headline) {
        assertThat(headline("clients: " + clients + "\nservices: [" + service + "]\n"))
                .isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network: {dns: unmanaged}                                      | privateIp: required | ruled out: private IP address required; DNS cannot be changed
            policy: {deny: [public, service-endpoint, private-endpoint]}   | privateIp: not-needed | policy against policy
            policy: {require: {mechanism: service-endpoint}}               | privateIp: required | policy against requirement
            """)
    void saysWhatRulesEverythingOut(String setting, String demand, String headline) {
        assertThat(headline(setting + "\nservices: [{type: key-vault, " + demand + "}]\n"))
                .isEqualTo(headline);
    }

    private static String headline(String yaml) {
        return Workloads.only(yaml).headline();
    }
}
