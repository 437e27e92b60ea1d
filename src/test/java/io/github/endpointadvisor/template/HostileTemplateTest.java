package io.github.endpointadvisor.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Templates that would take forever, or all memory, end with an error soon. */
final class HostileTemplateTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Value.Members withVariables(int count, IntFunction<String> variable, String output) {
        Map<String, Value> variables = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            variables.put("v" + i, written(variable.apply(i)));
        }
        Map<String, Value> template = new LinkedHashMap<>(
                Written.template("`resources`: [{`type`: `A.B/c`, `name`: `n`, `x`: `" + output + "`}]")
                        .byName());
        template.put("variables", Value.Members.of(variables, Place.START));
        return Value.Members.of(template, Place.START);
    }

    /** A text, or a deep list around the variable whose number follows the sign. */
    private static Value written(String text) {
        if (!text.startsWith("#")) {
            return new Value.Text(text);
        }
        Value value = new Value.Text("[variables('v" + text.substring(1) + "')]");
        for (int i = 0; i < 150; i++) {
            value = Value.Items.of(List.of(value));
        }
        return value;
    }

    private static String before(int i, String form) {
        return i == 0 ? "['x']" : "[" + form.replace("V", "variables('v" + (i - 1) + "')") + "]";
    }

    private static Stream<Map.Entry<String, Value.Members>> templates() {
        String deep = "concat(".repeat(5_000) + "'x'" + ")".repeat(5_000);
        String loop = "{`type`: `A.B/c`, `name`: `n`, `copy`: {`name`: `l`, `count`: 801}}";
        String nest = "{`type`: `Microsoft.Resources/deployments`, `name`: `d`, `copy`: {`name`: `l`, `count`: 800},"
                + " `properties`: {`template`: {`resources`: [@]}}}";
        String many = nest.replace("@", nest.replace("@", nest.replace("@", "")));
        String copies = "{`copy`: [{`name`: `a`, `count`: 800, `input`: I}]}";
        String values = copies.replace("I", copies.replace("I", copies.replace("I", "`x`")));
        String own =
                "`functions`: [{`namespace`: `n`, `members`: {`f`: {`parameters`: [], `output`: {`value`: `[n.f()]`}}}}],"
                        + " `resources`: [{`type`: `A.B/c`, `name`: `[n.f()]`}]";
        return Stream.of(
                Map.entry("texts double", withVariables(64, i -> before(i, "concat(V, V)"), "[variables('v63')]")),
                Map.entry("lists double", withVariables(64, i -> before(i, "createArray(V, V)"), "[variables('v63')]")),
                Map.entry(
                        "objects double",
                        withVariables(
                                64, i -> before(i, "createObject('a', V, 'b', V)"), "[string(variables('v63'))]")),
                Map.entry(
                        "lists are joined",
                        withVariables(
                                64,
                                i -> i == 0 ? "[createArray(1)]" : before(i, "concat(V, V)"),
                                "[variables('v63')]")),
                Map.entry(
                        "variables wait for each other",
                        withVariables(2_000, i -> before(i, "concat(V)"), "[variables('v1999')]")),
                Map.entry("deep values", withVariables(399, i -> before(i, "createArray(V)"), "[variables('v398')]")),
                Map.entry("deep expression", withVariables(0, i -> "", "[" + deep + "]")),
                Map.entry("many copies", Written.template("`resources`: [" + loop + "]")),
                Map.entry("copies of copies", Written.template("`resources`: [" + many + "]")),
                Map.entry(
                        "copies of values",
                        Written.template(
                                "`resources`: [{`type`: `A.B/c`, `name`: `n`, `properties`: " + values + "}]")),
                Map.entry(
                        "slow lambdas",
                        withVariables(
                                0,
                                i -> "",
                                "[sort(range(0, 10000), lambda('a', 'b', less(length(filter(range(0, 9999), lambda('c', true()))), 0)))]")),
                Map.entry(
                        "union of long lists",
                        withVariables(
                                0, i -> "", "[union(range(0, 10000), range(10000, 10000), range(20000, 10000))]")),
                Map.entry(
                        "replace grows",
                        withVariables(
                                8,
                                i -> i == 0 ? "[padLeft('', 1000, 'a')]" : before(i, "replace(V, 'a', 'aaaaaaaaaa')"),
                                "[variables('v7')]")),
                Map.entry(
                        "deep lists wait for each other",
                        withVariables(400, i -> i == 0 ? "x" : "#" + (i - 1), "[variables('v399')]")),
                Map.entry("a function calls itself", Written.template(own)));
    }

    @TestFactory
    Stream<DynamicTest> endWithAnError() {
        return templates()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertTimeoutPreemptively(
                                SOON,
                                () -> assertThatThrownBy(
                                                () -> Template.deploy(entry.getValue(), List.of(), type -> true))
                                        .isInstanceOf(TemplateException.class))));
    }

    @Test
    void whatRefersToItselfIsUnknown() {
        String self = "`parameters`: {`p`: {`type`: `string`, `defaultValue`: `[parameters('p')]`}}, `resources`: ["
                + "{`type`: `A.B/c`, `name`: `[parameters('p')]`},"
                + "{`type`: `Microsoft.Resources/deployments`, `name`: `d`, `properties`: {`expressionEvaluationOptions`: {`scope`: `inner`},"
                + " `parameters`: {`o`: {`value`: `[reference('d').outputs.o.value]`}}, `template`: {`parameters`: {`o`: {`type`: `string`}},"
                + " `resources`: [{`type`: `A.B/c`, `name`: `[parameters('o')]`}], `outputs`: {`o`: {`value`: `[parameters('o')]`}}}}}]";
        assertThat(Written.made(Written.template(self))).hasSize(2);
    }

    @Test
    void charactersOfSymbolsInAFileAreNoSymbols() {
        Value.Members template = Written.template("`resources`: [{`type`: `A.B/c`, `name`: `\uE0009\uE001`},"
                + "{`type`: `A.B/c`, `name`: `[base64ToString('7oCAOe6AgQ==')]`}]");
        assertThat(Written.made(template)).hasSize(2).allMatch(name -> !name.contains("{"));
    }
}
