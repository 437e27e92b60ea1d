package io.github.endpointadvisor.report;

import java.io.IOException;
import java.io.Writer;

/** A form of what the gate found. Same findings in the same order in every one; lines end in {@code \n} everywhere. */
public interface FindingRenderer {
    /** Writes the whole report; an exception is always the disk's or the pipe's. */
    void render(FindingReport report, Writer out) throws IOException;
}
