package io.github.endpointadvisor.advice.method;

import java.util.Locale;

/** When a step is taken: everybody who must stay connected is admitted and tested before anything is closed. */
public enum Phase {
    DECIDE,
    PREPARE,
    ADD,
    TEST,
    CLOSE,
    TIDY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
