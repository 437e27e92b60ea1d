package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users wrote made fit for files and logs of a build, which obey what looks like a command to them. */
final class LogText {
    private LogText() {}

    /** Harmless to a terminal, but still in lines, which each format has its own way to write. */
    static String lines(String text) {
        return text.lines().map(Excerpt::harmless).collect(Collectors.joining("\n"));
    }

    /** File, line and column, as compilers write them. */
    static String place(Finding finding) {
        return finding.file()
                + finding.at().map(at -> ":" + at.line() + ":" + at.column()).orElse("");
    }

    /** The start of a sentence about findings that had to be left out. */
    static String more(int count) {
        return count == 1 ? "1 more finding is" : count + " more findings are";
    }

    /** The plain lines that end a log: the counts, what was accepted, and the verdict. */
    static List<String> closing(GateReport gate) {
        return Stream.of(
                        FindingText.counts(gate),
                        FindingText.accepted(gate),
                        FindingText.passedOver(gate),
                        FindingText.verdict(gate) + ", judged as of " + gate.today())
                .filter(line -> !line.isEmpty())
                .map(Excerpt::harmless)
                .toList();
    }
}
