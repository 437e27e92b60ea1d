package io.github.endpointadvisor.cli;

/** What the program tells the shell; advice itself is never an error. */
final class ExitCode {
    static final int DONE = 0;
    static final int GATE_FAILED = 1;
    static final int WRONG_COMMAND_LINE = 2;
    static final int INVALID_INPUT = 3;
    static final int INTERNAL_ERROR = 4;

    private ExitCode() {}
}
