package io.github.endpointadvisor.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** JUnit XML as Maven Surefire writes it: a case for each finding, and for each file without one. */
public final class JunitRenderer implements FindingRenderer {
    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        try {
            // of a bare stream writer it would ask the encoding, and refuse one that is not UTF-8
            Writer buffer = new BufferedWriter(out);
            JunitXml xml = new JunitXml(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer), report.pages(), report.gate());
            xml.write(JunitCase.all(report.gate()));
            buffer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }
}
