package io.github.endpointadvisor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The record of a decision: its form, that it can be read and decided again, and how a broken one is refused. */
final class DecisionRecordTest {
    private static final String SMALL = "services: [key-vault]\n";

    @TestFactory
    Stream<DynamicTest> whatIsRecordedIsReadAgainAndDecidedAlike() {
        return Stream.concat(Golden.files(Golden.RESOURCES.resolve("ok"), ".yaml").stream(), Golden.examples().stream())
                .map(file -> DynamicTest.dynamicTest(Golden.slashes(file), () -> check(Golden.read(file))));
    }

    private static void check(String yaml) {
        String text = Recording.of(yaml).text();
        assertThat(Recording.of(yaml).text()).as("the same bytes twice").isEqualTo(text);
        DecisionRecord record = Recording.read(text);
        assertThat(Recording.text(record)).as("read and written").isEqualTo(text);
        assertThat(Recording.of(yaml).against(text)).as("no drift").isEmpty();
        assertThat(Recording.of(yaml + "\n# other\n").against(text)).isEmpty();
        RecordedWorkload recorded = record.workloads().get(0);
        Replay replay = Recording.replay(recorded);
        assertThat(replay.refused()).isEmpty();
        assertThat(replay.decisions()).as("decided again").isEqualTo(recorded.decisions());
        assertThat(replay.weights()).isEqualTo(recorded.weights());
    }

    @Test
    void theFormIsWhatAReviewerSees() {
        Path file = Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml");
        Path policy = Golden.POLICIES.resolve("contoso.yaml");
        Recording recording = Recording.of(
                Map.of(Golden.slashes(policy), Golden.read(policy)), Map.of(Golden.slashes(file), Golden.read(file)));
        String text = recording.text();
        Golden.assertSame(Golden.RESOURCES.resolve("record").resolve("hybrid-hub-spoke.json"), text);
    }

    @Test
    void everyFactHasALineOfItsOwn() {
        String text = Recording.of("services: [{type: key-vault, tags: [b, a], dataGbPerMonth: {inbound: 1.50}}]\n")
                .text();
        assertThat(text.lines().map(String::strip))
                .contains("\"name\" : \"key-vault\",", "\"tags\" : [ \"a\", \"b\" ]", "\"inbound\" : 1.5");
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void whatDecidesNothingIsLeftOut() {
        String text = Recording.of("""
                        version: 1
                        name: shop
                        policy: {deny: {mechanism: public, because: we say so}}
                        services: [{type: key-vault, current: public}]
                        """).text();
        assertThat(text)
                .doesNotContain("current", "because", "\"version\" : 1,", "we say so")
                .contains("\"name\" : \"shop\"");
    }

    @Test
    void oddNamesSurvive() {
        String odd = "\"a\\\"b\\\\c\\t\\u00e4\\U0001F600/\\u00a0: {x}, #\"";
        String yaml = "clients: {'true': {host: aks}, '1e3': {host: aks}}\nservices:\n  - {type: key-vault, name: "
                + odd + ", clients: ['true', '1e3'], tags: ['007', 1e5, 'True', ~x]}\n  - {type: aks, name: 'null'}\n";
        check(yaml);
    }

    @Test
    void severalWorkloadsAndPoliciesStandInTheOrderOfTheirNames() {
        Map<String, String> policies = Map.of("b.yaml", "deny: [public]\n", "a.yaml", "allowPreview: True\n");
        Map<String, String> workloads =
                Map.of("two.yaml", SMALL, "one.yaml", "services: [storage-account, key-vault]\n");
        String text = Recording.of(policies, workloads).text();
        assertThat(text.indexOf("\"a.yaml\"")).isBetween(0, text.indexOf("\"b.yaml\""));
        assertThat(text.indexOf("\"one.yaml\"")).isBetween(0, text.indexOf("\"two.yaml\""));
        assertThat(text).contains("\"allowPreview\" : true").containsOnlyOnce("\"services.key-vault.perimeter\"");
        assertThat(Recording.of(policies, workloads).against(text)).isEmpty();
    }

    private static List<Diagnostic> complaints(String text) {
        Complaints complaints = new Complaints("record.json");
        assertThat(Recording.read(text, complaints)).isEmpty();
        return complaints.sorted();
    }

    private static void refused(String text, String expected) {
        assertThat(complaints(text))
                .extracting(Diagnostic::render)
                .anySatisfy(it -> assertThat(it).contains(expected));
    }

    @Test
    void aBrokenRecordIsRefusedWithItsPlace() {
        String good = Recording.of(SMALL).text();
        refused(good.substring(0, good.length() - 20), "[EA005]");
        refused("", "[EA004]");
        refused("[]", "record.json:1:1: error: a decision record must be a mapping");
        refused("{}", "needs 'recordVersion'");
        refused("{\"recordVersion\": 1}", "a decision record needs 'workloads'");
        refused(good.replace("\"policies\"", "\"polices\""), "did you mean 'policies'?");
        refused(good.replace("\"headline\"", "\"headlines\""), "unknown key 'headlines'");
        refused(good.replaceAll("\"monthlyUsd\" : [0-9.]+", "\"monthlyUsd\" : \"much\""), "[EA014]");
        refused(good.replace("\"cost\" : 30", "\"cost\" : -1"), "[EA014]");
        refused(good.replaceFirst("\"workload\" : \\{", "\"workload\" : 1, \"file2\" : {"), "must be a mapping");
        refused(good.replaceAll("(?s)\"knowledge\" : \\{.*", "\"knowledge\" : {\"a\" : []}}"), "must be text");
    }

    /** Whatever somebody does to a line by hand: it is complained of, or found to have drifted. */
    @Test
    void noLineOfARecordCanBreakTheProgram() {
        String yaml = "clients: {web: {host: aks}}\nregion: westeurope\npolicy: {deny: [{mechanism: public}]}\n"
                + "services: [{type: key-vault, clients: web, tags: [a]}]\n";
        String good = Recording.of(yaml).text();
        List<String> lines = good.lines().toList();
        Recording now = Recording.of(yaml);
        for (int i = 0; i < lines.size(); i += lines.get(i).startsWith("    \"") ? 10 : 1) {
            for (String other :
                    List.of("", "{}", "[]", "[ { } ]", "{ \"name\" : [ ] }", "\"x\"", "1", "null", "true")) {
                String line = lines.get(i).replaceFirst(" : .*?(,?)$", " : " + other + "$1");
                List<String> edited = new ArrayList<>(lines);
                edited.set(i, line);
                tryOut(String.join("\n", edited), now);
            }
        }
    }

    private static void tryOut(String text, Recording now) {
        Complaints complaints = new Complaints("record.json");
        assertThat(Recording.read(text, complaints).isPresent()).isNotEqualTo(complaints.any());
        if (!complaints.any()) {
            assertThat(now.against(text))
                    .allSatisfy(finding -> assertThat(finding.code()).startsWith("EA31"));
        }
    }

    @Test
    void anotherVersionIsNamedAndNothingElseIsSaid() {
        List<Diagnostic> found = complaints("{\"recordVersion\": 2, \"something\": \"else\"}");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).render())
                .contains("record version '2' is not known")
                .contains("[EA024]");
    }
}
