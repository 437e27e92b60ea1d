package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Setting;
import io.github.endpointadvisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Valid files: no complaint, and the properties that every answer has. */
final class ValidFixturesTest {
    private static final BigDecimal SEVEN = new BigDecimal(7);

    @TestFactory
    Stream<DynamicTest> validFilesKeepTheirAnswers() {
        return Stream.concat(Golden.files(Golden.RESOURCES.resolve("ok"), ".yaml").stream(), Golden.examples().stream())
                .map(file -> DynamicTest.dynamicTest(Golden.slashes(file), () -> check(Golden.read(file))));
    }

    private static void check(String yaml) {
        Workload workload = Workloads.read(yaml);
        List<String> answers = answers(workload);
        assertThat(answers).hasSize(workload.services().size());
        assertThat(answers(Workloads.read(yaml))).as("the same twice").isEqualTo(answers);
        assertThat(answers(Workloads.read(yaml.replace("\n", "\r\n"))))
                .as("CRLF")
                .isEqualTo(answers);
        assertThat(answers(weighted(workload))).as("all weights times 7").isEqualTo(answers);
        assertThat(reversed(workload)).as("services in another order").isEqualTo(answers);
        assertThat(alone(unlimited(workload))).as("each service alone").isEqualTo(answers(unlimited(workload)));
    }

    /** A budget is shared, so without it only is a service on its own. */
    private static Workload unlimited(Workload workload) {
        return new Workload(
                workload.file(),
                workload.name(),
                workload.setting(),
                Optional.empty(),
                workload.services(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> answers(Workload workload) {
        WorkloadAdvice advice = new Adviser(Workloads.CATALOG, Rules.method()).advise(workload);
        return advice.services().stream().map(ValidFixturesTest::answer).toList();
    }

    /** Everything that must not depend on how weights are scaled or where a service stands in the file. */
    private static String answer(ServiceAdvice advice) {
        StringBuilder text = new StringBuilder(advice.request().name())
                .append(": ")
                .append(advice.recommendation().words());
        for (Alternative alternative : advice.alternatives()) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %s %s %.9f %s",
                    alternative.mechanism().id(),
                    alternative.status().id(),
                    alternative.score(),
                    alternative.cost().monthlyUsd()));
        }
        return text.toString();
    }

    private static Workload weighted(Workload workload) {
        Map<String, BigDecimal> priorities = new HashMap<>(workload.setting().priorities());
        Workloads.CATALOG.criteria().stream().map(c -> c.group()).distinct().forEach(group -> {
            BigDecimal own = workload.setting().priorities().getOrDefault(group, BigDecimal.ONE);
            priorities.put(group, own.multiply(SEVEN));
        });
        Setting setting = workload.setting();
        return new Workload(
                workload.file(),
                workload.name(),
                new Setting(setting.cloud(), setting.region(), setting.network(), setting.policy(), priorities),
                workload.budgetMonthlyUsd(),
                workload.services(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> reversed(Workload workload) {
        List<ServiceRequest> services = new ArrayList<>(workload.services());
        Collections.reverse(services);
        List<String> answers = new ArrayList<>(answers(with(workload, services)));
        Collections.reverse(answers);
        return answers;
    }

    private static List<String> alone(Workload workload) {
        return workload.services().stream()
                .map(service -> answers(with(workload, List.of(service))).get(0))
                .toList();
    }

    private static Workload with(Workload workload, List<ServiceRequest> services) {
        return new Workload(
                workload.file(),
                workload.name(),
                workload.setting(),
                workload.budgetMonthlyUsd(),
                services,
                List.of(),
                List.of(),
                List.of());
    }
}
