package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import java.util.List;

/** A sentence and the codes of the rules behind it, the one that it speaks of first; without any where no rule is. */
record Coded(String text, List<String> codes) {
    /** Steps that every set-up has are no rule's. */
    private static final String SETUP = "setup";

    Coded {
        codes = List.copyOf(codes);
    }

    static Coded plain(String text) {
        return new Coded(text, List.of());
    }

    static List<Coded> plain(List<String> texts) {
        return texts.stream().map(Coded::plain).toList();
    }

    static Coded of(Reason reason, String name) {
        return new Coded(Sentences.sentence(reason.text(), name), List.of(reason.code()));
    }

    static Coded of(Notice notice, String name) {
        return new Coded(
                Sentences.sentence(notice.text(), name),
                notice.code().equals(SETUP) ? List.of() : List.of(notice.code()));
    }

    static Coded of(WorkloadNotice shared) {
        return of(
                shared.notice(),
                shared.services().isEmpty() ? "" : shared.services().get(0));
    }

    /** The same with a capital and a full stop. */
    Coded asSentence(String name) {
        return new Coded(Sentences.sentence(text, name), codes);
    }

    /** The same behind the name of what it is about. */
    Coded about(String name) {
        return new Coded(name + ": " + text, codes);
    }

    /** "A text. [EA105; also EA109, EA117]". */
    String inBrackets() {
        return text + (codes.isEmpty() ? "" : " [" + codes.get(0) + also() + "]");
    }

    private String also() {
        return codes.size() == 1 ? "" : "; also " + String.join(", ", codes.subList(1, codes.size()));
    }
}
