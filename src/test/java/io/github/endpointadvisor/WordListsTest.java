package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that people, templates and Terraform write, and what they have to mean: {@code src/test/resources/words}. */
final class WordListsTest {
    private static final Path WORDS = Path.of("src/test/resources/words");

    private final Catalog catalog = new Catalog();

    private record Row(String expected, String word) {}

    @ParameterizedTest
    @ValueSource(strings = {"names.txt", "names-held-out.txt", "names-commands.txt"})
    void namesMeanTheRightService(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows(file)) {
            boolean typo = row.expected().startsWith("typo ");
            Set<String> expected = row.expected().equals("nothing")
                    ? Set.of()
                    : Stream.of(row.expected().replaceFirst("^typo ", "").split(" or "))
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> meant = typo ? suggested(row.word()) : meant(row.word());
            if (!expected.equals(meant.isEmpty() ? suggested(row.word()) : meant)) {
                wrong.add(row + " but " + meant + ", suggested " + suggested(row.word()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Ids of services, or of the kind of resource that needs neither mechanism. */
    private Set<String> meant(String word) {
        Set<String> ids =
                catalog.findServices(word).stream().map(Service::id).collect(Collectors.toCollection(TreeSet::new));
        catalog.findNeither(word).ifPresent(type -> ids.add("neither " + type.id()));
        return ids;
    }

    private Set<String> suggested(String word) {
        return catalog.findWithTier(word)
                .map(found -> Set.of(found.getKey().id()))
                .or(() -> catalog.nearestServiceWord(word).map(this::meant))
                .orElse(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiers.txt", "tiers-held-out.txt", "tiers-with-sizes.txt"})
    void skusMeanTheRightTier(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows(file)) {
            String[] parts = row.expected().split(" \\| ");
            String answer = answer(parts[0], row.word());
            if (!answer.equals(parts[1]) && !answer.endsWith(parts[1])) {
                wrong.add(row + " but " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "az ", "Az", " ", "(", "aA"})
    void wordsOfAnyLengthAreLookedUpInTime(String part) {
        String word = "az a" + part.repeat(50_000) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(meant(word)).isEmpty();
            assertThat(catalog.findWithTier(word)).isEmpty();
            assertThat(catalog.service("key-vault").tier(word)).isEmpty();
        });
    }

    /** The tier that is stated, {@code open} where a word is accepted that states none, or the complaint. */
    private String answer(String service, String tier) {
        Complaints complaints = new Complaints("workload.yaml");
        String file = "services: [{type: " + service + ", tier: \"" + tier + "\"}]";
        return new WorkloadReader(catalog)
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), complaints)
                .map(workload ->
                        stated(workload.services().get(0)).map(Tier::name).orElse("open"))
                .orElseGet(() -> complaints.sorted().get(0).message());
    }

    private static Optional<Tier> stated(ServiceRequest request) {
        return request.resource().tier().filter(tier -> request.states("tier"));
    }

    /** What is expected stands before the last colon of a line, the words that mean it behind. */
    private static List<Row> rows(String file) throws IOException {
        return Files.readAllLines(WORDS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> Stream.of(
                                line.substring(line.lastIndexOf(": ") + 2).split(", "))
                        .map(word -> new Row(line.substring(0, line.lastIndexOf(": ")), word)))
                .toList();
    }
}
