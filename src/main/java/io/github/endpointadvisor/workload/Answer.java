package io.github.endpointadvisor.workload;

/** The answer to a yes-or-no question that the file may leave open. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
