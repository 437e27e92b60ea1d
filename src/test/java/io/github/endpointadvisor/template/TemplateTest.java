package io.github.endpointadvisor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What templates make: parameters, loops, conditions and nested deployments. */
final class TemplateTest {
    private static final String VAULT = "`type`: `Microsoft.KeyVault/vaults`, `apiVersion`: `2023-07-01`";

    private static String vault(String members) {
        return "{" + VAULT + ", " + members + "}";
    }

    private static String output(String members, String name) {
        return Written.output(Written.template(members), name);
    }

    @Test
    void aParameterIsGivenOrHasADefaultOrIsNull() {
        String members = "`parameters`: {`a`: {`type`: `string`, `defaultValue`: `[concat('x', parameters('B'))]`},"
                + " `b`: {`type`: `string`, `defaultValue`: `y`}, `n`: {`$ref`: `#/definitions/maybe`}},"
                + " `definitions`: {`maybe`: {`type`: `string`, `nullable`: true}},"
                + " `resources`: [" + vault("`name`: `[coalesce(parameters('n'), parameters('a'))]`") + "]";
        assertThat(Written.made(Written.template(members))).containsExactly("Microsoft.KeyVault/vaults xy");
        assertThat(Written.made(
                        Written.template(members),
                        Written.json("{`parameters`: {`b`: {`value`: `[z`}}}"),
                        Written.json("{`parameters`: {`B`: {`value`: `q`}}}")))
                .containsExactly("Microsoft.KeyVault/vaults xq");
    }

    @Test
    void aGivenValueIsNoExpression() {
        assertThat(Written.made(
                        Written.template("`parameters`: {`a`: {`type`: `string`}}," + " `resources`: ["
                                + vault("`name`: `[parameters('a')]`") + "]"),
                        Written.json("{`parameters`: {`a`: {`value`: `[concat('a')]`}}}")))
                .containsExactly("Microsoft.KeyVault/vaults [concat('a')]");
    }

    @Test
    void secretsAreNeverEvaluated() {
        String members = "`parameters`: {`a`: {`$ref`: `#/definitions/secret`, `defaultValue`: `hunter2`},"
                + " `o`: {`type`: `object`, `properties`: {`p`: {`type`: `secureString`}, `q`: {`type`: `string`}},"
                + " `defaultValue`: {`p`: `hunter2`, `q`: `plain`}}},"
                + " `definitions`: {`secret`: {`type`: `SecureString`}}, `resources`: [], `outputs`: {"
                + " `a`: {`value`: `[parameters('a')]`}, `o`: {`value`: `[string(parameters('o'))]`},"
                + " `s`: {`type`: `secureString`, `value`: `hunter2`}}";
        assertThat(output(members, "a")).isEqualTo("{a}");
        assertThat(output(members, "o")).contains("plain").contains("{secret}").doesNotContain("hunter2");
        assertThat(output(members, "s")).isEqualTo("null");
    }

    @Test
    void aParameterOfAKeyVaultIsNotKnown() {
        assertThat(Written.made(
                        Written.template("`parameters`: {`a`: {`type`: `string`, `defaultValue`: `b`}},"
                                + " `resources`: [" + vault("`name`: `[parameters('a')]`") + "]"),
                        Written.json("{`parameters`: {`a`: {`reference`: {`secretName`: `s`}}}}")))
                .containsExactly("Microsoft.KeyVault/vaults {a}");
    }

    @Test
    void variablesAreEvaluatedOnceAndMayBeCopied() {
        String members =
                "`variables`: {`copy`: [{`name`: `names`, `count`: 3, `input`: `[concat('n', copyIndex('names', 1))]`}],"
                        + " `o`: {`copy`: [{`name`: `inner`, `count`: 2, `input`: `[copyIndex('inner')]`}], `k`: `[[x]`},"
                        + " `self`: `[variables('self')]`}, `resources`: [], `outputs`: {"
                        + " `a`: {`value`: `[variables('names')]`}, `b`: {`value`: `[variables('O')]`},"
                        + " `c`: {`copy`: {`count`: 2, `input`: `[copyIndex()]`}}, `d`: {`value`: `[variables('self')]`}}";
        assertThat(output(members, "a")).isEqualTo("['n1','n2','n3']");
        assertThat(output(members, "b")).isEqualTo("{'inner':[0,1],'k':'[x]'}");
        assertThat(output(members, "c")).isEqualTo("[0,1]");
        assertThat(output(members, "d")).contains("refers to itself");
    }

    @Test
    void resourcesAreCopied() {
        assertThat(Written.made(Written.template("`resources`: ["
                        + vault(
                                "`name`: `[format('kv-{0}', copyIndex(1))]`, `copy`: {`name`: `l`, `count`: `[length(range(0, 2))]`}")
                        + ", " + vault("`name`: `none`, `copy`: {`name`: `m`, `count`: 0}") + "]")))
                .containsExactly("Microsoft.KeyVault/vaults kv-1", "Microsoft.KeyVault/vaults kv-2");
    }

    @Test
    void anUnknownConditionOrCountIsADoubt() {
        assertThat(Written.made(
                        Written.template("`parameters`: {`a`: {`type`: `bool`}, `n`: {`type`: `int`}}, `resources`: ["
                                + vault("`name`: `a`, `condition`: `[parameters('a')]`") + ", "
                                + vault("`name`: `b`, `condition`: `[and(parameters('a'), false())]`") + ", "
                                + vault("`name`: `c`, `condition`: true") + ", "
                                + vault("`name`: `[concat('d', copyIndex())]`,"
                                        + " `copy`: {`name`: `l`, `count`: `[parameters('n')]`}")
                                + "]")))
                .containsExactly(
                        "Microsoft.KeyVault/vaults a CONDITION",
                        "Microsoft.KeyVault/vaults c",
                        "Microsoft.KeyVault/vaults d{copyIndex} COUNT");
    }

    @Test
    void childrenHaveTheTypesAndNamesOfTheirParents() {
        assertThat(Written.made(Written.template("`resources`: [{`type`: `Microsoft.Sql/servers`, `name`: `sql`,"
                        + " `resources`: [{`type`: `databases`, `name`: `db`}]}]")))
                .containsExactly("Microsoft.Sql/servers sql", "Microsoft.Sql/servers/databases sql/db");
    }

    private static String nested(String name, String inner, String members) {
        return "{`type`: `Microsoft.Resources/deployments`, `name`: `" + name
                + "`, `properties`: {`mode`: `Incremental`, " + inner + ", `template`: {" + members + "}}}";
    }

    private static final String INNER = "`expressionEvaluationOptions`: {`scope`: `inner`}";

    @Test
    void aNestedDeploymentOfInnerScopeHasItsOwnParameters() {
        String template = "`parameters`: {`name`: {`type`: `string`, `defaultValue`: `outer`}}, `resources`: ["
                + nested(
                        "net",
                        INNER + ", `parameters`: {`name`: {`value`: `[concat(parameters('name'), '-in')]`}}",
                        "`parameters`: {`name`: {`type`: `string`}}, `resources`: ["
                                + vault("`name`: `[parameters('name')]`")
                                + "], `outputs`: {`id`: {`value`: `[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]`}}")
                + ", "
                + vault(
                        "`name`: `[last(split(reference(resourceId('Microsoft.Resources/deployments', 'net'), '2022-09-01').outputs.id.value, '/'))]`")
                + "]";
        assertThat(Written.made(Written.template(template)))
                .containsExactly("Microsoft.KeyVault/vaults outer-in", "Microsoft.KeyVault/vaults outer-in");
    }

    @Test
    void aNestedDeploymentOfOuterScopeHasTheParametersAroundIt() {
        String template = "`parameters`: {`name`: {`type`: `string`, `defaultValue`: `outer`}}, `resources`: ["
                + nested(
                                "[concat('n', copyIndex())]",
                                "`parameters`: {}",
                                "`parameters`: {`name`: {`type`: `string`, `defaultValue`: `inner`}}, `resources`: ["
                                        + vault("`name`: `[concat(parameters('name'), copyIndex())]`") + "]")
                        .replace("`properties`", "`copy`: {`name`: `l`, `count`: 2}, `properties`")
                + "]";
        assertThat(Written.made(Written.template(template)))
                .containsExactly("Microsoft.KeyVault/vaults outer0", "Microsoft.KeyVault/vaults outer1");
    }

    @Test
    void aDeploymentThatIsNotMadeMakesNothing() {
        assertThat(Written.made(Written.template("`resources`: ["
                        + nested("net", INNER, "`resources`: [" + vault("`name`: `a`") + "]")
                                .replace("`properties`", "`condition`: false, `properties`")
                        + "]")))
                .isEmpty();
    }

    @Test
    void symbolicNamesAreFoundAndExistingResourcesAreNotMade() {
        String template = "`languageVersion`: `2.0`, `resources`: {"
                + "`old`: " + vault("`existing`: true, `name`: `old`") + ","
                + "`kv`: "
                + vault("`name`: `kv`, `location`: `westeurope`, `properties`: {`publicNetworkAccess`: `Disabled`}")
                + ","
                + "`m`: " + nested("m", INNER, "`resources`: [], `outputs`: {`o`: {`value`: `x`}}") + ","
                + "`loop`: " + vault("`name`: `[concat('l', copyIndex())]`, `copy`: {`name`: `loop`, `count`: 2}")
                + "}, `outputs`: {`a`: {`value`: `[resourceInfo('old').id]`}, `b`: {`value`: `[reference('m').outputs.o.value]`},"
                + " `c`: {`value`: `[reference('kv', '2023-07-01', 'full').location]`},"
                + " `d`: {`value`: `[reference('kv').publicNetworkAccess]`}, `e`: {`value`: `[reference('kv').vaultUri]`},"
                + " `f`: {`value`: `[resourceInfo('loop[1]').name]`}, `g`: {`value`: `[reference('old').vaultUri]`}}";
        assertThat(Written.made(Written.template(template)))
                .containsExactly(
                        "Microsoft.KeyVault/vaults kv", "Microsoft.KeyVault/vaults l0", "Microsoft.KeyVault/vaults l1");
        assertThat(output(template, "a")).endsWith("/providers/Microsoft.KeyVault/vaults/old'");
        assertThat(List.of("b", "c", "d", "e", "f", "g"))
                .extracting(name -> output(template, name))
                .containsExactly("'x'", "'westeurope'", "'Disabled'", "{vaultUri}", "'l1'", "{vaultUri}");
    }

    @Test
    void subnetsOfAVnetHaveIds() {
        String template = "`resources`: [{`type`: `Microsoft.Network/virtualNetworks`, `name`: `vnet`, `properties`:"
                + " {`copy`: [{`name`: `subnets`, `count`: 2, `input`: {`name`: `[concat('s', copyIndex('subnets'))]`}}]}}],"
                + " `outputs`: {`id`: {`value`: `[reference(resourceId('Microsoft.Network/virtualNetworks', 'vnet'), '2023-04-01').subnets[1].id]`}}";
        assertThat(output(template, "id")).endsWith("/virtualNetworks/vnet/subnets/s1'");
        assertThat(Written.body(Written.template(template), "properties", "subnets", "1", "name"))
                .isEqualTo("'s1'");
    }

    @Test
    void userDefinedFunctionsHaveOnlyTheirParameters() {
        String members =
                "`functions`: [{`namespace`: `shop`, `members`: {`Name`: {`parameters`: [{`name`: `p`, `type`: `string`}],"
                        + " `output`: {`type`: `string`, `value`: `[concat('kv-', parameters('p'))]`}}}}], `resources`: [],"
                        + " `outputs`: {`a`: {`value`: `[shop.name('x')]`}, `b`: {`value`: `[Shop.NAME(shop.name('x'))]`}}";
        assertThat(output(members, "a")).isEqualTo("'kv-x'");
        assertThat(output(members, "b")).isEqualTo("'kv-kv-x'");
    }

    @Test
    void idsFollowTheScope() {
        Template.Deployed deployed = Template.deploy(
                Written.template("`resources`: ["
                        + vault("`name`: `kv`") + ", "
                        + "{`type`: `Microsoft.Authorization/locks`, `name`: `l`, `scope`: `Microsoft.KeyVault/vaults/kv`}, "
                        + nested("net", INNER, "`resources`: [" + vault("`name`: `in`") + "]")
                                .replace("`properties`", "`resourceGroup`: `rg`, `properties`")
                        + "]"),
                List.of(),
                type -> true);
        assertThat(deployed.resources())
                .extracting(it -> deployed.symbols().shown(it.id()))
                .containsExactly(
                        "/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.KeyVault/vaults/kv",
                        "/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.KeyVault/vaults/kv"
                                + "/providers/Microsoft.Authorization/locks/l",
                        "/subscriptions/{subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/in");
        assertThat(deployed.resources().get(2).address()).isEqualTo("net.Microsoft.KeyVault/vaults/in");
    }

    @Test
    void aResourceGroupOfTheTemplateHasALocation() {
        Value.Members template = Written.json("{`$schema`: `subscriptionDeploymentTemplate.json#`, `resources`: ["
                + "{`type`: `Microsoft.Resources/resourceGroups`, `name`: `rg`, `location`: `northeurope`}, "
                + nested(
                                "net",
                                INNER,
                                "`resources`: [" + vault("`name`: `kv`, `location`: `[resourceGroup().location]`")
                                        + "]")
                        .replace("`properties`", "`resourceGroup`: `rg`, `properties`")
                + "]}");
        Template.Deployed deployed = Template.deploy(template, List.of(), type -> type.contains("KeyVault"));
        assertThat(deployed.resources().get(0).body().text("location")).isEqualTo("northeurope");
        assertThat(deployed.all()).isEqualTo(2);
    }

    @Test
    void linkedTemplatesAndUnsetParametersAreCounted() {
        Template.Deployed deployed = Template.deploy(
                Written.template("`parameters`: {`a`: {`type`: `string`}, `unused`: {`type`: `string`}}, `resources`: ["
                        + vault("`name`: `[parameters('a')]`")
                        + ", {`type`: `Microsoft.Resources/deployments`, `name`: `l`,"
                        + " `properties`: {`templateLink`: {`uri`: `https://example.org/t.json`}}}]"),
                List.of(),
                type -> true);
        assertThat(deployed.linked()).isEqualTo(1);
        assertThat(deployed.unset()).containsExactly("a");
    }

    @Test
    void anInvalidExpressionIsAnUnknownValueAndIsReported() {
        Template.Deployed deployed = Template.deploy(
                Written.template("`resources`: [" + vault("`name`: `kv`, `location`: `[createArray()[1]]`") + "]"),
                List.of(),
                type -> true);
        assertThat(deployed.resources()).hasSize(1);
        assertThat(deployed.problems()).hasSize(1);
    }
}
