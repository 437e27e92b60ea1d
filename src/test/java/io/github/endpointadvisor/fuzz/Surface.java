package io.github.endpointadvisor.fuzz;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command in a format, with what is mutated in it: {@code {}} in the arguments stands for the mutated file or argument,
 * {@code -} for the mutated file as standard input, and {@code {beside}} for the file that has to stand beside it.
 */
record Surface(Corpus corpus, Form form, Set<Integer> codes, List<String> args) {
    private static final Set<Integer> ADVICE = Set.of(0, 3);
    private static final Set<Integer> GATE = Set.of(0, 1, 3);
    private static final Set<Integer> ARGUMENT = Set.of(0, 2, 3);

    /** The readers by themselves; those of large formats more often. */
    static final List<Surface> READERS = Stream.of(
                    Corpus.WORKLOAD,
                    Corpus.WORKLOAD,
                    Corpus.WORKLOAD,
                    Corpus.PLAN,
                    Corpus.PLAN,
                    Corpus.POLICY,
                    Corpus.RECORD,
                    Corpus.BASELINE)
            .map(corpus -> new Surface(corpus, Form.TEXT, ADVICE, List.of()))
            .toList();

    static final List<Surface> ALL = Stream.of(
                    advice(Form.TEXT, "-"),
                    advice(Form.TEXT, "--brief -"),
                    advice(Form.TEXT, "--plan -"),
                    advice(Form.TEXT, "--full -"),
                    advice(Form.JSON, "--json -"),
                    advice(Form.MARKDOWN, "--format markdown -"),
                    advice(Form.MARKDOWN, "--format markdown --full -"),
                    gate(Form.TEXT, "-"),
                    gate(Form.TEXT, "--strict -"),
                    gate(Form.JSON, "--json -"),
                    gate(Form.JSON, "--format sarif -"),
                    gate(Form.JUNIT, "--format junit -"),
                    gate(Form.MARKDOWN, "--format markdown --strict -"),
                    gate(Form.GITHUB, "--format github -"),
                    gate(Form.AZURE, "--format azure-pipelines -"),
                    of(Corpus.WORKLOAD, Form.TEXT, ADVICE, "generate terraform -"),
                    of(Corpus.WORKLOAD, Form.TEXT, ADVICE, "generate bicep -"),
                    of(Corpus.WORKLOAD, Form.JSON, ADVICE, "generate arm -"),
                    of(Corpus.WORKLOAD, Form.TEXT, ADVICE, "generate azure-cli -"),
                    of(Corpus.PLAN, Form.TEXT, ADVICE, "generate terraform --from -"),
                    of(Corpus.POLICY, Form.TEXT, ADVICE, "recommend --policy {} {beside}"),
                    of(Corpus.POLICY, Form.JSON, GATE, "check --format sarif --policy {} {beside}"),
                    of(Corpus.POLICY, Form.MARKDOWN, GATE, "check --format markdown --policy {} {beside}"),
                    of(Corpus.RECORD, Form.TEXT, GATE, "check --record {} {beside}"),
                    of(Corpus.RECORD, Form.GITHUB, GATE, "check --format github --record {} {beside}"),
                    of(Corpus.BASELINE, Form.JSON, GATE, "check --json --baseline {} {beside}"),
                    of(Corpus.BASELINE, Form.AZURE, GATE, "check --format azure-pipelines --baseline {} {beside}"),
                    of(Corpus.PLAN, Form.YAML, ADVICE, "import -"),
                    of(Corpus.PLAN, Form.YAML, ADVICE, "import --group -"),
                    of(Corpus.PLAN, Form.YAML, ADVICE, "import --tag name --tag env -"),
                    of(Corpus.PLAN, Form.JSON, ADVICE, "import --format json -"),
                    of(Corpus.PLAN, Form.TEXT, ADVICE, "recommend --from -"),
                    of(Corpus.PLAN, Form.MARKDOWN, ADVICE, "recommend --format markdown --from -"),
                    of(Corpus.PLAN, Form.TEXT, GATE, "check --from - {beside}"),
                    of(Corpus.PLAN, Form.GITHUB, GATE, "check --format github --from -"),
                    of(Corpus.PLAN, Form.JSON, GATE, "check --format sarif --from -"),
                    of(Corpus.FACT, Form.TEXT, ARGUMENT, "recommend --what-if {} {beside}"),
                    of(Corpus.FACT, Form.JSON, ARGUMENT, "recommend --json --what-if {} {beside}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "explain {}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "init --from {} -"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "completion {}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "services {}"),
                    of(Corpus.WORD, Form.JSON, ARGUMENT, "services --json {}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "compare {}"),
                    of(Corpus.WORD, Form.JSON, ARGUMENT, "compare --json {}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "recommend --service {} {beside}"),
                    of(Corpus.WORD, Form.TEXT, ARGUMENT, "recommend {}"),
                    of(Corpus.WORD, Form.MARKDOWN, ARGUMENT, "recommend --format markdown --stdin-name {} -"),
                    of(Corpus.WORD, Form.GITHUB, Set.of(0, 1, 2, 3), "check --format github --stdin-name {} -"),
                    of(Corpus.WORD, Form.JUNIT, Set.of(0, 1, 2, 3), "check --format junit --stdin-name {} -"),
                    of(Corpus.WORD, Form.JSON, Set.of(0, 1, 2, 3), "check --format sarif --stdin-name {} -"))
            .toList();

    private static Surface advice(Form form, String args) {
        return of(Corpus.WORKLOAD, form, ADVICE, "recommend " + args);
    }

    private static Surface gate(Form form, String args) {
        return of(Corpus.WORKLOAD, form, GATE, "check " + args);
    }

    private static Surface of(Corpus corpus, Form form, Set<Integer> codes, String line) {
        return new Surface(corpus, form, codes, List.of(line.split(" ")));
    }

    boolean isReaderAlone() {
        return args.isEmpty();
    }

    boolean isFileBeside() {
        return !corpus.isArgument() && args.contains("{}");
    }

    String[] args(String mutated, String beside) {
        return args.stream()
                .map(arg -> arg.equals("{}") ? mutated : arg.equals("{beside}") ? beside : arg)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return isReaderAlone() ? "reader of " + corpus : String.join(" ", args);
    }
}
