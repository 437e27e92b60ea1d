package io.github.endpointadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What sources disagree about is told in words and not by a path of the catalog. */
final class ConflictTest {
    private static String subject(String field) {
        return new Conflict(field, "a", "x", "b", "y", Optional.empty()).subject();
    }

    @Test
    void fieldsHaveWords() {
        assertThat(subject("serviceEndpoint.status")).isEqualTo("status of the service endpoint");
        assertThat(subject("tiers[Flex Consumption].privateEndpoint"))
                .isEqualTo("support of private endpoints in tier Flex Consumption");
        assertThat(subject("privateEndpoint.subresources[registry].zones.usgov"))
                .isEqualTo("private DNS zone of sub-resource registry in Azure US Government");
        assertThat(subject("privateEndpoint.subresources[*].name")).isEqualTo("name of all sub-resources");
    }

    @Test
    void noFieldOfTheCatalogIsShownAsItsPath() {
        Workloads.CATALOG.services().stream()
                .flatMap(service -> service.conflicts().stream())
                .forEach(conflict -> assertThat(conflict.subject())
                        .as(conflict.field())
                        .doesNotContain("Endpoint.", "[", "].", "resourceTypes"));
    }
}
