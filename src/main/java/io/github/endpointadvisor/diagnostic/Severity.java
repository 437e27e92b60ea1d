package io.github.endpointadvisor.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: an error stops the run, a warning and a note do not. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word printed in front of the message, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
