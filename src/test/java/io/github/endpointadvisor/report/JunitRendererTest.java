package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.FailOn;
import io.github.endpointadvisor.gate.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class JunitRendererTest {
    @Test
    void aCaseForEachFindingAndForEachFileWithoutOne() {
        assertThat(junit(Findings.mixed())).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="endpoint-advisor" time="0" tests="7" errors="1" skipped="2" failures="1">
                          <testsuite name="endpoint-advisor" time="0" tests="7" errors="1" skipped="2" failures="1">
                            <properties>
                              <property name="today" value="2026-11-24"/>
                            </properties>
                            <testcase name="EA001: The file cannot be read" classname="&lt;stdin&gt;" time="0">
                              <error message="'-' breaks off." type="error">'-' breaks off.
                        &lt;stdin&gt;</error>
                            </testcase>
                            <testcase name="EA109 vault: On-premises clients require a private IP address (public endpoint)" \
                        classname="workloads/shop.yaml" time="0">
                              <failure message="This is not so. Take a private endpoint." type="error">\
                        This is not so. Take a private endpoint.
                        workloads/shop.yaml:3:5</failure>
                            </testcase>
                            <testcase name="EA109 legacy: On-premises clients require a private IP address" \
                        classname="workloads/shop.yaml" time="0">
                              <skipped message="exempted by net until 2027-01-31, because it is gone by then"/>
                            </testcase>
                            <testcase name="EA203 files, blobs: A subnet allows only one storage tag" \
                        classname="workloads/shop.yaml" time="0">
                              <system-out>This is not so.
                        workloads/shop.yaml:7:1</system-out>
                            </testcase>
                            <testcase name="EA203 old: A subnet allows only one storage tag" \
                        classname="workloads/shop.yaml" time="0">
                              <skipped message="known since the baseline baseline.json"/>
                            </testcase>
                            <testcase name="EA102: The tier must have the mechanism" \
                        classname="workloads/shop.yaml" time="0">
                              <system-out>services[0].tier is not stated.
                        workloads/shop.yaml</system-out>
                            </testcase>
                            <testcase name="no findings" classname="workloads/clean.yaml" time="0"></testcase>
                          </testsuite>
                        </testsuites>
                        """);
    }

    /** Surefire takes classes for suites, which are the files here. */
    @Test
    void surefireCountsTheSame() throws Exception {
        List<ReportTestSuite> suites = parse(junit(Findings.mixed()));

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly(Findings.STDIN, Findings.SHOP, Findings.CLEAN);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(1, 5, 1);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfFailures).containsExactly(0, 1, 0);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfErrors).containsExactly(1, 0, 0);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfSkipped).containsExactly(0, 2, 0);
    }

    @Test
    void surefireReadsBackWhatWasMeant() throws Exception {
        FindingReport report = Findings.hostile();
        List<ReportTestSuite> suites = parse(junit(report));
        ReportTestCase failure = suites.get(0).getTestCases().get(0);
        Finding finding = report.gate().findings().get(0);

        assertThat(failure.hasFailure()).isTrue();
        assertThat(failure.getFailureType()).isEqualTo("error");
        assertThat(failure.getFailureMessage()).isEqualTo(inLine(FindingText.message(finding)));
        // it passes over blanks between two entities
        assertThat(failure.getFailureDetail()).isEqualToIgnoringWhitespace(detail(finding));
        assertThat(failure.getName())
                .startsWith("EA109 " + inLine(Findings.HOSTILE) + ": ")
                .endsWith(" (" + inLine(Findings.HOSTILE) + ")");
        assertThat(suites.get(0).getTestCases().get(1).hasSkipped()).isTrue();
        assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(3, 1);
    }

    @Test
    void aParserReadsBackTheLines() throws Exception {
        FindingReport report = Findings.hostile();

        assertThat(document(junit(report))
                        .getElementsByTagName("failure")
                        .item(0)
                        .getTextContent())
                .isEqualTo(detail(report.gate().findings().get(0)));
    }

    private static String detail(Finding finding) {
        return LogText.lines(FindingText.message(finding)) + "\n" + Excerpt.harmless(LogText.place(finding));
    }

    private static String inLine(String text) {
        return LogText.lines(text).replace('\n', ' ');
    }

    @Test
    void theCountsThatAreWrittenAreThoseOfTheCases() throws Exception {
        for (FindingReport report : List.of(Findings.mixed(), Findings.hostile())) {
            Element root = document(junit(report));
            NodeList suites = root.getElementsByTagName("testsuite");

            isCountedRight(root);
            for (int i = 0; i < suites.getLength(); i++) {
                isCountedRight((Element) suites.item(i));
            }
        }
    }

    private static void isCountedRight(Element element) {
        assertThat(element.getAttribute("tests")).isEqualTo(count(element, "testcase"));
        assertThat(element.getAttribute("failures")).isEqualTo(count(element, "failure"));
        assertThat(element.getAttribute("errors")).isEqualTo(count(element, "error"));
        assertThat(element.getAttribute("skipped")).isEqualTo(count(element, "skipped"));
    }

    private static String count(Element element, String name) {
        return Integer.toString(element.getElementsByTagName(name).getLength());
    }

    @Test
    void whatFailsIsForTheGateToSay() throws Exception {
        FailOn warning = new FailOn(Optional.of(Severity.WARNING), false);
        FailOn never = new FailOn(Optional.empty(), false);
        List<Finding> findings = List.of(Findings.ERROR, Findings.WARNING, Findings.NOTE, Findings.BROKEN);

        assertThat(document(junit(Findings.report(List.of(), findings, warning)))
                        .getAttribute("failures"))
                .isEqualTo("2");
        assertThat(document(junit(Findings.report(List.of(), findings, never))).getAttribute("failures"))
                .isEqualTo("0");
        assertThat(document(junit(Findings.report(List.of(), findings, never))).getAttribute("errors"))
                .isEqualTo("1");
    }

    @Test
    void aFindingAboutAFileThatIsNoWorkloadIsNotLost() throws Exception {
        List<ReportTestSuite> suites = parse(junit(Findings.report(List.of(Findings.CLEAN), List.of(Findings.NOTE))));

        assertThat(suites).extracting(ReportTestSuite::getFullClassName).containsExactly(Findings.SHOP, Findings.CLEAN);
    }

    @Test
    void theStreamMayHaveAnotherEncodingAsFarAsItKnows() throws IOException {
        try (Writer ascii = new OutputStreamWriter(new ByteArrayOutputStream(), StandardCharsets.US_ASCII)) {
            new JunitRenderer().render(Findings.mixed(), ascii);
        }
    }

    private static String junit(FindingReport report) {
        return Findings.render(new JunitRenderer(), report);
    }

    private static Element document(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<ReportTestSuite> parse(String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }
}
