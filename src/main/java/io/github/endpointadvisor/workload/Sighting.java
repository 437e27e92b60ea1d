package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlValue;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells workload files from other YAML and JSON in a folder: a workload has a list of services at its top. What is too
 * broken to tell counts as one if a line looks like the key, so that no mistake takes a file out of the run.
 */
public final class Sighting {
    private static final Pattern KEY = Pattern.compile("(?m)^[\"']?services[\"']?\\s*:");

    private Sighting() {}

    public static boolean isWorkload(InputStream in) {
        Complaints silent = new Complaints("");
        Optional<byte[]> bytes = InputBytes.read(in, silent);
        Optional<YamlValue> tree = bytes.flatMap(it -> YamlReader.read(it, silent));
        return tree.map(Sighting::hasServices)
                .orElseGet(() -> KEY.matcher(new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8))
                        .find());
    }

    private static boolean hasServices(YamlValue tree) {
        return tree instanceof YamlMap map
                && map.entry(Target.SERVICES)
                        .filter(entry -> entry.value() instanceof YamlList)
                        .isPresent();
    }
}
