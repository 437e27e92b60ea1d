package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Edition;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions of the program, from its jar, and of the catalog. */
final class Version implements IVersionProvider {
    /** Version of the program; "development" where it does not run from its jar. */
    static String tool() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        Edition edition = new Catalog().edition();
        return new String[] {
            "endpoint-advisor " + tool(), "catalog " + edition.version() + ", facts as of " + edition.asOf()
        };
    }
}
