package io.github.endpointadvisor.document;

import io.github.endpointadvisor.document.Words.Tone;

/**
 * How text looks: its width, and whether it may use colour.
 *
 * @param width columns, from 60 to 140
 */
public record Style(boolean color, int width) {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    public Style {
        width = Math.min(WIDEST, Math.max(NARROWEST, width));
    }

    public String bold(String text) {
        return paint(Tone.STRONG, text);
    }

    public String good(String text) {
        return paint(Tone.GOOD, text);
    }

    public String careful(String text) {
        return paint(Tone.CAREFUL, text);
    }

    public String bad(String text) {
        return paint(Tone.BAD, text);
    }

    String paint(Tone tone, String text) {
        String code = switch (tone) {
            case STRONG -> "1";
            case GOOD -> "32";
            case CAREFUL -> "33";
            case BAD -> "31";
            case CODE -> "2";
            case PLAIN, LINK -> "";
        };
        return color && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
