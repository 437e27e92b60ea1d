package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.gate.Finding;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Suites being written as XML. What XML 1.0 cannot hold is among what is not harmless, and becomes '?'. A parser reads
 * a line break of an attribute as a blank, so it is written as one.
 */
final class JunitXml {
    private final XMLStreamWriter xml;
    private final Pages pages;

    JunitXml(XMLStreamWriter xml, Pages pages) {
        this.xml = xml;
        this.pages = pages;
    }

    void write(List<JunitSuite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", "endpoint-advisor");
        counts(suites);
        for (JunitSuite suite : suites) {
            write(suite);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private void counts(List<JunitSuite> suites) throws XMLStreamException {
        attribute("time", "0");
        attribute("tests", sum(suites.stream().mapToLong(JunitSuite::tests).sum()));
        attribute("errors", count(suites, JunitSuite.Outcome.BROKEN));
        attribute("skipped", count(suites, JunitSuite.Outcome.SKIPPED));
        attribute("failures", count(suites, JunitSuite.Outcome.FAILED));
    }

    private static String count(List<JunitSuite> suites, JunitSuite.Outcome outcome) {
        return sum(suites.stream().mapToLong(suite -> suite.count(outcome)).sum());
    }

    private static String sum(long count) {
        return Long.toString(count);
    }

    private void write(JunitSuite suite) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", suite.file());
        counts(List.of(suite));
        if (suite.findings().isEmpty()) {
            clean(suite);
        }
        for (Finding finding : suite.findings()) {
            write(suite, finding);
        }
        line(1);
        xml.writeEndElement();
    }

    private void clean(JunitSuite suite) throws XMLStreamException {
        line(2);
        if (suite.clean() == JunitSuite.Outcome.PASSED) {
            xml.writeEmptyElement("testcase");
            identity(suite, "no findings");
            return;
        }
        xml.writeStartElement("testcase");
        identity(suite, "no findings");
        skipped("not judged, since something else could not be read");
        xml.writeEndElement();
    }

    private void write(JunitSuite suite, Finding finding) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        identity(suite, name(finding));
        line(3);
        switch (suite.outcome(finding)) {
            case SKIPPED -> skipped(finding.state().words());
            case BROKEN -> wrong("error", finding);
            case FAILED -> wrong("failure", finding);
            case PASSED -> passed(finding);
        }
        line(2);
        xml.writeEndElement();
    }

    private void identity(JunitSuite suite, String name) throws XMLStreamException {
        attribute("name", name);
        attribute("classname", suite.file());
        attribute("time", "0");
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
