package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that has to be a number, written as JSON writes one: at most 30 characters, and an exponent of at most two
 * digits, so that no input can ask for a number of a million digits.
 */
final class Numbers {
    private static final int LONGEST = 30;
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile(WHOLE.pattern() + "(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?");

    private final Pattern form;
    private final String expected;
    private final BigDecimal min;
    private final BigDecimal max;

    private Numbers(Pattern form, String name, BigDecimal min, BigDecimal max) {
        this.form = form;
        this.expected = name + " from " + min.toPlainString() + " to " + max.toPlainString();
        this.min = min;
        this.max = max;
    }

    /** Numbers without a fraction, both limits included. */
    static Numbers whole(int min, int max) {
        return new Numbers(WHOLE, "a whole number", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /** Numbers with or without a fraction, both limits included. */
    static Numbers decimal(BigDecimal min, BigDecimal max) {
        return new Numbers(DECIMAL, "a number", min, max);
    }

    /** The number, never with a negative scale. */
    Optional<BigDecimal> read(YamlText value, String what, Complaints complaints) {
        if (!isWellFormed(value.text())) {
            return complain(
                    value,
                    what + " is " + Excerpt.quoted(value.text()) + "; expected " + expected + " in plain digits",
                    complaints);
        }
        if (!value.plain()) {
            return complain(value, what + " is a text in quotes; remove the quotes to make it a number", complaints);
        }
        BigDecimal number = new BigDecimal(value.text());
        return number.compareTo(min) < 0 || number.compareTo(max) > 0
                ? complain(value, what + " is " + value.text() + "; expected " + expected, complaints)
                : Optional.of(number.setScale(Math.max(0, number.scale())));
    }

    private boolean isWellFormed(String text) {
        return text.length() <= LONGEST && form.matcher(text).matches();
    }

    private static Optional<BigDecimal> complain(YamlText value, String message, Complaints complaints) {
        complaints.add(InputCode.EA014, value.at(), message);
        return Optional.empty();
    }
}
