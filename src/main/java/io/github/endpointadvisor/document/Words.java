package io.github.endpointadvisor.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Running text in spans, each with the tone in which it is said; colour only repeats what the words say. */
public record Words(List<Span> spans) {
    public static final Words NONE = new Words(List.of());

    /** How a span is said. */
    public enum Tone {
        PLAIN,
        STRONG,
        GOOD,
        CAREFUL,
        BAD,
        /** The code of a rule, which {@code explain} knows. */
        CODE,
        /** The address of a page. */
        LINK
    }

    /** A part of the text in one tone. */
    public record Span(String text, Tone tone) {}

    public Words {
        spans = List.copyOf(spans);
    }

    public static Words of(String text) {
        return of(Tone.PLAIN, text);
    }

    public static Words of(Tone tone, String text) {
        return text.isEmpty() ? NONE : new Words(List.of(new Span(text, tone)));
    }

    public static List<Words> all(Collection<String> texts) {
        return texts.stream().map(Words::of).toList();
    }

    public Words and(Words more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Words(all);
    }

    public Words and(String more) {
        return and(of(more));
    }

    public Words and(Tone tone, String more) {
        return and(of(tone, more));
    }

    /** The same followed by the codes of the rules behind it, each once. */
    public Words by(Collection<String> codes) {
        Words all = this;
        for (String code : codes.stream().distinct().toList()) {
            all = all.and(" ").and(Tone.CODE, code);
        }
        return all;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Without tones and codes. */
    public String plain() {
        return spans.stream()
                .filter(span -> span.tone() != Tone.CODE)
                .map(Span::text)
                .collect(Collectors.joining())
                .stripTrailing();
    }
}
