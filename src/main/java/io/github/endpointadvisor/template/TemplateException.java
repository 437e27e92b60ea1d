package io.github.endpointadvisor.template;

/** A template that is larger, deeper or slower than any that Azure accepts. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message, null, false, false);
    }
}
