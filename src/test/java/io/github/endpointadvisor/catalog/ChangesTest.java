package io.github.endpointadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written into the resource of a service is where import reads it. */
final class ChangesTest {
    private final Catalog catalog = new Catalog();

    private List<ResourceChange> changes() {
        return catalog.serviceIds().stream()
                .flatMap(id -> catalog.resourceChange(id).stream())
                .toList();
    }

    private Set<String> read(String service) {
        return catalog.resourceKinds().stream()
                .filter(kind -> kind.id().equals(service)
                        || kind.variants().stream()
                                .anyMatch(variant -> variant.service().equals(service))
                        || kind.role() == ResourceKind.Role.RULES)
                .flatMap(kind -> kind.paths().values().stream().flatMap(List::stream))
                .map(path -> String.join(".", path.names()))
                .collect(Collectors.toSet());
    }

    /** A path of another service with the same provider counts: azure-openai is read as foundry-tools. */
    private static String plain(String path) {
        return path.replace("[]", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void everyPathIsOneThatImportReads() {
        assertThat(changes()).hasSizeGreaterThan(40);
        for (ResourceChange change : changes()) {
            String id = change.id().equals("azure-openai") ? "foundry-tools" : change.id();
            Stream.of(
                            change.close(),
                            change.deny(),
                            change.rules().map(ResourceChange.Rules::arm),
                            change.rules().flatMap(ResourceChange.Rules::terraform))
                    .flatMap(Optional::stream)
                    .forEach(path -> assertThat(read(id)).as(change.id()).contains(plain(path)));
        }
    }

    /** A service with rules has all that a rule needs; commands name the resource, its group and the subnet. */
    @Test
    void rulesAreWhole() {
        for (ResourceChange change : changes()) {
            change.rules().ifPresent(rules -> {
                assertThat(rules.arm()).as(change.id()).contains("[]");
                assertThat(rules.azureCli()).as(change.id()).contains("{name}", "{group}", "{subnet}");
                assertThat(catalog.service(change.id()).serviceEndpoint())
                        .as(change.id())
                        .isPresent();
            });
            change.close()
                    .ifPresent(
                            attribute -> assertThat(attribute).as(change.id()).matches("[a-z_]+"));
            assertThat(change.checkov()).as(change.id()).allMatch(check -> check.matches("CKV2?_AZURE_[0-9]+"));
        }
    }
}
