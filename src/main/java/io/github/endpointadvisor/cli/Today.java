package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.workload.Exemption;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --today}: the day to judge by, the one place where the program asks a clock. */
final class Today {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private String day = "";

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "Date for judging when exemptions end, as YYYY-MM-DD. Default: today; the output shows it.")
    void day(String word) {
        if (!Exemption.isDay(word)) {
            throw new ParameterException(
                    spec.commandLine(), "--today '" + word + "' is not a day; expected YYYY-MM-DD");
        }
        day = word;
    }

    /** The day as YYYY-MM-DD. */
    String day() {
        return day.isEmpty() ? LocalDate.now(ZoneId.systemDefault()).toString() : day;
    }
}
