package io.github.endpointadvisor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import io.github.endpointadvisor.report.LoggingCommand;
import io.github.endpointadvisor.report.WorkflowCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold for every input, whatever it says. */
final class Laws {
    /** A law that does not hold. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** What a terminal, an editor or a reader of Unicode would obey. */
    private static final Pattern OBEYED = Pattern.compile(
            "[\\p{Cc}&&[^\n]]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF\uFFFE\uFFFF]|\\p{Cs}");

    private static final Pattern CODE = Pattern.compile("EA0[0-9][0-9]");
    private static final Pattern DRIFT = Pattern.compile("EA31[0-9]|EA0[0-9][0-9]");
    private static final int LONGEST = 200_000;
    private static final long SECOND = 1_000_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path file;
    private final Path written;

    /** Files are made in the folder, and replaced by those of the next input. */
    Laws(Path folder) {
        this.file = folder.resolve("input");
        this.written = folder.resolve("written.json");
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }

    /** Runs the program on the input, and returns how it ended. */
    int hold(Surface surface, Input input) throws Exception {
        if (surface.isReaderAlone()) {
            return Reading.isRead(surface.corpus(), input.bytes()) ? 0 : 3;
        }
        String argument = surface.corpus().isArgument() ? input.argument() : file.toString();
        if (surface.isFileBeside()) {
            Files.write(file, input.bytes());
        }
        byte[] stdin = surface.corpus().isArgument() ? Files.readAllBytes(Path.of(input.beside())) : input.bytes();
        String[] args = surface.args(argument, input.beside());
        Result result = timed(stdin, args);
        holdAlone(surface, result);
        if (input.isSample()) {
            Result again = Runner.run(stdin, args);
            require(again.equals(result), "not the same bytes twice");
        }
        if (input.isSample() && surface.corpus() == Corpus.WORKLOAD) {
            holdTogether(surface, stdin, result);
        }
        if (surface.form() == Form.YAML && result.exitCode() == 0) {
            int code = Runner.run(result.stdout(), "recommend", "-").exitCode();
            require(code == 0, "recommend takes the imported workload: " + code);
        }
        return result.exitCode();
    }

    /** Of what is printed for people. */
    static void holdText(String text) {
        require(!OBEYED.matcher(text).find(), "a character that is obeyed");
        holdCommands(text);
    }

    /** No log that shows the text does what it says. */
    static void holdCommands(String output) {
        require(WorkflowCommand.all(output).isEmpty(), "a workflow command");
        require(LoggingCommand.all(output).isEmpty(), "a logging command");
    }

    private static void holdAlone(Surface surface, Result result) throws Exception {
        String all = result.stdout() + result.stderr();
        require(
                surface.codes().contains(result.exitCode()),
                "exit code " + result.exitCode() + ": " + start(result.stderr()));
        require(!result.stderr().contains("internal error"), "internal error");
        require(!OBEYED.matcher(all).find(), "a character that is obeyed");
        require(result.stderr().length() < LONGEST, "complaints without end");
        require(result.exitCode() != 3 || CODE.matcher(all).find(), "refused without a code");
        require(result.exitCode() != 2 || !result.stderr().isEmpty(), "refused without a word");
        holdCommands(result.stderr());
        if (!result.stdout().isEmpty()) {
            require(result.stdout().endsWith("\n"), "a last line without end");
            surface.form().hold(result.stdout());
        }
    }

    /** What is written is read, and says the same. */
    private void holdTogether(Surface surface, byte[] stdin, Result result) throws IOException {
        Files.deleteIfExists(written);
        String known = written.toString();
        if (result.exitCode() < 2 && surface.args().get(0).equals("recommend")) {
            require(Runner.run(stdin, "recommend", "--record", known, "-").exitCode() == 0, "a record is written");
            Result check = Runner.run(stdin, "check", "--record", known, "-");
            require(
                    check.exitCode() < 2 && !DRIFT.matcher(check.stdout()).find(),
                    "a record is clean: " + start(check.stdout()));
        } else if (result.exitCode() < 2) {
            require(
                    Runner.run(stdin, "check", "--baseline", known, "--update-baseline", "-")
                                    .exitCode()
                            == 0,
                    "a baseline is written");
            Result check = Runner.run(stdin, "check", "--baseline", known, "--fail-on", "note", "-");
            require(check.exitCode() == 0, "a baseline is clean: " + start(check.stdout()));
        }
    }

    /** In the time of the processor, since others use it too; a garbage collection now and then is forgiven. */
    private static Result timed(byte[] stdin, String... args) {
        long most = SECOND + stdin.length * (SECOND / 20_000);
        long start = THREADS.getCurrentThreadCpuTime();
        Result result = Runner.run(stdin, args);
        if (THREADS.getCurrentThreadCpuTime() - start > most && Stream.of(args).noneMatch(Laws::isFolder)) {
            start = THREADS.getCurrentThreadCpuTime();
            Runner.run(stdin, args);
            long took = THREADS.getCurrentThreadCpuTime() - start;
            require(took < most, "took " + took / 1_000_000 + " ms");
        }
        return result;
    }

    /** Whether it names a folder of this machine, or files in one, which takes what it takes to search. */
    private static boolean isFolder(String argument) {
        try {
            Path named = Path.of(argument.replaceFirst("[*?\\[{].*", ""));
            return !argument.isEmpty() && Files.isDirectory(named);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String start(String text) {
        return Stream.of(text.split("\n")).limit(3).reduce("", (one, other) -> one + "\n    " + other);
    }

    /** One input: its bytes, or the same as an argument, and the file beside it. */
    record Input(byte[] bytes, String beside, boolean isSample) {
        /** On one line; what looks like an option is none. */
        String argument() {
            String text = new String(bytes, UTF_8).replace("\0", "");
            return text.startsWith("-") ? "./" + text : text;
        }
    }
}
