package io.github.endpointadvisor.report;

import java.util.List;
import java.util.Random;

/** What somebody may call a service, a workload or a file, who means harm. */
final class Hostile {
    static final List<String> NAMES = List.of(
            "a|b||c",
            "`code`",
            "``|`",
            "<script>alert(1)</script>",
            "<!-- endpoint-advisor:check -->",
            "--> <!--",
            "</details></summary>",
            "@octocat and @github/docs",
            "mail@example.com",
            "#123, GH-7 and acme/repo#9",
            "@a@b#1:smile::+1:",
            "[click](https://evil.example/?a=b&c=d)",
            "![image](http://evil.example/x.png)",
            "[x]: https://evil.example",
            "www.evil.example",
            "**bold** _em_ ~~gone~~ $x$",
            "&lt;b&gt; &#64;octocat &copy;",
            "\\| \\` \\",
            "# heading #",
            "1. one",
            "12) twelve",
            "- item",
            "+ item",
            "> quote",
            "=====",
            "---",
            "    indented",
            "two\nlines\r\n\n# and more",
            "\u202eright to left\u2066",
            "\uD83D\uDE80 caf\u00e9",
            "\uD83D",
            "x".repeat(10_000),
            "|".repeat(10_000),
            "_",
            "__init__",
            "\t",
            "~~~",
            "```");

    private static final String ALPHABET = "ab1 _*`|\\<>&;#@[]()!~$.:/-+=\"'";

    private Hostile() {}

    /** Of the characters that mean something, in any order. */
    static String random(Random random) {
        int length = 1 + random.nextInt(14);
        StringBuilder text = new StringBuilder("b");
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.substring(random.nextInt(2));
    }
}
