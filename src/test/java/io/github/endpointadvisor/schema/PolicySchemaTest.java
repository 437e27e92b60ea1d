package io.github.endpointadvisor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.workload.PolicyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schema of the policy file takes what the reader takes, and says of clauses what that of the workload says. */
final class PolicySchemaTest {
    private static final SchemaFile SCHEMA = SchemaFile.named("policy");
    private static final SchemaFile WORKLOAD = SchemaFile.named("workload");

    /** What only the catalog can tell. */
    private static final Set<InputCode> BEYOND = EnumSet.of(InputCode.EA016, InputCode.EA017, InputCode.EA019);

    static List<Path> good() {
        return SchemaFile.yamlFiles("src/test/resources/policy/ok", "examples/policies");
    }

    static List<Path> bad() {
        return SchemaFile.yamlFiles("src/test/resources/policy/err");
    }

    @Test
    void isASchema() {
        assertThat(SCHEMA.ownErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatTheReaderTakes(Path file) throws IOException {
        assertThat(SCHEMA.errors(SchemaFile.yaml(file))).isEmpty();
        assertThat(complaints(file).any()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesMistakesOfForm(Path file) throws IOException {
        InputCode code = InputCode.valueOf(file.getFileName().toString().substring(0, 5));
        assertThat(SCHEMA.errors(SchemaFile.yaml(file)).isEmpty()).isEqualTo(BEYOND.contains(code));
        assertThat(complaints(file).any()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"deny", "require"})
    void saysOfAClauseWhatTheWorkloadSays(String key) {
        JsonNode own = SCHEMA.at("/properties/" + key);
        assertThat(own).isEqualTo(WORKLOAD.at("/properties/policy/properties/" + key));
        SCHEMA.document()
                .get("definitions")
                .propertyNames()
                .forEach(name -> assertThat(SCHEMA.at("/definitions/" + name))
                        .as(name)
                        .isEqualTo(WORKLOAD.at("/definitions/" + name)));
    }

    private static Complaints complaints(Path file) throws IOException {
        Complaints complaints = new Complaints(file.toString());
        new PolicyReader(Workloads.CATALOG).document(new ByteArrayInputStream(Files.readAllBytes(file)), complaints);
        return complaints;
    }
}
