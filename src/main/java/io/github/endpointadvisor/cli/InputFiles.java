package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the files that a command names, and keeps what is wrong with those that cannot be used. */
final class InputFiles {
    /** What becomes of the bytes of a file. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(InputStream in, Complaints complaints);
    }

    /** What standard input is called if nobody gives it a name. */
    static final String STANDARD_INPUT = "<stdin>";

    /** What Java makes of bytes in a name that are no UTF-8; no file is found by it. */
    private static final char UNDECODABLE = '\uFFFD';

    private final Console console;
    private final String stdinName;
    private final List<Complaints> refused = new ArrayList<>();

    InputFiles(Console console, String stdinName) {
        this.console = console;
        this.stdinName = stdinName;
    }

    /** The option that gives standard input a name. */
    static void nameOption(Arguments arguments, Consumer<String> taken) {
        arguments.value(
                "--stdin-name",
                "NAME",
                "Name for standard input in messages and results. Default: " + STANDARD_INPUT + ".",
                taken);
    }

    /** The name that was given to standard input, as that of the file it stands for. */
    static String stdinName(String given) {
        return given.equals(STANDARD_INPUT) ? given : FileNames.of(given);
    }

    /** The complaints about each file that has any. */
    List<Complaints> refused() {
        return List.copyOf(refused);
    }

    /** Prints all complaints, file by file. */
    void complain() {
        refused.forEach(complaints ->
                complaints.sorted().forEach(diagnostic -> console.err().println(diagnostic.render())));
        console.err().flush();
    }

    /** Takes what is wrong with a name that leads to no file. */
    void refuse(Complaints complaints) {
        refused.add(complaints);
    }

    /** Name of a file in messages and results. */
    String name(String file) {
        return file.equals("-") ? stdinName(stdinName) : FileNames.of(file);
    }

    /** What the file holds; {@code -} is standard input. */
    <T> Optional<T> read(String file, String whatToName, Reader<T> reader) {
        Complaints complaints = new Complaints(name(file));
        Optional<T> content = YamlText.unwritable(name(file)).isPresent()
                ? unnamed(complaints)
                : file.equals("-")
                        ? reader.read(console.in(), complaints)
                        : readFile(file, whatToName, reader, complaints);
        if (complaints.any()) {
            refused.add(complaints);
        }
        return content;
    }

    /** Records and baselines hold the name, and could not be read with such a character in them. */
    private static <T> Optional<T> unnamed(Complaints complaints) {
        String bad = YamlText.unwritable(complaints.file()).orElseThrow();
        complaints.add(InputCode.EA001, "its name holds the character " + bad + "; rename the file");
        return Optional.empty();
    }

    /** How to come by one, if the description says so. */
    private static String hint(String what) {
        int end = what.indexOf("; ");
        return end < 0 ? "" : what.substring(end);
    }

    private static <T> Optional<T> readFile(String name, String what, Reader<T> reader, Complaints complaints) {
        try {
            return readFile(Path.of(name), what, reader, complaints);
        } catch (InvalidPathException e) {
            complaints.add(InputCode.EA001, "this cannot be the name of a file: " + e.getReason());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> readFile(Path file, String what, Reader<T> reader, Complaints complaints) {
        if (Files.isDirectory(file)) {
            complaints.add(InputCode.EA001, "this is a folder; name " + what);
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in, complaints);
        } catch (NoSuchFileException e) {
            complaints.add(
                    InputCode.EA001,
                    file.toString().indexOf(UNDECODABLE) < 0
                            ? "there is no such file" + hint(what)
                            : "its name is not UTF-8, or there is no such file; rename it");
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + OutputFile.reason(e));
        }
        return Optional.empty();
    }
}
