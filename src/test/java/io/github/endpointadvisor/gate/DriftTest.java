package io.github.endpointadvisor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What drifted from a record: the workload, the facts of the catalog or the method, and what it did to each answer. */
final class DriftTest {
    private static final String PLAIN = "services: [{type: key-vault, name: keys}]\n";
    private static final String PRIVATE = "services: [{type: key-vault, name: keys, privateIp: required}]\n";

    private static List<Finding> drift(String then, String now) {
        return Recording.of(now).against(Recording.of(then).text());
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void formMakesNoDifference() {
        String then = """
                version: 1
                region: westeurope
                defaults: {tier: Premium, onPremises: false}
                clients: {web: {host: app-service, tier: P1v3}, jobs: {host: aks}}
                policy: {deny: [public, {mechanism: service-endpoint, tags: pci, because: no}]}
                services:
                  - {type: key-vault, name: a, clients: [web, jobs], tags: [x, y]}
                  - {type: Key Vault, name: b, tier: Standard, current: public}
                  - key-vault
                """;
        String now = """
                # a comment
                name: renamed
                services:
                - type: key-vault
                  tier: "Premium"
                  onPremises: False
                  current: private-endpoint
                - name: b
                  onPremises: false
                  type: Microsoft.KeyVault/vaults
                  tier: Standard
                - tags: [y, x]
                  clients: [jobs, web]
                  onPremises: false
                  tier: Premium
                  name: a
                  type: key-vault
                policy:
                  deny:
                  - {tags: [pci], mechanism: [service-endpoint]}
                  - public
                clients:
                  jobs: {host: Kubernetes}
                  web: {tier: P1v3, host: web app}
                region: West Europe
                """;
        assertThat(drift(then, now)).isEmpty();
        assertThat(Recording.of(now).text().replace("\"name\" : \"renamed\",\n    ", ""))
                .isEqualTo(Recording.of(then).text());
    }

    @Test
    void aWorkloadThatMovedItsAnswer() {
        Finding finding = only(drift(PLAIN, PRIVATE));
        assertThat(finding.code()).isEqualTo("EA311");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.line()).isEqualTo(1);
        assertThat(finding.services()).containsExactly("keys");
        assertThat(finding.subject()).isEqualTo("service endpoint to private endpoint");
        assertThat(finding.facts()).containsExactly("services.keys.privateIp");
        assertThat(finding.text())
                .isEqualTo(
                        "the workload changed, and the answer for keys is now private endpoint (7.80 USD a month) and was"
                                + " service endpoint (0.00 USD a month): services.keys.privateIp 'required' is new");
        assertThat(finding.remedy()).contains("recommend --record");
    }

    @Test
    void aWorkloadWhoseAnswerStands() {
        Finding finding = only(drift(
                "services: [{type: key-vault, name: keys, tier: Standard}]\n",
                "services: [{type: key-vault, name: keys, tier: Premium}]\n"));
        assertThat(finding.code()).isEqualTo("EA311");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.subject()).isEqualTo("stands");
        assertThat(finding.text())
                .isEqualTo("the workload changed, and the answer for keys stands, service endpoint: services.keys.tier:"
                        + " 'Standard' -> 'Premium'");
    }

    @Test
    void theSameMechanismAtAnotherPrice() {
        String yaml = "services: [{type: key-vault, name: keys, privateIp: required, count: %d}]\n";
        Finding finding = only(drift(String.format(yaml, 1), String.format(yaml, 2)));
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.text()).contains("stands, private endpoint, for 15.10 USD a month instead of 7.80: ");
    }

    @Test
    void whatServicesShareIsToldOfThoseThatMoved() {
        List<Finding> moved = drift(PLAIN, "policy: {deny: [service-endpoint]}\n" + PLAIN);
        assertThat(only(moved).text()).endsWith("policy.deny 'service-endpoint' is new");
        Finding still = only(drift(PLAIN, "budget: {monthly: 100000}\n" + PLAIN));
        assertThat(still.severity()).isEqualTo(Severity.NOTE);
        assertThat(still.services()).isEmpty();
        assertThat(still.at()).isEmpty();
        assertThat(still.text())
                .isEqualTo("the workload changed, and all answers stand: budget.monthly '100000' is new");
    }

    @Test
    void aClientIsAFactOfTheServicesThatNameIt() {
        String yaml = "clients: {web: {host: app-service, tier: %s}}\nservices:\n"
                + "  - {type: key-vault, name: keys, clients: web}\n  - {type: key-vault, name: other}\n";
        Finding finding = only(drift(String.format(yaml, "P1v3"), String.format(yaml, "S1")));
        assertThat(finding.services()).containsExactly("keys");
        assertThat(finding.text()).endsWith(": clients.web.tier: 'P1v3' -> 'S1'");
    }

    @Test
    void aBudgetCarriesAChangeFromOneServiceToAnother() {
        String yaml = "budget: {monthly: 10}\npriorities: {security: 4}\nservices:\n"
                + "  - {type: key-vault, name: a, importance: 5}\n  - {type: key-vault, name: b, importance: %d}\n";
        List<Finding> findings = drift(String.format(yaml, 1), String.format(yaml, 50));
        assertThat(findings).extracting(Finding::code).containsOnly("EA311");
        assertThat(findings)
                .filteredOn(finding -> finding.services().contains("a"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .contains("is now service endpoint")
                        .endsWith("services.b.importance: '1' -> '50'"));
    }

    @Test
    void manyDifferencesAreCounted() {
        Finding finding = only(drift(
                PLAIN,
                "services: [{type: key-vault, name: keys, tier: Premium, onPremises: false, count: 2, region: westeurope,"
                        + " tags: a, importance: 2, dataGbPerMonth: 1, granularity: resource}]\n"));
        assertThat(finding.text()).endsWith("; and 2 more");
        assertThat(finding.facts()).hasSize(6);
    }

    @Test
    void aServiceOnOneSideOnly() {
        String two = "services: [{type: key-vault, name: keys}, {type: storage-account, name: files}]\n";
        Finding added = only(drift(PLAIN, two));
        assertThat(added.code()).isEqualTo("EA314");
        assertThat(added.severity()).isEqualTo(Severity.WARNING);
        assertThat(added.at()).isPresent();
        assertThat(added.text()).isEqualTo("files is not in the record; the answer for it is service endpoint");
        Finding gone = only(drift(two, PLAIN));
        assertThat(gone.code()).isEqualTo("EA311");
        assertThat(gone.severity()).isEqualTo(Severity.NOTE);
        assertThat(gone.at()).isEmpty();
        assertThat(gone.text()).contains("files is in the record").contains("no longer in the file");
    }

    @Test
    void aWorkloadThatIsNotOnRecord() {
        String record =
                Recording.of(Map.of(), Map.of("a.yaml", PLAIN, "b.yaml", PLAIN)).text();
        Recording run = Recording.of(Map.of(), Map.of("a.yaml", PLAIN, "c.yaml", PLAIN));
        Finding finding = only(run.against(record));
        assertThat(finding.code()).isEqualTo("EA314");
        assertThat(finding.file()).isEqualTo("c.yaml");
        assertThat(finding.text()).isEqualTo("this workload is not in the record record.json");
    }

    @Test
    void oneFileAndOneOnRecordAreTheSameWhateverTheirNames() {
        String record = Recording.of(Map.of("old/p.yaml", "deny: [public]\n"), Map.of("old/net.yaml", PLAIN))
                .text();
        Recording moved = Recording.of(Map.of("new/p.yaml", "deny: public\n"), Map.of("new/net.yaml", PLAIN));
        assertThat(moved.against(record)).isEmpty();
    }

    @Test
    void aSharedPolicyIsPartOfTheWorkload() {
        String record = Recording.of(Map.of("p.yaml", "deny: [public]\n"), Map.of(Recording.FILE, PLAIN))
                .text();
        Recording now =
                Recording.of(Map.of("p.yaml", "deny: [public, service-endpoint]\n"), Map.of(Recording.FILE, PLAIN));
        Finding finding = only(now.against(record));
        assertThat(finding.code()).isEqualTo("EA311");
        assertThat(finding.text()).endsWith("policies.p.yaml.deny: 'public' -> 'public, service-endpoint'");
        assertThat(only(Recording.of(PLAIN).against(record)).text())
                .isEqualTo("the policy changed, and the answer for keys stands, service endpoint:"
                        + " policies.p.yaml.deny 'public' is gone");
    }

    /** A record of another answer: what this program would have said, if it had been another one. */
    private static String otherAnswer(String record) {
        String other = record.replace("\"mechanism\" : \"service-endpoint\"", "\"mechanism\" : \"private-endpoint\"")
                .replace("\"monthlyUsd\" : 0.00", "\"monthlyUsd\" : 7.80");
        assertThat(other).isNotEqualTo(record);
        return other;
    }

    private static String edited(String record, String line, String other) {
        assertThat(record).contains(line);
        return record.replace(line, other);
    }

    private static String otherFact(String record) {
        return edited(
                record,
                "\"services.key-vault.serviceEndpoint.status\" : \"ga\"",
                "\"services.key-vault.serviceEndpoint.status\" : \"preview\"");
    }

    @Test
    void onlyVersionsThatDifferAreNoFinding() {
        String record = Recording.of(PLAIN)
                .text()
                .replace(Recording.TOOL, "0.9")
                .replaceAll("2026[-.]\\d+[-.]\\d+", "2020-01-01");
        assertThat(Recording.of(PLAIN).against(record)).isEmpty();
    }

    @Test
    void factsOfTheCatalogThatMovedTheAnswer() {
        String record = otherFact(otherAnswer(Recording.of(PLAIN).text()));
        Finding finding = only(Recording.of(PLAIN).against(record));
        assertThat(finding.code()).isEqualTo("EA312");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.text())
                .isEqualTo(
                        "the facts of the catalog changed, and the answer for keys is now service endpoint (0.00 USD a"
                                + " month) and was private endpoint (7.80 USD a month):"
                                + " services.key-vault.serviceEndpoint.status: 'preview' -> 'ga'");
    }

    @Test
    void factsOfTheCatalogUnderAnAnswerThatStands() {
        Finding finding =
                only(Recording.of(PLAIN).against(otherFact(Recording.of(PLAIN).text())));
        assertThat(finding.code()).isEqualTo("EA312");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.text()).contains("the answer for keys stands, service endpoint: services.key-vault.");
    }

    @Test
    void factsThatCameAndWent() {
        String record = edited(
                Recording.of(PLAIN).text(),
                "\"services.key-vault.perimeter\" : \"ga\",",
                "\"services.key-vault.perimeters\" : \"ga\",");
        assertThat(only(Recording.of(PLAIN).against(record)).text())
                .endsWith("services.key-vault.perimeter 'ga' is new; services.key-vault.perimeters 'ga' is gone");
    }

    @Test
    void aPriceIsAFactOfTheServicesItMoves() {
        String line = "\"prices.private-endpoint-hour.usd\" : \"0.01\"";
        String other = edited(Recording.of(PRIVATE).text(), line, line.replace("0.01", "0.02"));
        Finding still = only(Recording.of(PRIVATE).against(other));
        assertThat(still.services()).isEmpty();
        assertThat(still.severity()).isEqualTo(Severity.NOTE);
        assertThat(still.text())
                .isEqualTo("the facts of the catalog changed, and all answers stand: prices.private-endpoint-hour.usd:"
                        + " '0.02' -> '0.01'");
        String dearer = edited(other, "\"monthlyUsd\" : 7.80", "\"monthlyUsd\" : 15.10");
        Finding cheaper = only(Recording.of(PRIVATE).against(dearer));
        assertThat(cheaper.services()).containsExactly("keys");
        assertThat(cheaper.severity()).isEqualTo(Severity.NOTE);
        assertThat(cheaper.text()).contains("for 7.80 USD a month instead of 15.10: prices.private-endpoint-hour.usd");
    }

    @Test
    void weightsThatMovedTheAnswer() {
        String record = edited(otherAnswer(Recording.of(PLAIN).text()), "\"cost\" : 30", "\"cost\" : 3")
                .replace("\"version\" : \"1.0.0\"", "\"version\" : \"0.9.0\"");
        Finding finding = only(Recording.of(PLAIN).against(record));
        assertThat(finding.code()).isEqualTo("EA313");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.text())
                .startsWith("the method changed, and the answer for keys is now service endpoint")
                .endsWith(": weights.cost: '3' -> '30'; tool: '0.9.0' -> '1.0.0'");
    }

    @Test
    void rulesThatMovedTheAnswer() {
        Finding finding =
                only(Recording.of(PLAIN).against(otherAnswer(Recording.of(PLAIN).text())));
        assertThat(finding.code()).isEqualTo("EA313");
        assertThat(finding.text()).endsWith(": no line of the record differs");
        String other = edited(Recording.of(PLAIN).text(), "\"excluded by EA105\"", "\"excluded by EA104\"");
        Finding still = only(Recording.of(PLAIN).against(other));
        assertThat(still.code()).isEqualTo("EA313");
        assertThat(still.severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void factsAndWeightsThatBothChangedAreBothNamed() {
        String record = edited(otherFact(otherAnswer(Recording.of(PLAIN).text())), "\"cost\" : 30", "\"cost\" : 3");
        assertThat(Recording.of(PLAIN).against(record))
                .extracting(Finding::code)
                .containsExactly("EA312", "EA313");
    }

    @Test
    void catalogAndWorkloadThatBothChangedAreToldApart() {
        String record = otherFact(otherAnswer(Recording.of(PLAIN).text()));
        List<Finding> findings = Recording.of(PRIVATE).against(record);
        assertThat(findings).extracting(Finding::code).containsExactly("EA311", "EA312");
        assertThat(findings.get(0).text()).contains("is now private endpoint").contains("was service endpoint");
        assertThat(findings.get(1).text()).contains("is now service endpoint").contains("was private endpoint");
    }

    @Test
    void aRecordedWorkloadThatIsNoLongerTaken() {
        String yaml = "services: [{type: key-vault, name: keys, tier: Standard}]\n";
        String record = edited(Recording.of(yaml).text(), "\"tier\" : \"Standard\"", "\"tier\" : \"Ancient\"");
        List<Finding> findings = Recording.of(yaml).against(record);
        assertThat(findings).extracting(Finding::code).containsExactly("EA312", "EA311");
        assertThat(findings.get(0).text())
                .startsWith(
                        "the recorded workload is no longer accepted, so its answers were not computed again: unknown tier")
                .endsWith("[EA019]");
        assertThat(findings.get(1).text()).endsWith("services.keys.tier: 'Ancient' -> 'Standard'");
        String hollow = record.replaceAll("(?s)\"services\" : \\[.*?\\} \\]", "\"services\" : { \"a\" : [ [ ] ] }");
        assertThat(Recording.of(yaml).against(hollow)).extracting(Finding::code).contains("EA312");
    }

    @Test
    void aRecordedPolicyThatIsNoLongerTaken() {
        Map<String, String> policies = Map.of("p.yaml", "deny: [public]\n");
        String record = edited(
                Recording.of(policies, Map.of(Recording.FILE, PLAIN)).text(), "[ \"public\" ]", "[ \"private\" ]");
        List<Finding> findings =
                Recording.of(policies, Map.of(Recording.FILE, PLAIN)).against(record);
        assertThat(findings).extracting(Finding::code).containsExactly("EA312", "EA311");
    }

    @Test
    void aDayOnWhichAServiceRetiresIsAFactOfTheCatalog() {
        String yaml = "services: [{type: mariadb, name: old}]\n";
        String record = Recording.of(yaml).text().replaceAll("\"asOf\" : \"[0-9-]+\"", "\"asOf\" : \"2020-01-01\"");
        assertThat(Recording.of(yaml).against(record)).isEmpty();
        String possible = edited(record, "\"not-possible\"", "\"conditional\"")
                .replace("\"status\" : \"conditional\"", "\"mechanism\" : \"public\", \"status\" : \"conditional\"");
        Finding finding = only(Recording.of(yaml).against(possible));
        assertThat(finding.code()).isEqualTo("EA312");
        assertThat(finding.text())
                .contains("is now not possible")
                .contains("was public endpoint, needs a change")
                .contains("catalog.asOf: '2020-01-01' -> ");
    }

    @Test
    void aRecordThatWasEditedByHandIsStillCompared() {
        String record = Recording.of(PLAIN).text();
        String other = edited(record, "\"name\" : \"keys\"", "\"name\" : \"safe\"");
        Finding finding = only(Recording.of(PRIVATE).against(other));
        assertThat(finding.code()).isEqualTo("EA311");
        assertThat(finding.text()).contains("was service endpoint");
    }

    @Test
    void foreignTextIsMadeHarmless() {
        String now = "services: [{type: key-vault, name: keys, tags: \"a\\e[31mb\"}]\n";
        assertThat(only(drift(PLAIN, now.replace("\\e[31m", "\\t"))).text()).doesNotContain("\t");
    }
}
