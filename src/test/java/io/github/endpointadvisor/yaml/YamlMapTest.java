package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class YamlMapTest {
    private final YamlMap map =
            (YamlMap) Reading.of("z: 1\na: [x]\nm: {y: 2}\n").value().orElseThrow();

    @Test
    void entriesKeepTheirOrder() {
        assertThat(map.entries()).extracting(YamlMap.Entry::key).containsExactly("z", "a", "m");
    }

    @Test
    void entriesAreFoundByTheirKey() {
        assertThat(map.entry("a")).map(entry -> entry.keyAt().line()).contains(2);
        assertThat(map.entry("b")).isEmpty();
    }

    @Test
    void nothingCanBeChanged() {
        assertThatThrownBy(() -> map.byKey().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> ((YamlList) map.entries().get(1).value()).items().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
