package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.report.BaselineJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code --baseline}: the findings of an earlier day, which do not fail the gate; written only when asked for. */
final class BaselineOption {
    private final Arguments arguments;

    private Optional<String> file = Optional.empty();

    private boolean update;

    private String before = "";

    BaselineOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.value(
                "--baseline",
                "FILE",
                "Accept the findings listed in this file: they do not fail the gate.",
                given -> file = Optional.of(given));
        arguments.flag(
                "--update-baseline",
                "Write all findings of this run to the file that --baseline names, so that only new ones fail.",
                () -> update = true);
    }

    String file() {
        return file.orElse("-");
    }

    boolean isUpdate() {
        return update;
    }

    /** The baseline to hold findings against; complaints about it go to the input. */
    Optional<Baseline> read(InputFiles input) {
        if (update && file.isEmpty()) {
            throw arguments.wrong("--update-baseline needs --baseline FILE, the file to write");
        }
        if (file.filter("-"::equals).isPresent()) {
            throw arguments.wrong("--baseline needs the name of a file; standard input is for workloads");
        }
        before = stamp();
        return file.isEmpty() || (update && !Files.exists(Path.of(file.get())))
                ? Optional.empty()
                : input.read(file.get(), "a baseline; --update-baseline writes the first one", this::read);
    }

    /** Tells the file from one that another run put in its place. */
    private String stamp() {
        try {
            Path path = Path.of(file());
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime();
        } catch (InvalidPathException | IOException e) {
            return "";
        }
    }

    /** Read in another folder than it was written in, it would hold nothing, and an update would empty it. */
    private Optional<Baseline> read(InputStream in, Complaints complaints) {
        Optional<Baseline> baseline = Baseline.read(in, complaints);
        Set<String> named = baseline.map(Baseline::files).orElse(Set.of());
        if (!named.isEmpty() && named.stream().noneMatch(BaselineOption::isThere)) {
            complaints.add(
                    InputCode.EA001,
                    "names " + named.iterator().next() + (named.size() == 1 ? "" : " and others")
                            + ", nothing of which is below this folder; run it where the baseline was written, or write a new one");
        }
        return complaints.any() ? Optional.empty() : baseline;
    }

    /** Standard input is there whenever somebody gives it. */
    static boolean isThere(String name) {
        return name.startsWith("<") || Files.exists(Path.of(name));
    }

    /** The findings of this run as the baseline of the next, if asked for; files that it did not look at stay in it. */
    Optional<Baseline> written(List<Finding> findings, List<String> files, Optional<Baseline> earlier)
            throws IOException {
        if (!update) {
            return Optional.empty();
        }
        Set<String> looked = Set.copyOf(files);
        Baseline next = Baseline.of(
                FileNames.of(file()),
                findings,
                earlier,
                entry -> !looked.contains(entry.file()) && isThere(entry.file()));
        OutputFile.replace(file(), out -> {
            BaselineJson.write(next, Version.tool(), out);
            if (!stamp().equals(before)) {
                throw new IOException(file() + " was changed by another run meanwhile; run it again");
            }
        });
        return Optional.of(next);
    }
}
