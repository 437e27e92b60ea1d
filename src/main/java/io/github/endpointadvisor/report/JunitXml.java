package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test cases being written as XML. What XML 1.0 cannot hold is among what is not harmless, and becomes '?'. A parser reads
 * a line break of an attribute as a blank, so it is written as one.
 */
final class JunitXml {
    private static final String NAME = "endpoint-advisor";

    private final XMLStreamWriter xml;
    private final Pages pages;
    private final GateReport gate;

    JunitXml(XMLStreamWriter xml, Pages pages, GateReport gate) {
        this.xml = xml;
        this.pages = pages;
        this.gate = gate;
    }

    /** One suite, since suites of files would break the order that all formats have; the file is the class. */
    void write(List<JunitCase> cases) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", NAME);
        counts(cases);
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", NAME);
        counts(cases);
        properties();
        for (JunitCase test : cases) {
            write(test);
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private void properties() throws XMLStreamException {
        line(2);
        xml.writeStartElement("properties");
        property("today", gate.today());
        for (String file : gate.passedOver()) {
            property("passed over", file);
        }
        line(2);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void counts(List<JunitCase> cases) throws XMLStreamException {
        attribute("time", "0");
        attribute("tests", Integer.toString(cases.size()));
        attribute("errors", count(cases, JunitCase.Outcome.BROKEN));
        attribute("skipped", count(cases, JunitCase.Outcome.SKIPPED));
        attribute("failures", count(cases, JunitCase.Outcome.FAILED));
    }

    private static String count(List<JunitCase> cases, JunitCase.Outcome outcome) {
        return Long.toString(
                cases.stream().filter(test -> test.outcome() == outcome).count());
    }

    private void write(JunitCase test) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", test.finding().map(this::name).orElse("no findings"));
        attribute("classname", test.file());
        attribute("time", "0");
        if (test.finding().isPresent()) {
            line(3);
            outcome(test.outcome(), test.finding().get());
            line(2);
        }
        xml.writeEndElement();
    }

    private void outcome(JunitCase.Outcome outcome, Finding finding) throws XMLStreamException {
        switch (outcome) {
            case SKIPPED -> skipped(finding.state().words());
            case BROKEN -> wrong("error", finding);
            case FAILED -> wrong("failure", finding);
            case PASSED -> passed(finding);
        }
    }

    /** Stays the same while the finding does, as histories of tests go by names: no amounts, no lines. */
    private String name(Finding finding) {
        String services = finding.services().isEmpty() ? "" : " " + String.join(", ", finding.services());
        String subject = finding.subject().isEmpty() ? "" : " (" + finding.subject() + ")";
        return finding.code() + services + ": " + pages.title(finding.code()) + subject;
    }

    private void skipped(String message) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", message);
    }

    private void wrong(String element, Finding finding) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", FindingText.message(finding));
        attribute("type", finding.severity().word());
        text(finding);
        xml.writeEndElement();
    }

    private void passed(Finding finding) throws XMLStreamException {
        xml.writeStartElement("system-out");
        text(finding);
        xml.writeEndElement();
    }

    private void text(Finding finding) throws XMLStreamException {
        xml.writeCharacters(
                LogText.lines(FindingText.message(finding)) + "\n" + Excerpt.harmless(LogText.place(finding)));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, LogText.lines(value).replace('\n', ' '));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
