package io.github.endpointadvisor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a file as people, tools and attackers do: by words and lines most of the time, by bytes now and then. */
final class Mutator {
    /** A word of YAML or JSON, with its quotes. */
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|[^\\s\"{}\\[\\],:]++");

    private static final int LARGEST = 60_000;

    /** Said to be harmless in a place where something reads it that obeys. */
    static final List<String> HOSTILE = List.of(
            "<script>evil</script>",
            "<!-- evil -->",
            "</details>",
            "![x](http://evil.example)",
            "[x](javascript:evil)",
            "`evil`",
            "| evil |",
            "@octocat",
            "::error::evil",
            "::stop-commands::evil",
            "##vso[task.complete]evil",
            "##[error]evil",
            "%0A::error::evil",
            "\"\\n::error::evil\"",
            "\"\\u001b[31mevil\"",
            "\"\\u202eevil\"",
            "\"\\r\\n\\u0000evil\"",
            "\"\\uFFFF\\uD83D\"",
            "]]>evil",
            "&lt;evil&#0;",
            "'; evil",
            "$(evil)",
            "${{ evil }}",
            "../../evil",
            "C:\\evil",
            "-evil",
            "--evil");

    private static final List<String> SHAPES = List.of(
            "[]",
            "{}",
            "null",
            "~",
            "true",
            "false",
            "yes",
            "''",
            "\"\"",
            "[[]]",
            "[{}]",
            "{a: [b]}",
            "{\"a\": {\"b\": [1]}}",
            "-1",
            "0",
            "1",
            "0.1",
            "1e3",
            "1e400",
            "-0",
            ".inf",
            ".nan",
            "0x10",
            "0o17",
            "007",
            "1_000",
            "99999999999999999999",
            "2147483648",
            "9007199254740993",
            "0.0000000000000000000001",
            "2026-02-30",
            "9999-12-31",
            "*",
            "&a x",
            "*a",
            "!x y",
            "|",
            ">-",
            "? a",
            "- a",
            "<<");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ": ",
            "- ",
            "? ",
            "#",
            " #",
            "'",
            "\"",
            "\\",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\n\n",
            "  ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\uD83D\uDE00",
            "\0",
            "\uFFFF",
            "\u202E",
            "\u00A0",
            "=",
            "@",
            "`",
            "//",
            "/*",
            "*/");

    /** Of the files themselves, which are worth more than random ones: the program knows them. */
    private final List<String> words;

    private final List<Seed> seeds;
    private Random random = new Random(0);

    Mutator(Corpus corpus) {
        this.seeds = corpus.seeds();
        List<Seed> from = corpus.isArgument() ? Corpus.WORKLOAD.seeds() : seeds;
        this.words = from.stream()
                .flatMap(seed -> TOKEN.matcher(seed.text()).results())
                .map(MatchResult::group)
                .filter(word -> word.length() < 80)
                .distinct()
                .toList();
    }

    byte[] mutate(String text, Random chance) {
        random = chance;
        String changed = text;
        do {
            changed = changed.length() > LARGEST ? changed.substring(0, LARGEST / 2) : step(changed);
        } while (random.nextInt(5) < 2);
        return bytes(changed);
    }

    /** Now and then not even text. */
    private byte[] bytes(String text) {
        return switch (random.nextInt(40)) {
            case 0 -> damaged(text.getBytes(UTF_8));
            case 1 ->
                ("\uFEFF" + text)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            case 2 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r").getBytes(UTF_8);
            default -> text.getBytes(UTF_8);
        };
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.write(random.nextInt(256));
        }
        int dropped = Math.min(random.nextInt(4), bytes.length - at);
        out.write(bytes, at + dropped, bytes.length - at - dropped);
        return out.toByteArray();
    }

    private String step(String text) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> token(text, pick(words));
            case 4 -> token(text, pick(SHAPES));
            case 5 -> token(text, hostile());
            case 6 -> token(text, misspelled(pick(words)));
            case 7 -> insert(text, pick(PIECES));
            case 8 -> cut(text);
            case 9 -> spliced(text);
            default -> String.join("\n", lines(new ArrayList<>(List.of(text.split("\n", -1)))));
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** In quotes most of the time, or it ends as a mistake of syntax. */
    private String hostile() {
        String word = pick(HOSTILE);
        return word.startsWith("\"") || random.nextInt(4) == 0
                ? word
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String token(String text, String replacement) {
        Matcher matcher = TOKEN.matcher(text);
        return matcher.find(random.nextInt(text.length() + 1)) || matcher.find(0)
                ? text.substring(0, matcher.start()) + replacement + text.substring(matcher.end())
                : text + replacement;
    }

    private String misspelled(String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(random.nextInt(word.length())) + word.substring(at);
            default -> word.substring(0, at) + (char) (word.charAt(at) ^ 0x20) + word.substring(at + 1);
        };
    }

    private String insert(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String cut(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextInt(8) == 0 ? text.length() : Math.min(text.length(), from + random.nextInt(20));
        return text.substring(0, from) + text.substring(to);
    }

    private String spliced(String text) {
        String other = seeds.get(random.nextInt(seeds.size())).text();
        int here = text.indexOf('\n', random.nextInt(text.length() + 1)) + 1;
        int there = other.indexOf('\n', random.nextInt(other.length() + 1)) + 1;
        return text.substring(0, here) + other.substring(there);
    }

    private List<String> lines(List<String> lines) {
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(4));
        List<String> block = List.copyOf(lines.subList(from, to));
        switch (random.nextInt(6)) {
            case 0 -> lines.subList(from, to).clear();
            case 1 -> lines.addAll(random.nextInt(lines.size() + 1), block);
            case 2 -> {
                for (int i = random.nextInt(50) == 0 ? 300 : random.nextInt(4); i >= 0; i--) {
                    lines.addAll(to, block);
                }
            }
            case 3 -> lines.set(from, lines.get(random.nextInt(lines.size())));
            case 4 -> lines.replaceAll(line -> block.contains(line) ? indented(line) : line);
            default -> {
                String[] other = seeds.get(random.nextInt(seeds.size())).text().split("\n", -1);
                lines.add(from, other[random.nextInt(other.length)]);
            }
        }
        return lines;
    }

    private String indented(String line) {
        return random.nextBoolean() || !line.startsWith("  ") ? "  " + line : line.substring(1 + random.nextInt(2));
    }
}
