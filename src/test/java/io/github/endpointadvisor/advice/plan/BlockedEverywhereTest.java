package io.github.endpointadvisor.advice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice.Blocked;
import io.github.endpointadvisor.advice.access.Cause;
import io.github.endpointadvisor.cli.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that cannot connect is not to be overlooked, whatever is printed. */
final class BlockedEverywhereTest {
    private static final int FILES = 60;

    @TempDir
    private static Path folder;

    private static final Map<String, WorkloadAdvice> ADVICE = new LinkedHashMap<>();

    /** Names of clients and services differ from file to file, so that all can be printed at once. */
    @BeforeAll
    static void workloads() throws Exception {
        Random random = new Random(21);
        for (int i = 0; i < FILES; i++) {
            String yaml = RandomEstate.of(random, "n" + i);
            Path file = Files.writeString(folder.resolve(i + ".yaml"), yaml);
            ADVICE.put(Golden.slashes(file), Workloads.advise(yaml));
        }
        assertThat(blocked()).as("some cannot connect").hasSizeGreaterThan(20);
    }

    private static List<Blocked> blocked() {
        return ADVICE.values().stream()
                .flatMap(advice -> advice.blocked().stream())
                .toList();
    }

    private static String run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(ADVICE.keySet());
        Runner.Result result = Runner.run("", all.toArray(String[]::new));
        assertThat(result.stderr()).isEmpty();
        return result.stdout();
    }

    private static String service(Blocked blocked) {
        return blocked.service().request().name();
    }

    private static String client(Blocked blocked) {
        return blocked.path().client().name();
    }

    @Test
    void inText() {
        linesName(run("recommend"), "Cannot connect ");
    }

    @Test
    void inBrief() {
        linesName(run("recommend", "--brief"), "Cannot connect ");
    }

    @Test
    void inMarkdown() {
        linesName(run("recommend", "--format", "markdown"), "Cannot connect");
    }

    /** A list of those who cannot connect, with a line for each reason. */
    private static void linesName(String printed, String title) {
        String text = printed.replaceAll("\\s+", " ");
        assertThat(text).contains(title);
        for (Blocked blocked : blocked()) {
            assertThat(isListed(text, blocked))
                    .as("%s to %s", client(blocked), service(blocked))
                    .isTrue();
        }
    }

    /** Where nothing is possible for the service, nobody has to be named. */
    private static String who(Blocked blocked) {
        return isForAll(blocked) ? "all clients" : client(blocked);
    }

    private static boolean isForAll(Blocked blocked) {
        return blocked.path().cause() == Cause.NOTHING_POSSIBLE;
    }

    private static boolean isListed(String text, Blocked blocked) {
        Matcher line = Pattern.compile("- " + who(blocked) + " to ([^:]+): ").matcher(text);
        return line.results()
                .anyMatch(found -> List.of(found.group(1).split(", | and ")).contains(service(blocked)));
    }

    @Test
    void inJson() {
        JsonNode root = JsonMapper.builder().build().readTree(run("recommend", "--format", "json"));
        List<String> found = new ArrayList<>();
        for (JsonNode workload : root.get("workloads")) {
            for (JsonNode node : workload.get("blocked")) {
                assertThat(node.get("reason").asString()).isNotEmpty();
                found.add(node.get("client").asString() + " to "
                        + node.get("service").asString());
            }
        }
        assertThat(found)
                .containsExactlyElementsOf(blocked().stream()
                        .map(blocked -> client(blocked) + " to " + service(blocked))
                        .toList());
    }

    /** Where the file says what is in place, that is what check looks at. */
    @Test
    void inCheck() {
        JsonNode root = JsonMapper.builder().build().readTree(run("check", "--format", "json"));
        List<String> found = new ArrayList<>();
        collect(root, found);
        for (Blocked blocked : blocked()) {
            if (blocked.service().request().current().isEmpty()) {
                assertThat(found)
                        .as("%s to %s", client(blocked), service(blocked))
                        .anyMatch(message -> message.contains((isForAll(blocked) ? "" : client(blocked))
                                + " cannot connect to " + service(blocked) + ":"));
            }
        }
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.has("code") && node.get("code").asString().equals("EA216")) {
            found.add(node.get("message").asString());
        }
        node.forEach(child -> collect(child, found));
    }
}
