package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the documentation as a shell would run it: commands behind each other, words in quotes, and no more than
 * that. The program runs in this process, {@code cat}, {@code cp}, {@code mkdir}, {@code head} and {@code echo $?} are done here, jq is
 * the real one.
 */
final class Pipeline {
    private final List<List<String>> commands;
    private int exitCode;

    private Pipeline(List<List<String>> commands) {
        this.commands = commands;
    }

    static Pipeline of(String line) {
        List<List<String>> commands = new ArrayList<>(List.of(new ArrayList<>()));
        for (String word : words(line)) {
            if (word.equals("|")) {
                commands.add(new ArrayList<>());
            } else {
                commands.get(commands.size() - 1).add(word.startsWith("'") ? word.substring(1) : word);
            }
        }
        return new Pipeline(commands);
    }

    /** Words; one that was quoted starts with a quote, so that a bar in it is no pipe. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < line.length(); ) {
            char c = line.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            boolean quoted = c == '\'' || c == '"';
            int from = quoted ? at + 1 : at;
            int end = line.indexOf(quoted ? c : ' ', from);
            int to = end < 0 ? line.length() : end;
            words.add((quoted ? "'" : "") + line.substring(from, to));
            at = to + 1;
        }
        return words;
    }

    boolean needsJq() {
        return commands.stream().anyMatch(command -> command.get(0).equals("jq"));
    }

    static boolean hasJq() {
        try {
            return new ProcessBuilder("jq", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is printed in the end, errors of the program included, and its exit code where that is not 0. */
    String run() {
        String text = "";
        for (List<String> command : commands) {
            text = run(command, text);
        }
        return text;
    }

    int exitCode() {
        return exitCode;
    }

    private String run(List<String> command, String stdin) {
        List<String> rest = command.subList(1, command.size());
        return switch (command.get(0)) {
            case "endpoint-advisor" -> program(stdin, rest);
            case "cat" -> Golden.read(Path.of(rest.get(0)));
            case "mkdir" -> directory(Path.of(rest.get(1)));
            case "cp" -> copy(Path.of(rest.get(0)), Path.of(rest.get(1)));
            case "head" -> head(stdin, rest);
            case "echo" -> String.join(" ", rest) + "\n";
            case "grep" -> grep(stdin, rest.get(0));
            case "jq" -> jq(stdin, command);
            default -> throw new AssertionError("not understood: " + command);
        };
    }

    private String program(String stdin, List<String> args) {
        Result result = Runner.run(stdin, args.toArray(String[]::new));
        exitCode = result.exitCode();
        return result.stdout() + result.stderr();
    }

    /** Made anew: a file that an earlier run left would be taken for one of this run. */
    private static String directory(Path folder) {
        Path own = Path.of("target", folder.getName(1).toString());
        try (Stream<Path> old = Files.exists(own) ? Files.walk(own) : Stream.of()) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            Files.createDirectories(folder);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head(String text, List<String> args) {
        exitCode = 0;
        String count = String.join(" ", args).replaceFirst("^-(n ?)?", "");
        return text.lines().limit(Long.parseLong(count)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Of a word, not of a pattern. */
    private String grep(String text, String word) {
        exitCode = 0;
        return text.lines()
                .filter(line -> line.contains(word))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String jq(String stdin, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread writer = new Thread(() -> write(process.getOutputStream(), stdin));
            writer.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exitCode = process.waitFor();
            writer.join();
            return printed.replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(Arrays.toString(command.toArray()), e);
        }
    }

    private static void write(OutputStream to, String text) {
        try (to) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            assertThat(e).as("jq reads all it is given").isNull();
        }
    }
}
