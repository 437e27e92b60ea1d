package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A text that has to be true or false; what YAML 1.1 also took for that is refused, with the word to write instead. */
final class Flag {
    private static final Map<String, Boolean> WORDS =
            Map.of("true", true, "True", true, "TRUE", true, "false", false, "False", false, "FALSE", false);
    private static final Map<String, String> MEANT = Map.of(
            "yes", "true", "on", "true", "y", "true", "1", "true", "no", "false", "off", "false", "n", "false", "0",
            "false");

    private Flag() {}

    /** The value of the flag. */
    static Optional<Boolean> of(YamlText value, String what, Complaints complaints) {
        Optional<Boolean> flag = Optional.ofNullable(WORDS.get(value.text()));
        if (flag.isPresent() && value.plain()) {
            return flag;
        }
        complaints.add(
                InputCode.EA013,
                value.at(),
                flag.isPresent()
                        ? what + " is a text in quotes; remove the quotes to make it true or false"
                        : what + " is " + Excerpt.quoted(value.text()) + "; expected true or false"
                                + hint(value.text()));
        return Optional.empty();
    }

    private static String hint(String word) {
        return Optional.ofNullable(MEANT.get(word.toLowerCase(Locale.ROOT)))
                .or(() -> Suggestion.nearest(word, List.of("true", "false")))
                .map(meant -> "; did you mean " + meant + "?")
                .orElse("");
    }
}
