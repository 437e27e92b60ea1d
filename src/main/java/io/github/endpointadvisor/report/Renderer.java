package io.github.endpointadvisor.report;

import java.io.IOException;
import java.io.Writer;

/** A form of the advice. Same report, same characters; lines end in {@code \n} everywhere. */
public interface Renderer {
    /** Writes the whole report; an exception is always the disk's or the pipe's. */
    void render(Report report, Writer out) throws IOException;
}
