package io.github.endpointadvisor.report;

/**
 * How text looks: its width, and whether it may use colour. Colour only repeats what the words say.
 *
 * @param width columns, from 80 to 120
 */
public record Style(boolean color, int width) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    public Style {
        width = Math.min(WIDEST, Math.max(NARROWEST, width));
    }

    String bold(String text) {
        return paint("1", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String careful(String text) {
        return paint("33", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
