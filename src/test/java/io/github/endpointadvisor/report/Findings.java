package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.FailOn;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.State;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports of the gate made by hand, for the formats. */
final class Findings {
    /** Whatever a format, a terminal or the log of a build could take for its own. */
    static final String HOSTILE = "100% a:b,c;d]e=f \"q\" 'q' <x/> & ]]> {0} [l](https://example.com) "
            + "##vso[task.complete result=Succeeded;]no ##[error]no ::error::no %0A %25 %AZP25 %3B %5D "
            + "\uD83D\uDE00 \uD800 \uDC00 \u0000\u0007\u001B[31m \u202E \u2028 \uFFFF \r\nsecond\n::error::third\r"
            + "##vso[task.complete]fourth";

    static final String SHOP = "workloads/shop.yaml";
    static final String CLEAN = "workloads/clean.yaml";
    static final String STDIN = "<stdin>";
    static final Finding ERROR = at("EA109", Severity.ERROR, SHOP, 3, 5, 10)
            .about(List.of("vault"), "public endpoint")
            .advising("take a private endpoint")
            .restingOn(List.of("services[0].onPremises"), List.of("se25", "ov25"));
    static final Finding WARNING = at("EA203", Severity.WARNING, SHOP, 7, 1, 4).about(List.of("files", "blobs"), "");
    static final Finding NOTE =
            Finding.of("EA102", Severity.NOTE, SHOP, Optional.empty(), "services[0].tier is not stated");
    static final Finding BROKEN = Finding.of("EA001", Severity.ERROR, STDIN, Optional.empty(), "'-' breaks off");
    static final Finding EXEMPTED = at("EA109", Severity.ERROR, SHOP, 12, 5, 3)
            .about(List.of("legacy"), "")
            .in(new State(
                    State.Kind.EXEMPTED, "it is gone by then", Optional.of("net"), Optional.of("2027-01-31"), "p:3"));
    static final Finding KNOWN = at("EA203", Severity.WARNING, SHOP, 20, 5, 3)
            .about(List.of("old"), "")
            .in(State.known("baseline.json"));

    private Findings() {}

    static Finding at(String code, Severity severity, String file, int line, int column, int length) {
        return Finding.of(code, severity, file, Optional.of(new Position(line, column, length)), "this is not so");
    }

    /** One of everything: each severity, a broken file, a clean one, and what was accepted. */
    static FindingReport mixed() {
        return report(List.of(SHOP, CLEAN, STDIN), List.of(ERROR, WARNING, NOTE, BROKEN, EXEMPTED, KNOWN));
    }

    /** Names and texts that hold anything, and one that is long. */
    static FindingReport hostile() {
        Finding note = Finding.of("EA102", Severity.NOTE, HOSTILE, Optional.empty(), HOSTILE);
        Finding error = at("EA109", Severity.ERROR, HOSTILE, 2, 3, 4)
                .about(List.of(HOSTILE), HOSTILE)
                .advising(HOSTILE);
        Finding accepted = at("EA203", Severity.WARNING, HOSTILE, 9, 1, 1)
                .in(new State(State.Kind.EXEMPTED, HOSTILE, Optional.of(HOSTILE), Optional.empty(), HOSTILE));
        String name = "x".repeat(10_000);
        Finding endless = at("EA203", Severity.WARNING, name, 1, 1, 1).about(List.of(name), "");
        return report(List.of(HOSTILE, name), List.of(note, error, accepted, endless));
    }

    /** So many of one severity in one file. */
    static List<Finding> many(int count, Severity severity) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> at("EA203", severity, SHOP, line, 1, 1).about(List.of("s" + line), ""))
                .toList();
    }

    static FindingReport report(List<String> files, List<Finding> findings) {
        return report(files, findings, FailOn.DEFAULT);
    }

    static FindingReport report(List<String> files, List<Finding> findings, FailOn failOn) {
        Optional<Baseline.Use> use =
                findings.contains(KNOWN) ? Optional.of(new Baseline.Use("baseline.json", 1, 2)) : Optional.empty();
        return report(new GateReport("2026-11-24", files, List.of(), findings, failOn, use));
    }

    /** One finding that a baseline of this name holds. */
    static FindingReport baselined(Finding known, String name) {
        return report(new GateReport(
                "2026-11-24",
                List.of(SHOP),
                List.of(),
                List.of(known),
                FailOn.DEFAULT,
                Optional.of(new Baseline.Use(name, 1, 0))));
    }

    private static FindingReport report(GateReport gate) {
        Pages pages = new Pages(List.of(), List.of("EA001", "EA102", "EA109", "EA203"));
        return new FindingReport("1.2.3", new Catalog(), pages, gate);
    }

    static String render(FindingRenderer renderer, FindingReport report) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static List<FindingRenderer> renderers() {
        return List.of(
                new SarifRenderer(),
                new JunitRenderer(),
                new GithubRenderer(),
                new AzurePipelinesRenderer(Optional.of("/agent/summary.md")));
    }
}
