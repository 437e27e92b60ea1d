package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** The catalog itself is broken: our mistake, never the user's. */
public final class CatalogException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    CatalogException(String message) {
        super(message);
    }

    CatalogException(List<Diagnostic> complaints) {
        super(complaints.stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
    }
}
