package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a resource is written, by its first line: no more of the language is understood. */
public final class TerraformSource {
    /** The attributes of the map that a fact of a workload is made of. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "publicNetworkAccess", List.of("public", "private", "default"),
            "current", List.of("public", "private", "default"),
            "tier", List.of("tier"),
            "region", List.of());

    private final Path root;
    private final Map<String, String> sources;
    private final Inventory inventory;
    private final Map<Path, List<String>> files = new HashMap<>();
    private final Map<Path, List<Path>> folders = new HashMap<>();

    /** A line of a file. */
    public record Line(Path file, Position at) {}

    /** {@code sources} are the folders of modules, relative to the module that calls each. */
    public TerraformSource(Path root, Map<String, String> sources, Inventory inventory) {
        this.root = root;
        this.sources = Map.copyOf(sources);
        this.inventory = inventory;
    }

    /** The line of the attribute that gives a fact, else the first of the resource; empty where none is found. */
    public Optional<Line> find(String address, List<String> facts) {
        Address parsed = Address.of(address);
        String[] step = parsed.steps().get(parsed.steps().size() - 1).split("\\.", -1);
        if (step.length != 2) {
            return Optional.empty();
        }
        Pattern start = Pattern.compile(
                "^\\s*resource\\s+\"" + Pattern.quote(step[0]) + "\"\\s+\"" + Pattern.quote(step[1]) + "\"");
        return folder(parsed)
                .flatMap(folder -> tf(folder).stream()
                        .flatMap(file -> find(file, start, attributes(step[0], facts)).stream())
                        .findFirst());
    }

    private Optional<Path> folder(Address address) {
        Path folder = root;
        StringBuilder module = new StringBuilder();
        for (String step : address.steps()) {
            if (step.startsWith("module.")) {
                module.append(module.isEmpty() ? "" : ".").append(step);
                String source = sources.getOrDefault(module.toString(), "");
                if (!source.startsWith(".")) {
                    return Optional.empty();
                }
                folder = folder.resolve(source).normalize();
            }
        }
        return Optional.of(folder);
    }

    private List<String> attributes(String type, List<String> facts) {
        Optional<ResourceKind> kind = inventory.kind(type);
        return facts.stream()
                .flatMap(fact -> ATTRIBUTES.getOrDefault(fact, List.of()).stream())
                .flatMap(fact -> kind.map(it -> it.paths(fact)).orElse(List.of()).stream())
                .map(FactPath::last)
                .toList();
    }

    private List<Path> tf(Path folder) {
        return folders.computeIfAbsent(folder, TerraformSource::listed);
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".tf")).sorted().toList();
        } catch (IOException e) {
            // found nowhere: the place in the plan stands
            return List.of();
        }
    }

    private Optional<Line> find(Path file, Pattern start, List<String> attributes) {
        List<String> lines = files.computeIfAbsent(file, TerraformSource::lines);
        for (int i = 0; i < lines.size(); i++) {
            if (start.matcher(lines.get(i)).find()) {
                return Optional.of(attribute(file, lines, i, attributes).orElse(line(file, lines, i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Line> attribute(Path file, List<String> lines, int start, List<String> attributes) {
        for (String attribute : attributes) {
            Pattern wanted = Pattern.compile("^\\s*" + Pattern.quote(attribute) + "\\s*=");
            for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("}"); i++) {
                Matcher matcher = wanted.matcher(lines.get(i));
                if (matcher.find()) {
                    return Optional.of(line(file, lines, i));
                }
            }
        }
        return Optional.empty();
    }

    private static Line line(Path file, List<String> lines, int index) {
        String line = lines.get(index);
        int column = line.length() - line.stripLeading().length();
        String stripped = line.strip();
        return new Line(
                file, new Position(index + 1, column + 1, Math.max(1, stripped.codePointCount(0, stripped.length()))));
    }

    private static List<String> lines(Path file) {
        try {
            return new ArrayList<>(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            return List.of();
        }
    }
}
