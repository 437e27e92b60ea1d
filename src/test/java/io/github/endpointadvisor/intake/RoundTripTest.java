package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random estates, written in the shape of each kind of file, come back as they were. */
final class RoundTripTest {
    private static final int ESTATES = 12;

    @TestFactory
    Stream<DynamicTest> estatesComeBack() {
        return Stream.of(Shape.values())
                .flatMap(shape -> Stream.iterate(0, seed -> seed + 1)
                        .limit(ESTATES)
                        .map(seed -> DynamicTest.dynamicTest(shape + " " + seed, () -> check(shape, seed))));
    }

    private static void check(Shape shape, int seed) {
        RandomEstate estate = RandomEstate.of(new Random(seed));
        Result result = Runner.run(shape.write(estate), "import", "--tag", "env", "-");
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        List<String> back = Workloads.read(result.stdout()).services().stream()
                .map(RoundTripTest::line)
                .toList();
        assertThat(back)
                .isEqualTo(estate.services().stream()
                        .map(RandomEstate.Member::line)
                        .toList());
    }

    private static String line(ServiceRequest request) {
        return String.join(
                " ",
                request.name(),
                request.service().id(),
                request.resource().tier().map(tier -> tier.name()).orElse("-"),
                request.resource().region().map(region -> region.id()).orElse("-"),
                request.current().map(mechanism -> mechanism.id()).orElse("-"),
                request.needs().publicAccess().map(access -> access.id()).orElse("-"),
                request.tags().isEmpty() ? "-" : String.join(" ", request.tags()));
    }

    /** The forms of files, and how an estate is written in each. */
    private enum Shape {
        PLAN {
            @Override
            String write(RandomEstate estate) {
                return "{\"format_version\":\"1.2\",\"resource_changes\":[" + estate.terraform(Form.CHANGE)
                        + "],\"configuration\":{\"root_module\":{\"resources\":[" + estate.references() + "]}}}";
            }
        },
        STATE {
            @Override
            String write(RandomEstate estate) {
                return "{\"format_version\":\"1.0\",\"values\":{\"root_module\":{\"resources\":["
                        + estate.terraform(Form.VALUES) + "]}}}";
            }
        },
        RAW_STATE {
            @Override
            String write(RandomEstate estate) {
                return "{\"version\":4,\"resources\":[" + estate.terraform(Form.INSTANCE) + "]}";
            }
        },
        GRAPH {
            @Override
            String write(RandomEstate estate) {
                return "{\"count\":1,\"data\":[" + estate.arm(",") + "],\"skip_token\":null}";
            }
        },
        LIST {
            @Override
            String write(RandomEstate estate) {
                return "{\"value\":[" + estate.arm(",") + "]}";
            }
        },
        LINES {
            @Override
            String write(RandomEstate estate) {
                return estate.arm("\n");
            }
        },
        SNAPSHOT {
            @Override
            String write(RandomEstate estate) {
                return "{\"predictedResources\":[" + estate.arm(",") + "],\"diagnostics\":[]}";
            }
        };

        abstract String write(RandomEstate estate);
    }

    /** How Terraform writes one resource. */
    enum Form {
        CHANGE("{\"address\":\"%1$s.%2$s\",\"mode\":\"managed\",\"type\":\"%1$s\",\"name\":\"%2$s\","
                + "\"change\":{\"actions\":[\"create\"],\"before\":null,\"after\":%3$s}}"),
        VALUES("{\"address\":\"%1$s.%2$s\",\"mode\":\"managed\",\"type\":\"%1$s\",\"name\":\"%2$s\",\"values\":%4$s}"),
        INSTANCE("{\"mode\":\"managed\",\"type\":\"%1$s\",\"name\":\"%2$s\",\"instances\":[{\"attributes\":%4$s}]}");

        final String text;

        Form(String text) {
            this.text = text;
        }
    }
}
