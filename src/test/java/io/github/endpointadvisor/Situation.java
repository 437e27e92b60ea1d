package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workload and what must come out of it. The file says so itself, in comments that start with {@code #>}, one expectation
 * a line:
 *
 * <pre>
 * answer SERVICE MECHANISM      or not-possible; every service has such a line
 * path SERVICE CLIENT KIND WAY  kind and best way as in JSON
 * blocked SERVICE CLIENT        these cannot connect, and nobody else
 * remedy SERVICE CLIENT WORDS   one of the things that would let it connect
 * no-remedy SERVICE CLIENT WORDS
 * total USD                     what all of it costs in a month
 * step ACTION TARGET            the plan has it; the target may be left out
 * no-step ACTION TARGET         the plan does not have it
 * says WORDS | OTHER WORDS      the text of the answer holds one of these
 * silent WORDS                  the text of the answer does not
 * finds CODE                    check finds it
 * </pre>
 */
final class Situation {
    private static final String MARK = "#> ";

    private final Path file;
    private final String yaml;
    private final List<String> expectations;
    private String text = "";

    private Situation(Path file) {
        this.file = file;
        this.yaml = Golden.read(file);
        this.expectations = yaml.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
    }

    static Situation of(Path file) {
        return new Situation(file);
    }

    /** What does not come out as expected. */
    List<String> misses() {
        Complaints complaints = new Complaints(file.toString());
        Optional<Workload> workload = new WorkloadReader(Workloads.CATALOG)
                .read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), complaints);
        return workload.map(read -> misses(new Adviser(Workloads.CATALOG, Rules.method()).advise(read)))
                .orElseGet(() ->
                        complaints.sorted().stream().map(Diagnostic::message).toList());
    }

    private List<String> misses(WorkloadAdvice advice) {
        isComplete(advice);
        List<String> misses = new ArrayList<>();
        for (String expectation : expectations) {
            String actual = actual(expectation.split(" "), expectation, advice);
            if (!actual.isEmpty()) {
                misses.add(expectation + " -- " + actual);
            }
        }
        advice.blocked().forEach(blocked -> {
            String line = "blocked " + blocked.service().request().name() + " "
                    + blocked.path().client().name();
            if (!expectations.contains(line)) {
                misses.add("not expected: " + line);
            }
        });
        return misses;
    }

    private void isComplete(WorkloadAdvice advice) {
        for (ServiceAdvice service : advice.services()) {
            assertThat(expectations)
                    .as("%s says what %s gets", file, service.request().name())
                    .anyMatch(line ->
                            line.startsWith("answer " + service.request().name() + " "));
        }
        assertThat(expectations).as("%s has a total", file).anyMatch(line -> line.startsWith("total "));
    }

    /** Empty where it comes out. */
    private String actual(String[] words, String line, WorkloadAdvice advice) {
        String rest = line.substring(line.indexOf(' ') + 1);
        return switch (words[0]) {
            case "answer" -> differs(words[2], answer(words[1], advice));
            case "path" -> differs(rest, rest(words[1], words[2], advice));
            case "blocked" -> advice.blocked().stream().anyMatch(b -> isIt(b, words)) ? "" : "connects";
            case "remedy" -> remedies(words, advice).contains(words(3, words)) ? "" : "not among the remedies";
            case "no-remedy" -> remedies(words, advice).contains(words(3, words)) ? "among the remedies" : "";
            case "total" -> total(words[1], advice);
            case "step" -> has(words, advice) ? "" : "no such step";
            case "no-step" -> has(words, advice) ? "there is such a step" : "";
            case "says" -> Stream.of(rest.split(" \\| ")).anyMatch(text()::contains) ? "" : "not said";
            case "silent" -> text().contains(rest) ? "said" : "";
            case "finds" -> check().contains("[" + words[1] + "]") ? "" : "not found";
            default -> throw new AssertionError(file + ": " + line);
        };
    }

    private static boolean isIt(WorkloadAdvice.Blocked blocked, String[] words) {
        return blocked.service().request().name().equals(words[1])
                && blocked.path().client().name().equals(words[2]);
    }

    private static String differs(String expected, String actual) {
        return expected.equals(actual) ? "" : actual;
    }

    private ServiceAdvice service(String name, WorkloadAdvice advice) {
        return advice.services().stream()
                .filter(service -> service.request().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no service " + name));
    }

    private String answer(String name, WorkloadAdvice advice) {
        return service(name, advice)
                .recommendation()
                .mechanism()
                .map(Mechanism::id)
                .orElse("not-possible");
    }

    private String rest(String name, String client, WorkloadAdvice advice) {
        ConnectionPath path = path(service(name, advice), client);
        return String.join(
                " ", name, client, PathWords.kind(path), PathWords.ids(path).get(0));
    }

    private ConnectionPath path(ServiceAdvice service, String client) {
        return service.paths().stream()
                .filter(path -> path.client().name().equals(client))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no client " + client));
    }

    private String remedies(String[] words, WorkloadAdvice advice) {
        ServiceAdvice service = service(words[1], advice);
        return String.join("; ", new PathWords(service.c()).remedies(path(service, words[2])));
    }

    private static String words(int from, String[] words) {
        return String.join(" ", List.of(words).subList(from, words.length));
    }

    private static String total(String usd, WorkloadAdvice advice) {
        BigDecimal total = advice.totals().monthlyUsd();
        return total.compareTo(new BigDecimal(usd)) == 0 ? "" : total.toString();
    }

    private static boolean has(String[] words, WorkloadAdvice advice) {
        String target = words(2, words);
        return advice.plan().all().stream()
                .anyMatch(step -> step.action().id().equals(words[1])
                        && (target.isEmpty() || step.target().equals(target)));
    }

    private String text() {
        if (text.isEmpty()) {
            text = run("recommend", "--full");
        }
        return text;
    }

    private String check() {
        return run("check", "--notes");
    }

    /** In one line, so that words are found wherever lines end. */
    private String run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(Golden.slashes(file));
        return Runner.run("", all.toArray(String[]::new)).stdout().replaceAll("\\s+", " ");
    }
}
