package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the parser stumbled over, and what usually causes it. */
final class SyntaxAdvice {
    static final String TABS = "tabs cannot indent YAML; use spaces";

    /** What a message of the parser contains, where to point, and what to say; ^ stands for the line of the context. */
    private record Rule(String sign, boolean atContext, String advice) {}

    private static final List<Rule> RULES = List.of(
            at("scanning a quoted scalar", "this quote is never closed; add the closing one"),
            at("scanning a simple key", "no ': ' follows this key; write 'key: value', or check the indentation"),
            on("the leading empty lines", "the blank lines above are indented deeper than this; remove their blanks"),
            at("scanning a block scalar", "a text that starts with '|' or '>' needs quotes"),
            at("scanning an al", "a text that starts with '*' needs quotes"),
            at("scanning an an", "a text that starts with '&' needs quotes"),
            at("scanning a tag", "a text that starts with '!' needs quotes"),
            at("undefined tag handle", "a text that starts with '!' needs quotes"),
            on("unknown escape", "no such escape in double quotes; write \\\\ for a backslash, or use single quotes"),
            on("escape sequence of", "after \\x, \\u and \\U come 2, 4 and 8 digits or letters from A to F"),
            on(
                    "mapping values are not",
                    "a ':' cannot stand here; quote a text that has ': ' in it, or check the indentation"),
            on("after \\t(TAB)", "a tab cannot stand in front of this; use a space"),
            on("sequence entries are not", "a list cannot start here; give each '- item' a line of its own"),
            on("mapping keys are not", "a '?' cannot stand here; quote the text"),
            on("expected ',' or ']'", "expected ',' or ']' in the list that starts in line ^"),
            on("expected ',' or '}'", "expected ',' or '}' in the mapping that starts in line ^"),
            on("the node content", "a value is missing in front of this"),
            on(
                    "parsing a block mapping",
                    "this does not fit the mapping that starts in line ^; check indentation and quotes"),
            on(
                    "parsing a block collection",
                    "this does not fit the list that starts in line ^; check indentation and quotes"),
            on("'<document start>'", "nothing can follow here; check indentation, quotes and brackets"),
            on("directive", "a line that starts with '%' is for YAML itself; remove it"),
            on("tag handle", "tags are not part of the format; remove the %TAG line"),
            on("", "cannot be read as YAML from here on"));

    private SyntaxAdvice() {}

    /** Complains of what ended the parse while the list or mapping at {@code innermost} was being read. */
    static void complain(MarkedYamlEngineException problem, Optional<Position> innermost, Complaints complaints) {
        String text = problem.getContext() + "; " + problem.getProblem();
        if (text.contains("<stream end>")) {
            Position at = innermost.orElseGet(() -> problemAt(problem));
            complaints.add(InputCode.EA005, at, "the '[' or '{' opened here is never closed");
        } else if (text.contains("that cannot start any token")) {
            complaints.add(InputCode.EA005, problemAt(problem), ofCharacter(problemMark(problem)));
        } else {
            RULES.stream()
                    .filter(rule -> text.contains(rule.sign()))
                    .findFirst()
                    .ifPresent(rule -> complain(problem, rule, complaints));
        }
    }

    private static void complain(MarkedYamlEngineException problem, Rule rule, Complaints complaints) {
        Mark mark = contextMark(problem);
        String before = lineBefore(mark);
        if (rule.atContext() && before.isBlank() && before.contains("\t")) {
            complaints.add(InputCode.EA005, new Position(mark.getLine() + 1, before.indexOf('\t') + 1, 1), TABS);
            return;
        }
        Position context = Places.of(mark);
        String line = String.valueOf(context.line());
        Position at = rule.atContext() ? context : problemAt(problem);
        complaints.add(InputCode.EA005, at, rule.advice().replace("^", line));
    }

    private static String ofCharacter(Mark mark) {
        String start = Character.toString(mark.getBuffer()[mark.getPointer()]);
        return start.isBlank() ? TABS : "a text cannot start with " + Excerpt.quoted(start) + "; put it in quotes";
    }

    private static String lineBefore(Mark mark) {
        return new String(mark.getBuffer(), mark.getPointer() - mark.getColumn(), mark.getColumn());
    }

    private static Position problemAt(MarkedYamlEngineException problem) {
        return Places.of(problemMark(problem));
    }

    private static Mark problemMark(MarkedYamlEngineException problem) {
        return problem.getProblemMark().orElseThrow();
    }

    private static Mark contextMark(MarkedYamlEngineException problem) {
        return problem.getContextMark().orElseGet(() -> problemMark(problem));
    }

    private static Rule at(String sign, String advice) {
        return new Rule(sign, true, advice);
    }

    private static Rule on(String sign, String advice) {
        return new Rule(sign, false, advice);
    }
}
