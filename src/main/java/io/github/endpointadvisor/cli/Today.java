package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.workload.Exemption;
import java.time.LocalDate;
import java.time.ZoneId;

/** {@code --today}: the day to judge by, the one place where the program asks a clock. */
final class Today {
    private final Arguments arguments;

    private String day = "";

    Today(Arguments arguments) {
        this.arguments = arguments;
        arguments.value(
                "--today",
                "DAY",
                "Date for judging when exemptions end, as YYYY-MM-DD. Default: today; the output shows it.",
                this::day);
    }

    void day(String word) {
        if (!Exemption.isDay(word)) {
            throw arguments.wrong("--today '" + word + "' is not a day; expected YYYY-MM-DD");
        }
        day = word;
    }

    /** The day as YYYY-MM-DD. */
    String day() {
        return day.isEmpty() ? LocalDate.now(ZoneId.systemDefault()).toString() : day;
    }
}
