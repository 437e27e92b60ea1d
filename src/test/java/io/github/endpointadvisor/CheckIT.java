package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.Sandbox.Output;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The gate as a process: its exit codes in a shell, and what it leaves in files, in pipes and on a terminal. */
final class CheckIT {
    private static final List<String> SOME_FORMATS = List.of("text", "json", "junit");
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    private Path temp = Path.of("");

    private Sandbox sandbox = new Sandbox(temp);

    @BeforeEach
    void workloads() throws IOException {
        sandbox = new Sandbox(temp);
        sandbox.workloads();
    }

    /** Of which the report is longer than the buffer of a pipe, but in the two forms that have limits of their own. */
    private void big() throws IOException {
        String service = "  - {type: key-vault, name: vault-with-a-name-%d, privateIp: required,"
                + " publicNetworkAccess: disabled, current: public}\n";
        sandbox.file(
                "big.yaml",
                IntStream.range(0, 130)
                        .mapToObj(i -> service.replace("%d", "" + i))
                        .collect(Collectors.joining("", "network: {dns: azure}\nservices:\n", "")));
    }

    private static List<String> lines(String template, List<String> words) {
        return words.stream().map(word -> template.replace("WORD", word)).toList();
    }

    @Test
    void everyExitCodeReachesTheShell() throws Exception {
        sandbox.file("empty/notes.txt", "services: [aks]\n");
        assertThat(sandbox.codes(lines(
                        "PROGRAM check WORD > /dev/null 2>&1",
                        List.of("clean.yaml", "error.yaml", "--fail-on errors clean.yaml", "broken.yaml", "empty"))))
                .containsExactly(0, 1, 2, 3, 3);
    }

    /** Permissions do not stop the superuser; this file does. */
    @Test
    void aFileThatCannotBeReadIsAFinding() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/mem")), "/proc/self/mem, a file that nobody can read");
        Output output = sandbox.shell("PROGRAM check --fail-on never clean.yaml /proc/self/mem");
        assertThat(output.exitCode()).isEqualTo(3);
        assertThat(output.stdout())
                .contains("/proc/self/mem: error: Cannot be read: ")
                .contains("2 files: 1 error,");
        assertThat(output.stderr()).isEmpty();
    }

    /** Of the others, tests within the program show the same; each start of it takes its time. */
    @Test
    void aReaderThatLeavesEarlyChangesNoVerdict() throws Exception {
        big();
        String line = "{ PROGRAM check --format WORD big.yaml 2> WORD.err; echo $? > WORD.code; } | head -n 1 > WORD.1";
        sandbox.codes(lines(line, SOME_FORMATS));
        for (String format : SOME_FORMATS) {
            assertThat(sandbox.read(format + ".code"))
                    .as("the verdict, in %s", format)
                    .isEqualTo("1\n");
            assertThat(sandbox.read(format + ".err")).as(format).isEmpty();
        }
        assertThat(sandbox.read("json.1")).isEqualTo("{\n");
    }

    @Test
    void aFullDiskIsAnError() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full");
        big();
        String line = "PROGRAM check --format WORD big.yaml > /dev/full 2> WORD.err";
        assertThat(sandbox.codes(lines(line, SOME_FORMATS))).containsOnly(4).hasSameSizeAs(SOME_FORMATS);
        for (String format : SOME_FORMATS) {
            assertThat(sandbox.read(format + ".err"))
                    .as(format)
                    .startsWith("endpoint-advisor: cannot write the result: ")
                    .hasLineCount(1);
        }
    }

    /** One of the names holds the word by which a closed pipe is known. */
    @Test
    void whatCannotBeWrittenIsAnError() throws Exception {
        List<String> lines = lines(
                "PROGRAM WORD.yaml > /dev/null 2> \"$(mktemp message.XXXXXX)\"",
                List.of(
                        "check -o no/where/pipelines/out.txt clean",
                        "check --summary no/where/summary.md clean",
                        "check --baseline no/where/known.json --update-baseline clean",
                        "recommend --record no/where/record.json clean"));
        assertThat(sandbox.codes(lines)).containsOnly(4).hasSameSizeAs(lines);
        List<String> messages =
                sandbox.names().stream().filter(it -> it.startsWith("message")).toList();
        assertThat(messages).hasSameSizeAs(lines);
        for (String message : messages) {
            assertThat(sandbox.read(message)).contains("cannot write the result: ", "no/where");
        }
    }

    /** As /proc, for the superuser too. */
    @Test
    void aFolderThatTakesNoFilesIsAnError() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "/proc, a folder that takes no files");
        Output output = sandbox.shell("PROGRAM check -o /proc/out.txt clean.yaml");
        assertThat(output.exitCode()).isEqualTo(4);
        assertThat(output.stdout()).isEmpty();
        assertThat(output.stderr()).contains("cannot write the result: no file can be made in /proc");
    }

    /** The limit on the size of files is a disk that fills up while the report is written. */
    @Test
    void anEarlierResultStaysWholeUntilThereIsANewOne() throws Exception {
        big();
        Output output = sandbox.shell(String.join(
                "\n",
                "PROGRAM check --json -o out.json error.yaml; echo $?; cp out.json first.json",
                "PROGRAM check --json -o out.json --today never error.yaml; echo $?; cmp first.json out.json",
                "(ulimit -f 100; PROGRAM check --json -o out.json big.yaml); echo $?; cmp first.json out.json",
                "PROGRAM check --json -o out.json broken.yaml; echo $?"));
        assertThat(output.stdout()).isEqualTo("1\n2\n4\n3\n");
        assertThat(output.stderr()).contains("cannot write the result: ");
        assertThat(WHOLE.readTree(sandbox.read("out.json"))
                        .at("/findings/0/code")
                        .asString())
                .as("a file that cannot be used is a finding of the new result")
                .isEqualTo("EA016");
        assertThat(sandbox.names())
                .as("no draft is left")
                .containsExactly("big.yaml", "broken.yaml", "clean.yaml", "error.yaml", "first.json", "out.json");
    }

    @Test
    void recordAndBaselineAreWrittenAndHeldAgainst() throws Exception {
        Output output = sandbox.shell(
                String.join(
                        "\n",
                        "PROGRAM recommend --record record.json error.yaml > /dev/null; echo $?",
                        "against='--record record.json --baseline known.json'",
                        "PROGRAM check $against --update-baseline error.yaml > /dev/null; echo $?; cp known.json first.json",
                        "PROGRAM check $against error.yaml > /dev/null; echo $?",
                        "PROGRAM check $against --update-baseline broken.yaml > /dev/null; echo $?; cmp known.json first.json"));
        assertThat(output).isEqualTo(new Output(0, "0\n0\n0\n3\n", ""));
    }

    /** Java by itself cannot open such a file in the C locale, nor in one that is not installed, as in a container. */
    @Test
    void formsForMachinesAreOneDocumentAndTheSameInAnyLocale() throws Exception {
        sandbox.shell("cp error.yaml \"$(printf 'gr\\303\\266\\303\\237e.yaml')\"");
        String line = "PROGRAM check --format WORD --summary LOCALE.WORD.md --today 2026-11-24 gr*e.yaml > LOCALE.WORD";
        List<String> forms = List.of("json", "junit");
        List<String> lines = new ArrayList<>(lines("LC_ALL=C " + line.replace("LOCALE", "c"), forms));
        String turkish = "LC_ALL=tr_TR.UTF-8 ENDPOINT_ADVISOR_JAVA_OPTS='-Duser.language=tr -Duser.country=TR' ";
        lines.addAll(lines(turkish + line.replace("LOCALE", "tr"), forms));
        assertThat(sandbox.codes(lines)).containsOnly(1);
        for (String form : List.of("json", "junit", "json.md")) {
            assertThat(sandbox.read("tr." + form)).as(form).isEqualTo(sandbox.read("c." + form));
        }
        assertThat(WHOLE.readTree(sandbox.read("c.json")).at("/files/0").asString())
                .isEqualTo("gr\u00f6\u00dfe.yaml");
        assertThat(rootElement(sandbox.read("c.junit"))).isEqualTo("testsuites");
        assertThat(sandbox.read("c.json.md"))
                .startsWith("<!-- endpoint-advisor:check -->\n")
                .endsWith("\n");
    }

    private static String rootElement(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getTagName();
    }

    @Test
    void theProgramFindsItselfWhateverCdpathSays() throws Exception {
        Output output = sandbox.shell(
                "home=$(dirname \"$(dirname PROGRAM)\"); cd \"$home\" && CDPATH=/usr bin/endpoint-advisor --version");
        assertThat(output.stdout()).startsWith("endpoint-advisor 0.");
    }

    @Test
    void progressIsShownOnATerminalOnlyAndGoneAtTheEnd() throws Exception {
        assumeTrue(
                sandbox.shell("script --version 2> /dev/null").stdout().contains("util-linux"), "script of util-linux");
        for (int i = 0; i < 60; i++) {
            sandbox.file("many/" + i + ".yaml", Sandbox.CLEAN);
        }
        Output terminal = sandbox.shell("script -qec \"PROGRAM check many > watched.txt\" /dev/null");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.stdout())
                .contains("0 of 60 files", "50 of 60 files")
                .containsPattern("\r {14,}\r$");
        Output plain = sandbox.shell("PROGRAM check many");
        assertThat(plain).isEqualTo(new Output(0, sandbox.read("watched.txt"), ""));
    }

    @Test
    void anOutputThatIsNoFileIsNotReplaced() throws Exception {
        Sandbox.Output output = sandbox.shell(
                "mkfifo queue; mkdir folder; cat queue >got.txt & "
                        + "PROGRAM check -o queue clean.yaml && PROGRAM check -o /dev/null clean.yaml; "
                        + "PROGRAM check -o folder clean.yaml; echo $?; test -p queue && test -d folder && test -c /dev/null && cat got.txt");
        assertThat(output.stdout()).startsWith("4\n").contains("Gate passed");
        assertThat(output.exitCode()).isZero();
    }

    @Test
    void anOutputCanBeReadByOthersAndStaysALink() throws Exception {
        Sandbox.Output output =
                sandbox.shell("umask 022; PROGRAM check -o real.txt clean.yaml; ln -s real.txt link.txt; "
                        + "PROGRAM check -o link.txt clean.yaml; test -h link.txt && ls -l real.txt");
        assertThat(output.stdout()).startsWith("-rw-r--r--");
    }
}
