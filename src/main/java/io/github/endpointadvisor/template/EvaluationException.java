package io.github.endpointadvisor.template;

/** An expression that Azure would refuse. The message holds no value of the template. */
final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationException(String message) {
        super(message, null, false, false);
    }
}
