package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.open;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Functions that write values in other forms: JSON, Base64 and URIs. */
final class CodingFunctions {
    private static final String UNRESERVED = "-_.~";
    private static final String DATA = "data:";

    static final List<Functions.Definition> ALL = List.of(
            open("json", 1, 1, a -> JsonText.parse(a.openText(0), a.budget())),
            strict("base64", 1, 1, a -> a.result(encoded(a.text(0)))),
            strict("base64ToString", 1, 1, a -> a.result(decoded(a, a.text(0)))),
            strict("base64ToJson", 1, 1, a -> JsonText.parse(decoded(a, a.text(0)), a.budget())),
            strict("dataUri", 1, 1, a -> a.result("data:text/plain;charset=utf8;base64," + encoded(a.word(0)))),
            strict("dataUriToString", 1, 1, CodingFunctions::dataUriToString),
            strict("uriComponent", 1, 1, a -> a.result(escaped(a.text(0)))),
            strict("uriComponentToString", 1, 1, a -> a.result(unescaped(a))),
            open("uri", 2, 2, CodingFunctions::uri));

    private CodingFunctions() {}

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(Arguments arguments, String text) {
        try {
            return Symbols.clean(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw arguments.wrong();
        }
    }

    private static Value dataUriToString(Arguments arguments) {
        String uri = arguments.text(0);
        int comma = uri.indexOf(',');
        if (!uri.startsWith(DATA) || comma < 0) {
            throw arguments.wrong();
        }
        String content = uri.substring(comma + 1);
        return arguments.result(uri.substring(0, comma).endsWith(";base64") ? decoded(arguments, content) : content);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(String.format("%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static String unescaped(Arguments arguments) {
        String text = arguments.text(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length() + 0 && isHex(text, i + 1)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Symbols.clean(bytes.toString(StandardCharsets.UTF_8));
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /** A relative address takes the place of what follows the last slash of the base. */
    private static Value uri(Arguments arguments) {
        String base = arguments.openText(0);
        String relative = arguments.openText(1);
        int slash = base.lastIndexOf('/');
        int host = base.indexOf("://");
        String front = slash <= host + 2 ? base + "/" : base.substring(0, slash + 1);
        return arguments.result(front + (relative.startsWith("/") ? relative.substring(1) : relative));
    }
}
