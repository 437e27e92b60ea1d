package io.github.endpointadvisor.document;

import io.github.endpointadvisor.document.Block.Drawing;
import io.github.endpointadvisor.document.Block.Shape;
import io.github.endpointadvisor.document.Block.Shape.Box;
import io.github.endpointadvisor.document.Block.Shape.Curve;
import io.github.endpointadvisor.document.Block.Shape.Label;

/** A drawing as SVG inside a page; the style sheet of the page says how each kind of shape looks. */
final class SvgWriter {
    private static final int BASELINE = 5;

    private SvgWriter() {}

    /** {@code id} is that of nothing else on the page. */
    static String write(Drawing drawing, String id) {
        StringBuilder svg =
                new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing\">\n");
        svg.append("<svg role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("t ")
                .append(id)
                .append("d\" viewBox=\"0 0 ");
        svg.append(drawing.width()).append(' ').append(drawing.height()).append("\">\n");
        svg.append("<title id=\"")
                .append(id)
                .append("t\">")
                .append(HtmlWriter.text(drawing.title()))
                .append("</title>\n");
        svg.append("<desc id=\"").append(id).append("d\">").append(HtmlWriter.text(drawing.description()));
        svg.append("</desc>\n");
        drawing.shapes().forEach(shape -> svg.append(shape(shape)).append('\n'));
        return svg.append("</svg>\n</div>\n").toString();
    }

    private static String shape(Shape shape) {
        if (shape instanceof Box box) {
            return "<rect class=\"" + box.kind() + "\" x=\"" + box.x() + "\" y=\"" + box.y() + "\" width=\""
                    + box.width()
                    + "\" height=\"" + box.height() + "\" rx=\"4\"/>"
                    + label(new Label(
                            box.x() + box.width() / 2, box.y() + box.height() / 2 + BASELINE, "inside", box.label()));
        }
        return shape instanceof Curve curve ? curve(curve) : label((Label) shape);
    }

    private static String label(Label label) {
        return label.text().isEmpty()
                ? ""
                : "<text class=\"" + label.kind() + "\" x=\"" + label.x() + "\" y=\"" + label.y() + "\">"
                        + HtmlWriter.text(label.text()) + "</text>";
    }

    private static String curve(Curve curve) {
        int middle = (curve.fromX() + curve.toX()) / 2;
        return "<path class=\"path " + curve.kind() + "\" d=\"M" + curve.fromX() + " " + curve.fromY() + "C" + middle
                + " " + curve.fromY() + " " + middle + " " + curve.toY() + " " + curve.toX() + " " + curve.toY()
                + "\"/>";
    }
}
