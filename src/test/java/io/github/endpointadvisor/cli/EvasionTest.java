package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ways by which a gate could pass what it must not, by mistake or on purpose. */
final class EvasionTest {
    private static final String CLEAN = "network: {dns: azure, inspection: none}\nservices:\n"
            + "  - {type: key-vault, publicNetworkAccess: selected-networks, current: service-endpoint}\n";
    private static final String ERROR = "network: {dns: azure}\nservices:\n"
            + "  - {type: key-vault, name: kv, privateIp: required, publicNetworkAccess: disabled, current: public}\n";

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes).toString();
    }

    private static Result check(String... args) {
        List<String> all = new ArrayList<>(List.of("check", "--notes", "--today", "2026-11-24"));
        all.addAll(List.of(args));
        return Runner.run("", all.toArray(String[]::new));
    }

    private static JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(args));
        return JsonMapper.shared().readTree(check(all.toArray(String[]::new)).stdout());
    }

    /** That a file is not recorded is about none of its services: an exemption for some of them cannot be meant for it. */
    @Test
    void anExemptionOfSomeServicesIsNoneOfTheFileAsAWhole() throws IOException {
        String record = folder.resolve("r.json").toString();
        Runner.run("", "recommend", "--record", record, file("one.yaml", CLEAN), file("two.yaml", CLEAN));
        String other = file("other.yaml", CLEAN);
        for (String scope : List.of("services: key-vault", "tags: shop", "clouds: public", "tiers: Standard")) {
            String policy = file("p.yaml", "exemptions:\n  - {code: EA314, because: known, " + scope + "}\n");
            assertThat(notRecorded("--policy", policy, "--record", record, other))
                    .as(scope)
                    .isEqualTo("open");
        }
        String policy = file("p.yaml", "exemptions: [{code: EA314, because: known}]\n");
        assertThat(notRecorded("--policy", policy, "--record", record, other)).isEqualTo("exempted");
    }

    private static String notRecorded(String... args) {
        return StreamSupport.stream(json(args).get("findings").spliterator(), false)
                .filter(finding -> finding.get("code").asString().equals("EA314"))
                .map(finding -> finding.get("state").asString())
                .collect(Collectors.joining());
    }

    @Test
    void noMistakeTakesAFileOutOfAFolder() throws IOException {
        file("f/clean.yaml", CLEAN);
        String f = folder.resolve("f").toString();
        assertThat(check(f).exitCode()).isZero();
        List<byte[]> mistakes = List.of(
                ("#" + "x".repeat(9 * 1024 * 1024) + "\n" + ERROR).getBytes(StandardCharsets.UTF_8),
                "{\n  \"version\": 1,\n  \"services\": [ {\"type\": \"key-vault\"},, ]\n}"
                        .getBytes(StandardCharsets.UTF_8),
                "version: 1\nservices: key-vault\n".getBytes(StandardCharsets.UTF_8),
                "Services:\n  - key-vault\n".getBytes(StandardCharsets.UTF_8),
                "  version: 1\n  services:\n  - [key-vault\n".getBytes(StandardCharsets.UTF_8),
                ERROR.getBytes(StandardCharsets.UTF_16));
        for (byte[] mistake : mistakes) {
            file("f/mistake.yaml", mistake);
            assertThat(check(f).exitCode()).isEqualTo(3);
        }
    }

    /** Too large to be read, or broken: a workload is what has the key anywhere, and nothing else is. */
    @Test
    void whatCannotBeReadIsAWorkloadIfTheKeyIsInIt() throws IOException {
        file("f/clean.yaml", CLEAN);
        String f = folder.resolve("f").toString();
        for (String other : List.of("#" + "x".repeat(20 * 1024 * 1024), "a: [b\n")) {
            file("f/other.yaml", other);
            assertThat(check(f).exitCode()).isZero();
        }
        int limit = 8 * 1024 * 1024;
        for (int before : List.of(limit - 3, 2 * limit - 3, 2 * limit + 50)) {
            file("f/other.yaml", "#" + "x".repeat(before - 2) + "\n" + ERROR.substring(ERROR.indexOf("services:")));
            assertThat(check(f).exitCode()).as("%d before", before).isEqualTo(3);
        }
    }

    @Test
    void aMisspelledKeyTakesAFileOutOfAFolderNeither() throws IOException {
        file("f/clean.yaml", CLEAN);
        String f = folder.resolve("f").toString();
        for (String mistake : List.of(
                ERROR.replace("services:", "servics:"),
                ERROR.replace("services:", "service:"),
                "region: westeurope\nnetwork: {dns: azure}\nresources:\n  - key-vault\n")) {
            file("f/mistake.yaml", mistake);
            assertThat(check(f).exitCode()).as(mistake).isEqualTo(3);
        }
    }

    @Test
    void aFileThatABaselineKnowsIsAWorkloadWhateverIsInIt() throws IOException {
        file("f/clean.yaml", CLEAN);
        String bad = file("f/bad.yaml", ERROR);
        String f = folder.resolve("f").toString();
        String baseline = folder.resolve("known.json").toString();
        check("--baseline", baseline, "--update-baseline", f);
        Files.writeString(Path.of(bad), "# nothing\n");
        assertThat(check("--baseline", baseline, f).exitCode()).isEqualTo(3);
    }

    @Test
    void aBaselineOfAnotherFolderIsRefused() throws IOException {
        String baseline = file(
                "known.json",
                "{\"baselineVersion\": 1, \"findings\": [{\"fingerprint\": \"x\", \"code\": \"EA110\","
                        + " \"severity\": \"error\", \"file\": \"elsewhere/w.yaml\", \"services\": [\"kv\"]}]}");
        String before = Files.readString(Path.of(baseline));
        Result result = check("--baseline", baseline, "--update-baseline", file("w.yaml", ERROR));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout().replaceAll("\\s+", " "))
                .contains("run it where the baseline was written")
                .contains("Nothing was judged");
        assertThat(Files.readString(Path.of(baseline))).isEqualTo(before);
    }

    @Test
    void aRunWritesOverNothingThatItReads() throws IOException {
        String workload = file("w.yaml", CLEAN);
        String policy = file("p.yaml", "deny: [public]\n");
        String known = folder.resolve("k.json").toString();
        check("--baseline", known, "--update-baseline", workload);
        for (List<String> args : List.of(
                List.of("--output", workload, workload),
                List.of("--summary", workload, folder.resolve("./w.yaml").toString()),
                List.of("--policy", policy, "--output", policy, workload),
                List.of("--baseline", known, "--output", known, workload),
                List.of("--baseline", known, "--update-baseline", "--output", known, workload),
                List.of("--baseline", workload, "--update-baseline", workload))) {
            Result result = check(args.toArray(String[]::new));
            assertThat(result.exitCode()).as("%s", args).isIn(2, 3);
        }
        assertThat(Runner.run("", "recommend", "--record", workload, workload).exitCode())
                .isEqualTo(2);
        assertThat(Runner.run("", "recommend", "--output", workload, workload).exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(Path.of(workload))).isEqualTo(CLEAN);
        assertThat(Files.readString(Path.of(policy))).isEqualTo("deny: [public]\n");
    }

    @Test
    void linksAreFollowedAndNoFileIsJudgedTwice() throws IOException {
        assumeTrue(File.separatorChar == '/', "links without privileges");
        file("real/bad.yaml", ERROR);
        file("f/clean.yaml", CLEAN);
        Files.createSymbolicLink(folder.resolve("f/linked"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/up"), folder.resolve("f"));
        Files.createSymbolicLink(folder.resolve("f/same.yaml"), folder.resolve("f/clean.yaml"));
        JsonNode report = json(folder.resolve("f").toString());
        assertThat(report.get("files")).hasSize(2);
        assertThat(report.at("/summary/errors").asInt()).isEqualTo(2);
        Files.createSymbolicLink(folder.resolve("f/nowhere.yaml"), folder.resolve("gone.yaml"));
        assertThat(check(folder.resolve("f").toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void aNameThatNoFileCanHaveIsNotTheCurrentFolder() {
        Result result = check("a\0b.yaml");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).contains("[EA001]").doesNotContain("examples");
    }

    @Test
    void aBaselineHoldsNothingThatBecameWorse() throws IOException {
        String baseline = folder.resolve("known.json").toString();
        String start = "network: {dns: azure, onPremises: vpn}\nservices:\n"
                + "  - {type: key-vault, name: kv, publicNetworkAccess: selected-networks, current: service-endpoint}\n";
        String workload = file("w.yaml", start);
        check("--baseline", baseline, "--update-baseline", workload);
        assertThat(check("--baseline", baseline, workload).exitCode()).isZero();
        assertThat(check("--baseline", baseline, "--strict", workload).exitCode())
                .as("what was a note is an error now")
                .isEqualTo(1);
        String dear =
                "network: {dns: azure}\nbudget: {monthly: 1}\nservices:\n  - {type: key-vault, name: kv, count: 1,"
                        + " privateIp: required, publicNetworkAccess: disabled, dataGbPerMonth: 1, current: private-endpoint}\n";
        file("w.yaml", dear);
        check("--baseline", baseline, "--update-baseline", workload);
        String[] args = {"--baseline", baseline, "--fail-on", "over-budget", workload};
        assertThat(check(args).exitCode()).isZero();
        file("w.yaml", dear.replace("count: 1", "count: 5"));
        assertThat(check(args).exitCode()).isEqualTo(1);
    }

    @Test
    void aBaselineKeepsWhatARunDidNotLookAt() throws IOException {
        String baseline = folder.resolve("known.json").toString();
        String one = file("one.yaml", ERROR);
        String two = file("two.yaml", ERROR);
        check("--baseline", baseline, "--update-baseline", one, two);
        assertThat(json("--baseline", baseline, one)
                        .at("/summary/baseline/gone")
                        .asInt())
                .isZero();
        check("--baseline", baseline, "--update-baseline", one);
        assertThat(check("--baseline", baseline, one, two).exitCode()).isZero();
        Files.delete(Path.of(two));
        check("--baseline", baseline, "--update-baseline", one);
        assertThat(Files.readString(Path.of(baseline))).doesNotContain("two.yaml");
    }

    @Test
    void anExemptionNamesWhatTheFileNames() throws IOException {
        String made = file(
                "made.yaml",
                ERROR.replace("name: kv, ", "") + "exemptions: [{code: EA110, services: [key-vault], because: x}]\n");
        assertThat(check(made).stdout()).contains("[EA025]");
    }

    @Test
    void aNewExemptionTakesThePlaceOfOneThatEnded() throws IOException {
        String renewed = file(
                "renewed.yaml",
                ERROR + "exemptions:\n  - {code: EA110, services: [kv], because: spring, expires: 2026-06-30}\n"
                        + "  - {code: EA110, services: [kv], because: summer, expires: 2027-06-30}\n"
                        + "  - {code: EA108, because: summer}\n  - {code: EA311, because: recorded monthly}\n");
        Result result = check(renewed);
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).doesNotContain("[EA321]").containsOnlyOnce("[EA322]");
    }

    @Test
    void saidTwiceIsNotSomethingElse() throws IOException {
        String dear = file(
                "dear.yaml",
                "budget: {monthly: 1}\nservices: [{type: key-vault, privateIp: required, publicNetworkAccess: disabled,"
                        + " current: private-endpoint}]\n");
        assertThat(check("--fail-on", "error,error", dear).exitCode()).isZero();
        assertThat(check("--today", "+10000-01-01", dear).exitCode()).isEqualTo(2);
        assertThat(check("--baseline", "-", "--update-baseline", dear).exitCode())
                .isEqualTo(2);
        assertThat(check("--record", "-", dear).exitCode()).isEqualTo(2);
    }

    @Test
    void oneFileHasOneNameHoweverItIsWritten() {
        for (String name : List.of(
                "examples/adoption/friday.yaml",
                "./examples/adoption/friday.yaml",
                "examples/../examples/adoption/friday.yaml",
                Path.of("examples/adoption/friday.yaml").toAbsolutePath().toString(),
                "./examples/adoption/fri*.yaml")) {
            assertThat(json(name).get("files").get(0).asString()).isEqualTo("examples/adoption/friday.yaml");
        }
    }

    @Test
    void aRecordIsFoundByAnyNameOfItsFiles() throws IOException {
        String record = folder.resolve("r.json").toString();
        String first = Path.of("examples/adoption/monday.yaml").toAbsolutePath().toString();
        Runner.run("", "recommend", "--record", record, first, "./examples/small-web-app.yaml");
        assertThat(check("--record", record, "examples/adoption/monday.yaml", "examples/small-web-app.yaml")
                        .stdout())
                .doesNotContain("[EA31");
    }

    @Test
    void whatIsInPlaceCostsNothingThatNobodyBought() throws IOException {
        String basic = file(
                "basic.yaml",
                "budget: {monthly: 10}\nnetwork: {dns: azure, inspection: none}\nservices:\n  - {type: container-registry,"
                        + " tier: Basic, publicNetworkAccess: selected-networks, dataGbPerMonth: 1, current: private-endpoint}\n");
        Result result = check(basic);
        assertThat(result.stdout()).contains(": error: ").contains("[EA102]").doesNotContain("[EA303]");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsAnErrorThatRestsOnAnAssumption() throws IOException {
        String open = file(
                "open.yaml",
                "network: {dns: azure}\nservices:\n  - {type: postgresql-flexible-server, name: pg,"
                        + " publicNetworkAccess: disabled, current: none}\n");
        assertThat(check(open).exitCode()).isZero();
        assertThat(check("--strict", open).exitCode()).isEqualTo(1);
        assertThat(check("--strict", open).stdout()).containsOnlyOnce("services.pg.inVnet");
    }

    @Test
    void anEmptyNameSwitchesNothingOff() throws IOException {
        String workload = file("w.yaml", CLEAN);
        for (String option : List.of("--baseline", "--record", "--summary", "--policy", "--stdin-name")) {
            Result result = check(option, "", workload);
            assertThat(result.exitCode()).as(option).isEqualTo(2);
            assertThat(result.stderr()).contains(option + " is empty");
        }
    }

    @Test
    void whatCanBeNothingElseIsNoOpenQuestion() throws IOException {
        String always = file("always.yaml", "services: [{type: netapp-files, name: nb, current: public}]\n");
        assertThat(check(always).exitCode()).isEqualTo(1);
    }

    @Test
    void anOpenTierIsAnOpenQuestionWhoeverAsksForIt() throws IOException {
        String policy = file(
                "policy.yaml",
                "network: {dns: azure, inspection: none}\npolicy: {deny: {mechanism: public, tiers: [Premium]}}\n"
                        + "services: [{type: data-factory, name: df, publicNetworkAccess: selected-networks, current: public}]\n");
        assertThat(check("--fail-on", "error", policy).exitCode()).isZero();
        assertThat(check("--strict", policy).exitCode()).isEqualTo(1);
        String undocumented = file(
                "undocumented.yaml",
                "network: {dns: azure, inspection: none}\npolicy: {allowPreview: true}\nservices:\n  - {type: container-registry,"
                        + " name: cr, tier: Premium, publicNetworkAccess: selected-networks, current: service-endpoint}\n");
        assertThat(check("--strict", undocumented).stdout())
                .as("what nobody documents no file can state")
                .doesNotContain("error: cr");
    }

    @Test
    void anExemptionIsNeededWhereItIsNotEnough() throws IOException {
        String two = file(
                "two.yaml",
                "network: {dns: azure, inspection: none}\ndefaults: {privateIp: required, publicNetworkAccess: disabled,"
                        + " dataGbPerMonth: 1, current: private-endpoint}\nservices:\n  - {type: key-vault, name: a}\n"
                        + "  - {type: key-vault, name: b}\nexemptions:\n  - {code: EA212, services: [a], because: no rules}\n"
                        + "  - {code: EA212, services: [b], because: no rules}\n");
        assertThat(check(two).stdout()).contains("[EA212]").doesNotContain("[EA322]");
        String silent = file(
                "silent.yaml",
                "services: [{type: key-vault, name: a, privateIp: required}]\n"
                        + "exemptions: [{code: EA110, services: [a], because: moves}]\n");
        assertThat(check(silent).stdout()).doesNotContain("[EA322]");
    }
}
