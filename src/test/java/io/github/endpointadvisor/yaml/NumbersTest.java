package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    private Reading reading = Reading.of("{}");

    private Fields fields(String number) {
        reading = Reading.of("n: " + number);
        return Fields.of(reading.value().orElseThrow(), "a service", reading.complaints())
                .orElseThrow();
    }

    private Optional<BigDecimal> decimal(String number) {
        return fields(number).decimal("n", BigDecimal.ZERO, new BigDecimal("1e6"));
    }

    private OptionalInt whole(String number) {
        return fields(number).whole("n", 1, 36);
    }

    private String said() {
        return String.join("\n", reading.rendered()).lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12.5, 12.5",
        "1e3, 1000",
        "1E+3, 1000",
        "1.5e3, 1500",
        "2.50, 2.50",
        "5e-1, 0.5",
        "-0, 0",
        "1.0000000000000000000000000000, 1.0000000000000000000000000000"
    })
    void decimalsAreRead(String written, String number) {
        assertThat(decimal(written)).map(BigDecimal::toString).contains(number);
        assertThat(reading.rendered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1e999",
                "1e100",
                "NaN",
                ".nan",
                ".inf",
                "-.inf",
                "Infinity",
                "0x1F",
                "0b1",
                "0o7",
                "1_000",
                "1,000",
                "'1 000'",
                "007",
                "+1",
                ".5",
                "5.",
                "1e",
                "e1",
                "--1",
                "1.2.3",
                "12:30",
                "true",
                "1f",
                "1d",
                "\u0661",
                "\uFF11",
                "0000000000000000000000000000001",
                "1.000000000000000000000000000000",
                "''"
            })
    void whatIsNoDecimalIsRefused(String written) {
        assertThat(decimal(written)).isEmpty();
        assertThat(said()).endsWith("'; expected a number from 0 to 1000000 in plain digits [EA014]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.001", "1000000.01", "1e99", "999999999999999999999999999999"})
    void decimalsOutOfRangeAreRefused(String written) {
        assertThat(decimal(written)).isEmpty();
        assertThat(said())
                .isEqualTo("in.yaml:1:4: error: 'n' is " + written + "; expected a number from 0 to 1000000 [EA014]");
    }

    @Test
    void aNumberInQuotesIsText() {
        assertThat(decimal("\"1\"")).isEmpty();
        assertThat(said())
                .isEqualTo(
                        "in.yaml:1:4: error: 'n' is a text in quotes; remove the quotes to make it a number [EA014]");
    }

    @Test
    void manyDigitsAreNotEvenLookedAt() {
        assertThat(decimal("9".repeat(10_000))).isEmpty();
        assertThat(said())
                .isEqualTo("in.yaml:1:4: error: 'n' is '" + "9".repeat(37)
                        + "...'; expected a number from 0 to 1000000 in plain digits [EA014]");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "36, 36", "12, 12"})
    void wholeNumbersAreRead(String written, int number) {
        assertThat(whole(written)).hasValue(number);
        assertThat(reading.rendered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e1", "ten", "010", "1_0", "0x1", "99999999999999999999999999999999"})
    void whatIsNoWholeNumberIsRefused(String written) {
        assertThat(whole(written)).isEmpty();
        assertThat(said()).endsWith("'; expected a whole number from 1 to 36 in plain digits [EA014]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "37", "-1", "4294967297", "999999999999999999999999999999"})
    void wholeNumbersOutOfRangeAreRefused(String written) {
        assertThat(whole(written)).isEmpty();
        assertThat(said()).endsWith("'n' is " + written + "; expected a whole number from 1 to 36 [EA014]");
    }

    @Test
    void theLimitsOfAnIntAreWithinReach() {
        assertThat(fields("-2147483648").whole("n", Integer.MIN_VALUE, Integer.MAX_VALUE))
                .hasValue(Integer.MIN_VALUE);
        assertThat(fields("2147483647").whole("n", Integer.MIN_VALUE, Integer.MAX_VALUE))
                .hasValue(Integer.MAX_VALUE);
    }

    @Test
    void aListIsNoNumber() {
        assertThat(whole("[1]")).isEmpty();
        assertThat(said()).isEqualTo("in.yaml:1:4: error: 'n' must be text, not a list [EA012]");
    }
}
