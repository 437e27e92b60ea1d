package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Versions of the program, which the build writes down, and of the catalog. */
final class Version implements IVersionProvider {
    static String tool() {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        Edition edition = new Catalog().edition();
        return new String[] {
            "endpoint-advisor " + tool(), "catalog " + edition.version() + ", facts as of " + edition.asOf()
        };
    }
}
