package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parses the text between the brackets of an expression. */
final class ExpressionParser {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** Whether a text of a template is an expression; two brackets at the start stand for one. */
    static boolean isExpression(String text) {
        return text.length() > 1 && text.charAt(0) == '[' && text.charAt(1) != '[' && text.endsWith("]");
    }

    /** A text of a template that is no expression. */
    static String literal(String text) {
        return text.startsWith("[[") && text.endsWith("]") ? text.substring(1) : text;
    }

    /** The expression in a text with its brackets. */
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text.substring(1, text.length() - 1));
        Expression expression = parser.expression();
        parser.space();
        if (parser.at < parser.text.length()) {
            throw parser.wrong("the end of the expression");
        }
        return expression;
    }

    private EvaluationException wrong(String expected) {
        return new EvaluationException(
                "an expression is not valid: expected " + expected + " at character " + (at + 2));
    }

    private Expression expression() {
        depth++;
        if (depth > DEEPEST) {
            throw new TemplateException("expressions are nested more than " + DEEPEST + " deep");
        }
        space();
        Expression expression = primary();
        for (space(); at < text.length(); space()) {
            if (text.charAt(at) == '.') {
                at++;
                expression = new Expression.Access(expression, new Expression.Literal(new Value.Text(word())));
            } else if (text.charAt(at) == '[') {
                at++;
                expression = new Expression.Access(expression, expression());
                expect(']');
            } else {
                break;
            }
        }
        depth--;
        return expression;
    }

    private Expression primary() {
        if (at >= text.length()) {
            throw wrong("a value");
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Expression.Literal(new Value.Text(quoted()));
        }
        return c == '-' || c == '+' || isDigit(c) ? number() : call();
    }

    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                    at++;
                } else {
                    at++;
                    return quoted.toString();
                }
            }
            quoted.append(c);
        }
        throw wrong("a closing quote");
    }

    private Expression number() {
        int start = at;
        for (at++; at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.'); ) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            return new Expression.Literal(
                    digits.indexOf('.') < 0
                            ? new Value.Int(Long.parseLong(digits))
                            : new Value.Real(Double.parseDouble(digits)));
        } catch (NumberFormatException e) {
            throw wrong("a number");
        }
    }

    private Expression call() {
        String name = word();
        String namespace = "";
        space();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            namespace = name;
            name = word();
            space();
        }
        expect('(');
        List<Expression> arguments = new ArrayList<>();
        space();
        while (at < text.length() && text.charAt(at) != ')') {
            arguments.add(expression());
            space();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                space();
            }
        }
        expect(')');
        return new Expression.Call(namespace.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), arguments);
    }

    private String word() {
        space();
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw wrong("a name");
        }
        return text.substring(start, at);
    }

    private void expect(char c) {
        space();
        if (at >= text.length() || text.charAt(at) != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '-';
    }
}
