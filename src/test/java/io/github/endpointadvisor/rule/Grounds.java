package io.github.endpointadvisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import java.util.List;
import java.util.stream.Stream;

/** What is said can be followed up: a fact stands in the file, or could, and a source in the catalog. */
final class Grounds {
    /** That no service lists a client is no fact of Azure. */
    private static final String OF_THE_FILE = "EA257";

    private Grounds() {}

    static void assertThatAll(ServiceAdvice service, WorkloadAdvice advice) {
        for (Alternative alternative : service.alternatives()) {
            Stream.concat(alternative.met().stream(), alternative.against().stream())
                    .forEach(reason -> assertThatOne(reason, service));
            assertThat(alternative.changes())
                    .allSatisfy(change -> assertThat(change.text()).isNotBlank());
        }
        assertThat(advice.notices())
                .filteredOn(notice -> !notice.code().equals(OF_THE_FILE))
                .extracting(Notice::sources)
                .allSatisfy(Grounds::assertThatSources);
    }

    private static void assertThatOne(Reason reason, ServiceAdvice service) {
        assertThat(reason.text()).isNotBlank();
        if (reason.origin() != Constraint.Origin.POLICY) {
            assertThatSources(reason.sources());
        }
        assertThat(reason.facts())
                .as(reason.text())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact).matches("(services|clients|network|policy|cloud|region)\\b.*"));
    }

    private static void assertThatSources(List<String> sources) {
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(Workloads.CATALOG.source(source).id()).isEqualTo(source));
    }
}
