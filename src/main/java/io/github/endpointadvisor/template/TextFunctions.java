package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.open;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions that make texts. */
final class TextFunctions {
    static final List<Functions.Definition> ALL = List.of(
            open("concat", 1, Integer.MAX_VALUE, TextFunctions::concat),
            open("format", 1, Integer.MAX_VALUE, TextFunctions::format),
            open("string", 1, 1, TextFunctions::string),
            open("toLower", 1, 1, a -> cased(a, true)),
            open("toUpper", 1, 1, a -> cased(a, false)),
            open(
                    "trim",
                    1,
                    1,
                    a -> a.at(0) instanceof Value.Unknown
                            ? a.at(0)
                            : a.result(a.openText(0).strip())),
            open("split", 2, 2, TextFunctions::split),
            open("join", 2, 2, TextFunctions::join),
            strict("replace", 3, 3, TextFunctions::replace),
            strict("padLeft", 2, 3, TextFunctions::padLeft),
            strict("substring", 2, 3, TextFunctions::substring));

    private static final Pattern HOLE = Pattern.compile("\\{\\{|\\}\\}|\\{(\\d{1,4})(,-?\\d{1,4})?(:[^{}]*)?\\}");

    private TextFunctions() {}

    private static Value concat(Arguments arguments) {
        boolean isList = arguments.all().stream().anyMatch(Value.Items.class::isInstance);
        if (isList) {
            List<Value> items = new ArrayList<>();
            for (int i = 0; i < arguments.count(); i++) {
                items.addAll(arguments.list(i));
            }
            return arguments.result(items);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.count(); i++) {
            text.append(part(arguments.at(i), arguments));
        }
        return arguments.result(text.toString());
    }

    /** A value as .NET writes it. */
    static String part(Value value, Arguments arguments) {
        if (value instanceof Value.Flag flag) {
            return flag.isTrue() ? "True" : "False";
        }
        return value.depth() > 0 ? Values.canon(value, arguments.budget()) : Values.text(value);
    }

    private static Value string(Arguments arguments) {
        Value value = arguments.at(0);
        return value instanceof Value.Text || value instanceof Value.Unknown
                ? value
                : arguments.result(part(value, arguments));
    }

    private static Value format(Arguments arguments) {
        Matcher hole = HOLE.matcher(arguments.openText(0));
        StringBuilder text = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(text, "");
            text.append(filled(hole, arguments));
            arguments.budget().text(text.toString());
        }
        hole.appendTail(text);
        return arguments.result(text.toString());
    }

    private static String filled(Matcher hole, Arguments arguments) {
        if (hole.group(1) == null) {
            return hole.group().substring(1);
        }
        int index = Integer.parseInt(hole.group(1)) + 1;
        if (index >= arguments.count()) {
            throw arguments.wrong();
        }
        Value value = arguments.at(index);
        String text = hole.group(3) == null
                ? part(value, arguments)
                : formatted(value, hole.group(3).substring(1));
        return hole.group(2) == null
                ? text
                : aligned(text, Integer.parseInt(hole.group(2).substring(1)));
    }

    /** The forms of numbers that templates use; others are left to Azure. */
    private static String formatted(Value value, String form) {
        if (!(value instanceof Value.Int number) || !form.matches("[DdXx]\\d{0,2}")) {
            throw new UnclearException();
        }
        String digits = form.charAt(0) == 'X' || form.charAt(0) == 'x'
                ? Long.toHexString(number.number())
                : Long.toString(Math.abs(number.number()));
        String cased = form.charAt(0) == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
        int width = form.length() > 1 ? Integer.parseInt(form.substring(1)) : 0;
        String sign = number.number() < 0 && Character.toLowerCase(form.charAt(0)) == 'd' ? "-" : "";
        return sign + "0".repeat(Math.max(0, width - cased.length())) + cased;
    }

    private static String aligned(String text, int width) {
        String space = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + space : space + text;
    }

    /** Names count in any case, so that a symbol stays the same. */
    private static Value cased(Arguments arguments, boolean lower) {
        if (arguments.at(0) instanceof Value.Unknown unknown) {
            return unknown;
        }
        String text = arguments.openText(0);
        return arguments.result(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
    }

    /** What is not known is taken for a part without delimiters, as names in ids are. */
    private static Value split(Arguments arguments) {
        List<String> delimiters = new ArrayList<>();
        if (arguments.isList(1)) {
            for (Value delimiter : arguments.list(1)) {
                delimiters.add(Values.text(delimiter));
            }
        } else {
            delimiters.add(arguments.text(1));
        }
        String text = arguments.openText(0);
        List<Value> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            String found = at(text, i, delimiters);
            if (found.isEmpty()) {
                i = Symbols.next(text, i);
            } else {
                parts.add(Symbols.text(text.substring(start, i)));
                i += found.length();
                start = i;
            }
        }
        parts.add(Symbols.text(text.substring(start)));
        return arguments.result(parts);
    }

    private static String at(String text, int at, List<String> delimiters) {
        for (String delimiter : delimiters) {
            if (!delimiter.isEmpty() && text.startsWith(delimiter, at)) {
                return delimiter;
            }
        }
        return "";
    }

    private static Value join(Arguments arguments) {
        String delimiter = arguments.text(1);
        StringBuilder text = new StringBuilder();
        String between = "";
        for (Value item : arguments.list(0)) {
            text.append(between).append(part(item, arguments));
            between = delimiter;
            if (text.length() > Budget.LONGEST) {
                break;
            }
        }
        return arguments.result(text.toString());
    }

    private static Value replace(Arguments arguments) {
        String old = arguments.text(1);
        if (old.isEmpty()) {
            throw arguments.wrong();
        }
        String text = arguments.text(0);
        long most = (long) (text.length() / old.length()) * arguments.text(2).length() + text.length();
        arguments.budget().spend(most / 16);
        if (most > 16L * Budget.LONGEST) {
            throw new TemplateException("an expression makes a text of more than 1 MiB");
        }
        return arguments.result(text.replace(old, arguments.text(2)));
    }

    private static Value padLeft(Arguments arguments) {
        long width = arguments.number(1);
        String fill = arguments.count() > 2 ? arguments.text(2) : " ";
        String text = arguments.word(0);
        if (fill.length() != 1 || width < 0 || width > Budget.LONGEST) {
            throw arguments.wrong();
        }
        return arguments.result(fill.repeat((int) Math.max(0, width - text.length())) + text);
    }

    private static Value substring(Arguments arguments) {
        String text = arguments.text(0);
        long start = arguments.number(1);
        long length = arguments.count() > 2 ? arguments.number(2) : text.length() - start;
        if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
            throw arguments.wrong();
        }
        return arguments.result(text.substring((int) start, (int) (start + length)));
    }
}
