package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Position;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
    private static final Map<String, Integer> TIERS = tiers("basic", "standard", "premium");

    private Reading reading = Reading.of("{}");

    private static Map<String, Integer> tiers(String... names) {
        Map<String, Integer> tiers = new LinkedHashMap<>();
        List.of(names).forEach(name -> tiers.put(name, tiers.size()));
        return tiers;
    }

    private Fields fields(String text) {
        reading = Reading.of(text);
        assertThat(reading.rendered()).isEmpty();
        return Fields.of(reading.value().orElseThrow(), "a service", reading.complaints())
                .orElseThrow();
    }

    /** The complaints so far, in one line each and without the file's name. */
    private List<String> said() {
        return reading.rendered().stream()
                .map(printed -> printed.lines()
                        .findFirst()
                        .orElse("")
                        .replace("in.yaml:", "")
                        .replace(" error:", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|a list", "text|text", "~|empty", "'\"\"'|text"})
    void onlyAMappingHasFields(String text, String kind) {
        reading = Reading.of(text);

        assertThat(Fields.of(reading.value().orElseThrow(), "a service", reading.complaints()))
                .isEmpty();
        assertThat(said()).containsExactly("1:1: a service must be a mapping, not " + kind + " [EA012]");
    }

    @Test
    void unknownKeysAreSuggestedOrToldWhatIsAllowed() {
        Fields fields = fields("type: a\ntpye: b\nfoo: c\n");

        assertThat(fields.only("type", "name", "tier")).isSameAs(fields);
        assertThat(said())
                .containsExactly(
                        "2:1: unknown key 'tpye'; did you mean 'type'? [EA011]",
                        "3:1: unknown key 'foo'; allowed here: type, name, tier [EA011]");
    }

    @Test
    void anUnknownKeyIsMadeHarmlessAndShort() {
        fields("\"" + "k".repeat(160) + "\": 1\n\"a\\n\": 1").only();

        assertThat(said())
                .containsExactly(
                        "1:1: unknown key '" + "k".repeat(37) + "...'; allowed here:  [EA011]",
                        "2:1: unknown key 'a?'; allowed here:  [EA011]");
    }

    @Test
    void placesAreThoseOfTheKeyOrOfTheMapping() {
        Fields fields = fields("# x\ntype:  sql\n");

        assertThat(fields.at()).isEqualTo(new Position(2, 1, 1));
        assertThat(fields.at("type")).isEqualTo(new Position(2, 1, 4));
        assertThat(fields.valueAt("type")).isEqualTo(new Position(2, 8, 3));
        assertThat(fields.at("tier")).isEqualTo(fields.at());
        assertThat(fields.valueAt("tier")).isEqualTo(fields.at());
        assertThat(fields.has("type")).isTrue();
        assertThat(fields.has("tier")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier:", "tier: ~", "tier: null", "tier: # later"})
    void aKeyWithoutValueIsComplainedOfOnce(String text) {
        Fields fields = fields(text);

        assertThat(fields.value("tier")).isEmpty();
        assertThat(fields.text("tier")).isEmpty();
        assertThat(fields.required("tier")).isEmpty();
        assertThat(fields.flag("tier")).isEmpty();
        assertThat(fields.whole("tier", 0, 1)).isEmpty();
        assertThat(fields.decimal("tier", BigDecimal.ZERO, BigDecimal.ONE)).isEmpty();
        assertThat(fields.oneOf("tier", TIERS)).isEmpty();
        assertThat(fields.list("tier")).isEmpty();
        assertThat(fields.texts("tier")).isEmpty();
        assertThat(fields.map("tier")).isEmpty();
        assertThat(said()).containsExactly("1:1: 'tier' has no value; give one or remove the key [EA012]");
    }

    @Test
    void anAbsentKeyIsNotComplainedOf() {
        Fields fields = fields("a: 1");

        assertThat(fields.value("tier")).isEmpty();
        assertThat(fields.text("tier")).isEmpty();
        assertThat(fields.flag("tier")).isEmpty();
        assertThat(fields.whole("tier", 0, 1)).isEmpty();
        assertThat(fields.decimal("tier", BigDecimal.ZERO, BigDecimal.ONE)).isEmpty();
        assertThat(fields.oneOf("tier", TIERS)).isEmpty();
        assertThat(fields.list("tier")).isEmpty();
        assertThat(fields.texts("tier")).isEmpty();
        assertThat(fields.map("tier")).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void aRequiredKeyIs() {
        assertThat(fields("\n a: 1").required("type")).isEmpty();
        assertThat(said()).containsExactly("2:2: a service needs 'type' [EA015]");
        assertThat(fields("type: sql").required("type")).contains("sql");
    }

    @Test
    void textIsAsWritten() {
        Fields fields = fields("a: yes\nb: \" x \"\nc: 010\nd: \"null\"\n");

        assertThat(fields.text("a")).contains("yes");
        assertThat(fields.text("b")).contains(" x ");
        assertThat(fields.text("c")).contains("010");
        assertThat(fields.text("d")).contains("null");
        assertThat(said()).isEmpty();
    }

    @Test
    void textIsNeitherBlankNorAList() {
        Fields fields = fields("a: \" \"\nb: ''\nc: [x]\nd: {x: y}\n");

        assertThat(List.of(fields.text("a"), fields.text("b"), fields.text("c"), fields.text("d")))
                .allMatch(text -> text.isEmpty());
        assertThat(said())
                .containsExactly(
                        "1:4: 'a' is blank; give a text or remove it [EA012]",
                        "2:4: 'b' is blank; give a text or remove it [EA012]",
                        "3:4: 'c' must be text, not a list [EA012]",
                        "4:4: 'd' must be text, not a mapping [EA012]");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "TRUE, true", "false, false", "False, false", "FALSE, false"})
    void aFlagIsTrueOrFalse(String word, boolean flag) {
        assertThat(fields("on: " + word).flag("on")).contains(flag);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Yes, true",
        "on, true",
        "1, true",
        "no, false",
        "OFF, false",
        "n, false",
        "0, false",
        "ture, true",
        "treu, true",
        "fasle, false",
        "tRUE, true"
    })
    void aFlagIsNotAnythingElse(String word, String meant) {
        assertThat(fields("on: " + word).flag("on")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "1:5: 'on' is '" + word + "'; expected true or false; did you mean " + meant + "? [EA013]");
    }

    @Test
    void aFlagThatIsNoWordForItGetsNoSuggestion() {
        assertThat(fields("on: perhaps").flag("on")).isEmpty();
        assertThat(said()).containsExactly("1:5: 'on' is 'perhaps'; expected true or false [EA013]");
    }

    @Test
    void aFlagInQuotesIsText() {
        assertThat(fields("on: \"true\"").flag("on")).isEmpty();
        assertThat(said())
                .containsExactly("1:5: 'on' is a text in quotes; remove the quotes to make it true or false [EA013]");
    }

    @Test
    void aWordIsOneOfThoseAllowed() {
        assertThat(fields("tier: premium").oneOf("tier", TIERS)).contains(2);
        assertThat(fields("tier: Premium").oneOf("tier", TIERS)).contains(2);
        assertThat(fields("tier: \"premium\"").oneOf("tier", TIERS)).contains(2);
        assertThat(fields("tier: A").oneOf("tier", tiers("a", "A"))).contains(1);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"premum, ; did you mean 'premium'?", "free, ''"})
    void aWordIsNoneOfThoseAllowed(String word, String hint) {
        assertThat(fields("tier: " + word).oneOf("tier", TIERS)).isEmpty();
        assertThat(said())
                .containsExactly(
                        "1:7: 'tier' is '" + word + "'; expected one of: basic, standard, premium" + hint + " [EA013]");
    }

    @Test
    void ofManyWordsTheFirstAreListed() {
        assertThat(fields("region: x").oneOf("region", tiers(regions(60)))).isEmpty();
        assertThat(said()).singleElement().asString().endsWith("region18, region19 and 40 more [EA013]");
        assertThat(fields("region: x").oneOf("region", tiers(regions(20)))).isEmpty();
        assertThat(said()).singleElement().asString().endsWith("region18, region19 [EA013]");
    }

    private static String[] regions(int count) {
        return IntStream.range(0, count).mapToObj(at -> "region" + at).toArray(String[]::new);
    }

    @Test
    void aListHasItems() {
        Fields fields = fields("a: [x, {y: z}]\nb: x\nc: {d: e}\ne: []");

        assertThat(fields.list("a")).extracting(YamlValue::kind).containsExactly("text", "a mapping");
        assertThat(fields.list("b")).isEmpty();
        assertThat(fields.list("c")).isEmpty();
        assertThat(fields.list("e")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "2:4: 'b' must be a list, not text [EA012]", "3:4: 'c' must be a list, not a mapping [EA012]");
    }

    @Test
    void textsAreAListOrOneText() {
        Fields fields = fields("a: [x, y]\nb: x\nc: [x, [], ~, '']\nd: {e: f}\ng: ''\n");

        assertThat(fields.texts("a")).extracting(YamlText::text).containsExactly("x", "y");
        assertThat(fields.texts("b")).extracting(YamlText::text).containsExactly("x");
        assertThat(fields.texts("c")).extracting(YamlText::text).containsExactly("x");
        assertThat(fields.texts("d")).isEmpty();
        assertThat(fields.texts("g")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "3:8: an item of 'c' must be text, not a list [EA012]",
                        "3:12: an item of 'c' has no value; give one or remove it [EA012]",
                        "3:15: an item of 'c' is blank; give a text or remove it [EA012]",
                        "4:4: 'd' must be a list, not a mapping [EA012]",
                        "5:4: 'g' is blank; give a text or remove it [EA012]");
    }

    @Test
    void aMappingIsNamedByItsKey() {
        Fields fields = fields("a: {b: c}\nd: x\n");

        assertThat(fields.map("a").flatMap(inner -> inner.required("e"))).isEmpty();
        assertThat(fields.map("d")).isEmpty();
        assertThat(said())
                .containsExactly("1:4: 'a' needs 'e' [EA015]", "2:4: 'd' must be a mapping, not text [EA012]");
    }

    @Test
    void mappingsInAListAreNamedAsTheCallerSays() {
        Fields fields = fields("a: [{b: c}, d, ~]\n");

        assertThat(fields.maps("a", "a client")).extracting(Fields::keys).containsExactly(List.of("b"));
        assertThat(fields.maps("e", "a client")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "1:13: a client must be a mapping, not text [EA012]",
                        "1:16: a client must be a mapping, not empty [EA012]");
    }

    @Test
    void keysAreInTheOrderOfTheFile() {
        assertThat(fields("z: 1\na: 2\nm:\n").keys()).containsExactly("z", "a", "m");
    }

    @Test
    void valuesStandAloneToo() {
        List<YamlText> items = fields("a: [premium, free, 2, x]").texts("a");

        assertThat(Fields.oneOf(items.get(0), "a tier", TIERS, reading.complaints()))
                .contains(2);
        assertThat(Fields.oneOf(items.get(1), "a tier", TIERS, reading.complaints()))
                .isEmpty();
        assertThat(Fields.decimal(items.get(2), "a price", BigDecimal.ONE, BigDecimal.TEN, reading.complaints()))
                .contains(BigDecimal.valueOf(2));
        assertThat(Fields.decimal(items.get(3), "a price", BigDecimal.ONE, BigDecimal.TEN, reading.complaints()))
                .isEmpty();
        assertThat(said())
                .containsExactly(
                        "1:14: a tier is 'free'; expected one of: basic, standard, premium [EA013]",
                        "1:23: a price is 'x'; expected a number from 1 to 10 in plain digits [EA014]");
    }

    @Test
    void anEmptyValueThatStandsAloneIsComplainedOf() {
        reading = Reading.of("~");
        YamlText nothing = (YamlText) reading.value().orElseThrow();

        assertThat(Fields.oneOf(nothing, "a tier", TIERS, reading.complaints())).isEmpty();
        assertThat(said()).containsExactly("1:1: a tier has no value; give one or remove it [EA012]");
    }
}
