package io.github.endpointadvisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.FactPage;
import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Price;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Step;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and docs say of weights, scales, limits, prices and codes is what the program goes by. */
final class DocumentedFactsTest {
    private static final Catalog CATALOG = Workloads.CATALOG;
    private static final Pattern ROW = Pattern.compile("\\| \\[(EA[0-9]+)]\\(rules/EA[0-9]+\\.md\\) \\| (.*) \\|");
    private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");

    private static final String SECRET = "services: [{type: key-vault, onPremises: false}]";

    @Test
    void theReadmeCounts() {
        long variants = CATALOG.hosts().stream()
                .mapToLong(host -> host.variants().size())
                .sum();
        FactPage.of("README.md")
                .says("has " + CATALOG.services().size() + " services ("
                        + services(service -> service.serviceEndpoint().isPresent()) + " with a service endpoint, "
                        + services(service -> service.offersPrivateEndpoint()) + " that support private endpoints, "
                        + services(service -> service.inVnet().isPresent()) + " that can run in a VNet")
                .says(CATALOG.hosts().size() + " kinds of client in " + variants + " forms, "
                        + CATALOG.regions().size() + " regions of three clouds, "
                        + CATALOG.limits().size() + " limits and "
                        + CATALOG.prices().size() + " prices")
                .says("Of " + CATALOG.sources().size() + " sources the catalog has address and date")
                .says("on " + CATALOG.comparison().size() + " points");
    }

    private static long services(Predicate<Service> having) {
        return CATALOG.services().stream().filter(having).count();
    }

    @Test
    void pagesOfCriteriaShowWeightAndScale() {
        for (Criterion criterion : CATALOG.criteria()) {
            FactPage page = FactPage.of("docs", "criteria", criterion.id() + ".md")
                    .says("Group `" + criterion.group() + "`, default weight " + criterion.weight()
                            + " of 100. 0 stands for \"" + criterion.worst() + "\", 1 for \"" + criterion.best()
                            + "\".");
            criterion.steps().forEach((mechanism, step) -> {
                page.says("| `" + mechanism.id() + "` | " + number(step.value()) + " | " + step.why() + " |");
                step.customDns()
                        .ifPresent(other -> page.says("| `" + mechanism.id() + "` | " + number(other.value())
                                        + " | with `dns: custom`:")
                                .says("scores " + number(other.value()) + " instead of " + number(step.value())));
            });
            switch (criterion.id()) {
                case "cost" -> cost(page);
                case "scale" -> headroom(page);
                case "maturity" -> maturity(page);
                case "on-premises-support" ->
                    page.says("| every mechanism | " + grade(SECRET, Mechanism.PUBLIC, "on-premises-support") + " |")
                            .says("the mechanisms with 0 are excluded");
                default -> {}
            }
            page.holdsNothingElse(line -> false);
        }
    }

    private static void cost(FactPage page) {
        BigDecimal endpoint = month("private-endpoint-hour");
        BigDecimal vnet = month("service-endpoint-standard");
        BigDecimal zone = usd("private-dns-zone");
        BigDecimal both = endpoint.add(zone);
        Stream.of("service-endpoint", "service-endpoint-policy", "public", "none")
                .forEach(free -> page.says("| `" + free + "` | " + value("0") + " | no charge |"));
        page.says("| `private-link-service` | " + value("0") + " | no charge; Direct Connect by formula, "
                        + month("private-link-service-direct-connect") + " USD a month |")
                .says(vnet + " USD a month for each VNet, so " + number(CostScale.value(vnet)) + " for one")
                .says(endpoint + " USD a month for each endpoint")
                .says("A private endpoint for " + endpoint + " USD with one zone for " + zone + " USD: `1 - log10("
                        + both.add(BigDecimal.ONE) + ") / 4 = " + number(CostScale.value(both)))
                .says("A service endpoint is free: `1 - log10(1) / 4 = " + value("0") + "`")
                .says("`value = 1 - log10(1 + USD a month) / 4`, at least 0 and at most 1, rounded")
                .says("9 USD give " + value("9") + ", 99 USD " + value("99") + ", 999 USD " + value("999")
                        + ", and 9,999 USD or more " + value("9999"))
                .says("the step from 0 to 7 USD and the step from 700 to 7,000 USD");
    }

    private static String withoutRuleLimit() {
        return Workloads.CATALOG.services().stream()
                .filter(service -> service.serviceEndpoint()
                        .filter(endpoint -> endpoint.ruleLimit().isEmpty())
                        .isPresent())
                .filter(service -> service.retires().isEmpty())
                .map(Service::id)
                .findFirst()
                .orElseThrow();
    }

    private static void headroom(FactPage page) {
        int endpoints = limit("pe-per-vnet");
        page.says("| `service-endpoint` | 1 - subnets / limit |")
                .says("| `service-endpoint-policy` | 1 - subnets / limit |")
                .says("| `service-endpoint` | "
                        + grade("services: [" + withoutRuleLimit() + "]", Mechanism.SERVICE_ENDPOINT, "scale")
                        + " | limit on virtual network rules not known")
                .says("| `private-endpoint` | 1 - endpoints / " + endpoints + " |")
                .says("| `public` | " + grade(SECRET, Mechanism.PUBLIC, "scale") + " |")
                .says(limit("vnet-rules-cosmos-db") + " for Cosmos DB, " + limit("vnet-rules-sql")
                        + " for SQL, Event Hubs and Service Bus, " + limit("vnet-rules-key-vault") + " for Key Vault, "
                        + limit("vnet-rules-storage") + " for Storage")
                .says("`value = 1 - used / limit`, at least 0")
                .says("16 client subnets at a Cosmos DB account: `1 - 16 / " + limit("vnet-rules-cosmos-db") + " = "
                        + number(1 - 16.0 / limit("vnet-rules-cosmos-db")) + "`")
                .says("4 storage accounts with 2 sub-resources each: `1 - 8 / " + endpoints + " = "
                        + number(1 - 8.0 / limit("pe-per-vnet")) + "`");
        Stream.of("standard-service-endpoint", "private-link-service", "none")
                .forEach(free -> page.says("| `" + free + "` | 1 | no limit that applies |"));
    }

    private static void maturity(FactPage page) {
        String preview = grade(
                "policy: {allowPreview: true}\nservices: [digital-twins]", Mechanism.PRIVATE_ENDPOINT, "maturity");
        String ga = grade(SECRET, Mechanism.SERVICE_ENDPOINT, "maturity");
        page.says("| `service-endpoint` | " + ga + " | generally available, as for all")
                .says("| `service-endpoint` | " + preview + " | preview: Container Registry |")
                .says("| `service-endpoint-policy` | " + ga + " | generally available |")
                .says("| `standard-service-endpoint` | " + preview + " | preview")
                .says("| `private-endpoint` | " + ga + " | generally available, as for all")
                .says("| `private-endpoint` | " + preview + " | preview")
                .says("| `private-link-service` | " + ga + " | generally available |")
                .says("| `private-link-service` | " + preview + " | preview")
                .says("| `public` | " + ga + " | generally available |")
                .says("| `none` | " + ga + " | generally available |")
                .says("The value is " + ga + " for generally available and " + preview + " for a preview");
    }

    @Test
    void theMethodShowsWeightsAndScales() {
        FactPage page = FactPage.of("docs", "method.md");
        CATALOG.criteria()
                .forEach(criterion -> page.says(
                        "| [" + criterion.id() + "][] | " + criterion.group() + " | " + criterion.weight() + " |"));
        List<String> fixed =
                List.of("destination-address", "isolation", "granularity", "exfiltration-protection", "availability");
        for (Mechanism mechanism : Mechanism.values()) {
            page.says(row(mechanism, fixed.stream()) + " |\n");
        }
        Stream.of(Mechanism.SERVICE_ENDPOINT, Mechanism.SERVICE_ENDPOINT_POLICY)
                .forEach(it -> page.says(row(it, facts()) + " | 1 - subnets / virtual network rules |"));
        Stream.of(Mechanism.STANDARD_SERVICE_ENDPOINT, Mechanism.PRIVATE_LINK_SERVICE, Mechanism.NONE)
                .forEach(it -> page.says(row(it, facts()) + " | 1 |\n"));
        Step endpoint = step(Mechanism.PRIVATE_ENDPOINT, "maintenance");
        page.says(row(Mechanism.PUBLIC, facts()) + " | " + grade(SECRET, Mechanism.PUBLIC, "scale") + " |\n")
                .says("| `private-endpoint` | " + number(endpoint.value()) + "; with `dns: custom` "
                        + number(endpoint.customDns().orElseThrow().value()) + " | "
                        + number(step(Mechanism.PRIVATE_ENDPOINT, "on-premises-support")
                                .value()) + " | 1 - endpoints / "
                        + limit("pe-per-vnet") + " |")
                .says("The virtual network rules are " + limit("vnet-rules-cosmos-db") + " for Cosmos DB, "
                        + limit("vnet-rules-sql") + " for SQL, Synapse, Event Hubs and Service Bus, "
                        + limit("vnet-rules-key-vault") + " for Key Vault and " + limit("vnet-rules-storage")
                        + " for Storage");
        assertThat(Stream.of("vnet-rules-synapse", "vnet-rules-event-hubs", "vnet-rules-service-bus")
                        .map(DocumentedFactsTest::limit))
                .as("the page says that they are as many as those of SQL")
                .containsOnly(limit("vnet-rules-sql"));
    }

    @Test
    void theMethodShowsPricesAndTheirScale() {
        List<String> amounts = List.of("0", "7.80", "9", "73", "99", "999", "9,999");
        FactPage.of("docs", "method.md")
                .says("| USD a month | " + String.join(" | ", amounts) + " |")
                .says("| value | "
                        + amounts.stream()
                                .map(amount -> value(amount.replace(",", "")))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .says("| private endpoints | number x 730 h x " + usd("private-endpoint-hour") + " USD |")
                .says("| private DNS zones | " + usd("private-dns-zone") + " USD each; of the network, "
                        + zonesBeyond().usd().setScale(2) + " USD for each beyond the first "
                        + zonesBeyond().from() + " |")
                .says("`network.vnets` x 730 h x " + usd("service-endpoint-standard") + " USD |")
                .says("Direct Connect `count` x 730 h x "
                        + CATALOG.price("private-link-service-direct-connect")
                                .usd()
                                .orElseThrow() + " USD |")
                .says(CATALOG.price("private-endpoint-data-inbound").steps().stream()
                        .map(step -> step.usd().toPlainString())
                        .collect(Collectors.joining(" | "))
                        .replaceFirst(" \\| ", " USD a GB each way to 1 PB, then ")
                        .replaceFirst(" \\| ", ", from 5 PB on "));
    }

    @Test
    void theMethodWorksOutItsExample() {
        List<Alternative> alternatives = Workloads.advise(Golden.read(Golden.EXAMPLES.resolve("small-web-app.yaml")))
                .services()
                .get(0)
                .alternatives();
        Alternative first = alternatives.get(0);
        Alternative second = alternatives.get(1);
        FactPage page = FactPage.of("docs", "method.md");
        for (int i = 0; i < CATALOG.criteria().size(); i++) {
            page.says("| " + CATALOG.criteria().get(i).id() + " | "
                    + CATALOG.criteria().get(i).weight() + " | " + worked(first, i) + " | " + worked(second, i)
                    + " |\n");
        }
        page.says("| sum | 100 | | " + millionths(first.score()) + " | | " + millionths(second.score()) + " |")
                .says("The margin is " + millionths(first.score()) + " - " + millionths(second.score()) + ", which is "
                        + millionths(first.score() - second.score()));
    }

    private static String worked(Alternative alternative, int criterion) {
        Alternative.Contribution it = alternative.contributions().get(criterion);
        return millionths(it.value()) + " | " + millionths(it.points());
    }

    @Test
    void theFormatShowsWeights() {
        FactPage page = FactPage.of("docs", "workload.md");
        CATALOG.criteria().forEach(criterion -> page.says("`" + criterion.id() + "` " + criterion.weight()));
    }

    @Test
    void theGateNamesTheRangesOfCodes() {
        FactPage.of("docs", "ci.md")
                .says(range(
                        "that of the rule, ", RuleFixturesTest.codes().stream().filter(it -> it.startsWith("EA1"))))
                .says(range(
                        "note if it only may apply | ",
                        RuleFixturesTest.codes().stream().filter(it -> it.startsWith("EA2"))))
                .says(range("exit code 3 | ", Stream.of(InputCode.values()).map(InputCode::id)));
    }

    private static String range(String before, Stream<String> codes) {
        List<String> sorted = codes.sorted().toList();
        return before + sorted.get(0) + " to " + sorted.get(sorted.size() - 1);
    }

    @Test
    void theOverviewOfTrapsHasTheTitlesOfThePagesAndNoLimitThatIsNone() {
        String page = Golden.read(Path.of("docs", "traps.md"));
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            Path file = Path.of("docs", "rules", row.group(1) + ".md");
            assertThat(row.group(2))
                    .as("docs/traps.md, %s", row.group(1))
                    .isEqualTo(Golden.read(file).lines().findFirst().orElse("").replaceFirst("# EA[0-9]+: ", ""));
        }
        List<String> known = CATALOG.limits().stream().map(Limit::id).toList();
        String limits = page.substring(page.indexOf("## Limits"), page.indexOf("## What no file"));
        assertThat(ID.matcher(limits.replace("`endpoint-advisor services NAME`", ""))
                        .results()
                        .map(it -> it.group(1)))
                .as("limits in docs/traps.md")
                .isSubsetOf(known);
        FactPage.of("docs", "traps.md")
                .says("allows " + limit("asg-members-pe") + " addresses of private endpoints")
                .says("used again only after about 20 minutes")
                .holdsNothingElse(
                        line -> line.contains("`vnet-rules") || line.contains("`udr-routes") || line.contains("IPv6"));
    }

    private static Stream<String> facts() {
        return Stream.of("maintenance", "on-premises-support");
    }

    private static String row(Mechanism mechanism, Stream<String> criteria) {
        return "| `" + mechanism.id() + "` | "
                + criteria.map(criterion -> number(step(mechanism, criterion).value()))
                        .collect(Collectors.joining(" | "));
    }

    private static Step step(Mechanism mechanism, String criterion) {
        return Objects.requireNonNull(CATALOG.criterion(criterion).steps().get(mechanism));
    }

    /** Where a mechanism stands for the only service of a workload. */
    private static String grade(String yaml, Mechanism mechanism, String criterion) {
        return Workloads.only(yaml).alternatives().stream()
                .filter(alternative -> alternative.mechanism() == mechanism)
                .flatMap(alternative -> alternative.contributions().stream())
                .filter(contribution -> contribution.criterion().equals(criterion))
                .map(contribution -> number(contribution.value()))
                .findFirst()
                .orElseThrow();
    }

    private static int limit(String id) {
        return CATALOG.limit(id).value().orElseThrow();
    }

    private static String value(String usd) {
        return number(CostScale.value(new BigDecimal(usd)));
    }

    private static BigDecimal month(String price) {
        return CATALOG.price(price)
                .usd()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(730))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static Price.Step zonesBeyond() {
        return CATALOG.price("private-dns-zone").steps().get(1);
    }

    private static BigDecimal usd(String price) {
        return CATALOG.price(price).usd().orElseThrow().setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String millionths(double value) {
        return number(Math.round(value * 1e6) / 1e6);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
