package io.github.endpointadvisor.diagnostic;

/**
 * The lines of a text by number, found by walking on from the line asked for last: asked in order, the text is walked
 * once, and nothing is split or copied beforehand. A line ends with LF, CR LF or CR.
 */
final class Lines {
    private final String text;
    private int number = 1;
    private int start;
    private String current = "";
    private int currentNumber;

    Lines(String text) {
        this.text = text;
    }

    /** The line without its end; blank if there is no such line. */
    String line(int wanted) {
        if (wanted != currentNumber) {
            walkTo(wanted);
            current = number == wanted ? text.substring(start, end(start)) : "";
            currentNumber = wanted;
        }
        return current;
    }

    private void walkTo(int wanted) {
        if (wanted < number) {
            number = 1;
            start = 0;
        }
        while (number < wanted && end(start) < text.length()) {
            start = next(end(start));
            number++;
        }
    }

    private int end(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int next(int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
