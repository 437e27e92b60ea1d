package io.github.endpointadvisor.diagnostic;

import java.util.Locale;

/** How much something weighs that is told, the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word printed in front of the message, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
