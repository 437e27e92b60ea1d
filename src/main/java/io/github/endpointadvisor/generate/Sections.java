package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.wording.StepWords;
import java.util.List;
import java.util.stream.Collectors;

/** A text of sections with a blank line between them, and comments behind a mark. */
final class Sections {
    private final String mark;
    private final StringBuilder text = new StringBuilder();
    private Phase phase = Phase.DECIDE;
    private boolean titled;

    Sections(String mark) {
        this.mark = mark;
    }

    /** Code, with a newline at its end or not. */
    void add(String code) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(code.stripTrailing()).append('\n');
    }

    void comment(List<String> lines) {
        add(commented(lines));
    }

    String commented(List<String> lines) {
        return lines.stream().map(line -> (mark + " " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    /** Begins a phase, if it is another one. */
    void phase(Phase next) {
        if (!titled || next != phase) {
            phase = next;
            titled = true;
            comment(List.of("== " + StepWords.title(next) + " =="));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
