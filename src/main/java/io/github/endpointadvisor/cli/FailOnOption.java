package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.FailOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code --fail-on}: what makes the gate fail. */
final class FailOnOption {
    private static final String NEVER = "never";
    private static final String OVER_BUDGET = "over-budget";

    private final Arguments arguments;

    private List<String> words = new ArrayList<>();

    FailOnOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.values(
                "--fail-on",
                "WHEN",
                ",",
                "Fail (exit code 1) on findings at or above this severity: error, warning, note or never."
                        + " over-budget, alone or after a comma, adds costs above the budget. Default: error.",
                given -> words = given);
    }

    FailOn failOn() {
        List<String> levels = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals(OVER_BUDGET))
                .distinct()
                .toList();
        if (levels.size() > 1) {
            throw arguments.wrong("--fail-on needs one severity, not " + String.join(" and ", levels));
        }
        Optional<Severity> level = levels.isEmpty() ? FailOn.DEFAULT.level() : level(levels.get(0));
        return new FailOn(level, words.stream().anyMatch(word -> word.strip().equalsIgnoreCase(OVER_BUDGET)));
    }

    private Optional<Severity> level(String word) {
        if (word.equals(NEVER)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> arguments.wrong(
                        "--fail-on '" + word + "' is not known; expected error, warning, note, never or over-budget")));
    }
}
