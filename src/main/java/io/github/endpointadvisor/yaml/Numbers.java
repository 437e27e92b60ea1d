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
        Optional<String> problem = problem(value);
        problem.ifPresent(text -> complaints.add(InputCode.EA014, value.at(), what + " is " + text));
        return problem.isPresent() ? Optional.empty() : Optional.of(number(value));
    }

    private Optional<String> problem(YamlText value) {
        if (!isWellFormed(value.text())) {
            return Optional.of(Excerpt.quoted(value.text()) + "; expected " + expected + " in plain digits");
        }
        if (!value.plain()) {
            return Optional.of("a text in quotes; remove the quotes to make it a number");
        }
        return Optional.of(number(value))
                .filter(number -> number.compareTo(min) < 0 || number.compareTo(max) > 0)
                .map(number -> value.text() + "; expected " + expected);
    }

    private static BigDecimal number(YamlText value) {
        BigDecimal number = new BigDecimal(value.text());
        return number.setScale(Math.max(0, number.scale()));
    }

    private boolean isWellFormed(String text) {
        return text.length() <= LONGEST && form.matcher(text).matches();
    }
}
