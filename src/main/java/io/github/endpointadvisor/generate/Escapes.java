package io.github.endpointadvisor.generate;

/** Texts between quotes; languages differ in the quote and in how they write a control character. */
final class Escapes {
    private Escapes() {}

    /** The text in quotes; {@code control} is the format of a control character that has no letter. */
    static String quoted(String text, char quote, String control) {
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append(String.format(control, c));
                    } else {
                        quoted.append(c == quote || c == '\\' ? "\\" : "").appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append(quote).toString();
    }
}
