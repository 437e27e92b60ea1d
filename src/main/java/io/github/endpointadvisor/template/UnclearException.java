package io.github.endpointadvisor.template;

/** A function met a value that only the deployment knows, and that its result depends on. */
final class UnclearException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnclearException() {
        super("depends on a value that is not known", null, false, false);
    }
}
