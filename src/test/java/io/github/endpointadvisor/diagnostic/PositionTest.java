package io.github.endpointadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PositionTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1"})
    void everythingCountsFromOne(int line, int column, int length) {
        assertThatThrownBy(() -> new Position(line, column, length))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a position");
    }

    @Test
    void theOrderIsThatOfTheText() {
        assertThat(new Position(2, 1, 1)).isGreaterThan(new Position(1, 9, 9));
        assertThat(new Position(1, 10, 1)).isGreaterThan(new Position(1, 9, 9));
        assertThat(new Position(1, 1, 2)).isGreaterThan(new Position(1, 1, 1));
    }
}
