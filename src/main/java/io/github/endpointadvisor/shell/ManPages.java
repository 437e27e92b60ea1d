package io.github.endpointadvisor.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Manual pages of section 1: one for the program, and one for each command. */
public final class ManPages {
    private final Commands all;

    private ManPages(Commands all) {
        this.all = all;
    }

    /** The pages by the names of their files. */
    public static Map<String, String> of(Commands all) {
        ManPages pages = new ManPages(all);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(all.program() + ".1", pages.program());
        all.commands().forEach(command -> files.put(pages.name(command) + ".1", pages.command(command)));
        return files;
    }

    private String name(Command command) {
        return all.program() + "-" + command.name();
    }

    private String program() {
        return head(all.program(), all.description())
                + section("SYNOPSIS", bold(all.program()) + " \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n")
                + section("DESCRIPTION", escaped(all.description()) + "\n")
                + section(
                        "COMMANDS",
                        all.commands().stream()
                                .map(command -> item(bold(command.name()), command.description()))
                                .collect(Collectors.joining()))
                + section("OPTIONS", flags(all.flags()))
                + exitStatus()
                + examples(all.examples())
                + section(
                        "SEE ALSO",
                        all.commands().stream()
                                        .map(command -> bold(name(command)) + "(1)")
                                        .collect(Collectors.joining(", "))
                                + "\n");
    }

    private String command(Command command) {
        return head(name(command), command.description())
                + section("SYNOPSIS", escaped(command.synopsis()) + "\n")
                + section("DESCRIPTION", escaped(command.description()) + "\n")
                + (command.argumentText().isEmpty()
                        ? ""
                        : section("ARGUMENTS", item(italic(command.argumentLabel()), command.argumentText())))
                + section("OPTIONS", flags(command.flags()))
                + exitStatus()
                + examples(command.examples())
                + section("SEE ALSO", bold(all.program()) + "(1)\n");
    }

    private String head(String name, String description) {
        String line = description.replaceFirst("\\.$", "");
        return ".TH \"" + escaped(name.toUpperCase(Locale.ROOT)) + "\" 1 \"\" \"" + escaped(all.program()) + " "
                + all.version() + "\"\n"
                + section("NAME", escaped(name) + " \\- " + escaped(line) + "\n");
    }

    private String exitStatus() {
        return section(
                "EXIT STATUS",
                all.exitCodes().stream()
                        .map(code ->
                                item(bold(code.substring(0, code.indexOf(':'))), code.substring(code.indexOf(':') + 1)))
                        .collect(Collectors.joining()));
    }

    private static String examples(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : section(
                        "EXAMPLES",
                        ".nf\n"
                                + lines.stream()
                                        .map(line -> escaped(line) + "\n")
                                        .collect(Collectors.joining()) + ".fi\n");
    }

    private static String flags(List<Flag> flags) {
        return flags.stream()
                .map(flag -> item(
                        flag.names().stream().map(ManPages::bold).collect(Collectors.joining(", "))
                                + (flag.takesValue() ? " " + italic(flag.label()) : ""),
                        flag.description()))
                .collect(Collectors.joining());
    }

    private static String section(String title, String text) {
        return ".SH " + title + "\n" + text;
    }

    private static String item(String term, String text) {
        return ".TP\n" + term + "\n" + escaped(text) + "\n";
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A line that starts with a dot or a quote would be an order to roff, and its hyphens are not for copying. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
