package io.github.endpointadvisor.generate;

import java.util.ArrayList;
import java.util.List;

/** A body in HCL, formatted as {@code terraform fmt} would: attributes in alignment, blocks with a blank line before them. */
final class Hcl {
    private static final String INDENT = "  ";

    private final List<String[]> attributes = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<Hcl> bodies = new ArrayList<>();

    Hcl attribute(String name, String expression) {
        attributes.add(new String[] {name, expression});
        return this;
    }

    Hcl block(String header, Hcl body) {
        blocks.add(header);
        bodies.add(body);
        return this;
    }

    /** The block with this header, which is made if there is none. */
    Hcl inner(String header) {
        int at = blocks.indexOf(header);
        if (at < 0) {
            block(header, new Hcl());
        }
        return bodies.get(blocks.lastIndexOf(header));
    }

    /** A text as an expression; nothing in it is evaluated. */
    static String quoted(String text) {
        return Escapes.quoted(text, '"', "\\u%04x").replace("${", "$${").replace("%{", "%%{");
    }

    String render(String header) {
        return header + " {\n" + lines(INDENT) + "}\n";
    }

    /** The lines of the body. */
    String lines(String indent) {
        int width = attributes.stream().mapToInt(a -> a[0].length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String[] attribute : attributes) {
            text.append(indent)
                    .append(attribute[0])
                    .append(" ".repeat(width - attribute[0].length()))
                    .append(" = ")
                    .append(attribute[1])
                    .append('\n');
        }
        for (int i = 0; i < blocks.size(); i++) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(indent)
                    .append(blocks.get(i))
                    .append(" {\n")
                    .append(bodies.get(i).lines(indent + INDENT))
                    .append(indent)
                    .append("}\n");
        }
        return text.toString();
    }
}
