package io.github.endpointadvisor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each function as Azure documents it, by examples of our own: expression, arrow, result. */
final class FunctionsTest {
    private static final String TABLE = """
            array(7) -> [7]
            array(createArray(7)) -> [7]
            concat('kv', '-', 'shop') -> 'kv-shop'
            concat('n', 7) -> 'n7'
            concat(createArray(1), createArray(2, 3)) -> [1,2,3]
            contains('abc', 'b') -> true
            contains('abc', 'B') -> false
            contains(createArray('a', 'b'), 'b') -> true
            contains(createObject('Tier', 1), 'tier') -> true
            createArray() -> []
            createArray('a', 1, true()) -> ['a',1,true]
            createObject('a', 1, 'b', createArray()) -> {'a':1,'b':[]}
            createObject() -> {}
            empty('') -> true
            empty(null()) -> true
            empty(createArray()) -> true
            empty(createObject('a', 1)) -> false
            first('shop') -> 's'
            first('') -> ''
            first(createArray('a', 'b')) -> 'a'
            first(createArray()) -> null
            last('shop') -> 'p'
            last(createArray('a', 'b')) -> 'b'
            indexOf('Shop', 'O') -> 2
            indexOf('shop', 'x') -> -1
            indexOf(createArray('a', 'b'), 'b') -> 1
            lastIndexOf('abab', 'B') -> 3
            lastIndexOf(createArray(1, 2, 1), 1) -> 2
            indexFromEnd(createArray('a', 'b', 'c'), 1) -> 'c'
            tryIndexFromEnd(createArray('a'), 2) -> null
            intersection(createArray(1, 2, 3), createArray(3, 2)) -> [2,3]
            intersection(createObject('a', 1, 'b', 2), createObject('a', 1, 'b', 3)) -> {'a':1}
            length('shop') -> 4
            length(createArray(1, 2)) -> 2
            length(createObject('a', 1)) -> 1
            max(3, 9, 4) -> 9
            max(createArray(3, 9)) -> 9
            min(3, 9) -> 3
            range(5, 3) -> [5,6,7]
            range(1, 0) -> []
            skip(createArray(1, 2, 3), 1) -> [2,3]
            skip('shop', 2) -> 'op'
            skip(createArray(1), 5) -> []
            take(createArray(1, 2, 3), 2) -> [1,2]
            take('shop', 2) -> 'sh'
            take('shop', 9) -> 'shop'
            take('shop', -1) -> ''
            tryGet(createObject('a', createObject('b', 2)), 'a', 'b') -> 2
            tryGet(createObject('a', 1), 'c') -> null
            tryGet(createArray(1), 4) -> null
            union(createArray(1, 2), createArray(2, 3)) -> [1,2,3]
            union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2))) -> {'a':{'x':1,'y':2}}
            union(createObject('a', 1), createObject('a', 2)) -> {'a':2}
            union(createObject('a', createArray(1)), createObject('a', createArray(2))) -> {'a':[2]}
            flatten(createArray(createArray(1, 2), createArray(3))) -> [1,2,3]
            shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))) -> {'a':{'y':2}}
            items(createObject('b', 2, 'a', 1)) -> [{'key':'a','value':1},{'key':'b','value':2}]
            objectKeys(createObject('a', 1, 'b', 2)) -> ['a','b']
            json('{"a": [1, true, null, "x"]}') -> {'a':[1,true,null,'x']}
            json('null') -> null
            json('[]') -> []
            null() -> null
            coalesce(null(), 'b', 'c') -> 'b'
            coalesce(null(), null()) -> null
            equals('a', 'A') -> false
            equals(createArray(1, 2), createArray(1, 2)) -> true
            equals(createObject('a', 1), createObject('a', 1)) -> true
            equals(1, '1') -> false
            less(1, 2) -> true
            less('B', 'a') -> true
            lessOrEquals(2, 2) -> true
            greater('b', 'a') -> true
            greaterOrEquals(1, 2) -> false
            and(true(), false()) -> false
            and(true(), true(), true()) -> true
            or(false(), true()) -> true
            not(false()) -> true
            bool('True') -> true
            bool(0) -> false
            true() -> true
            false() -> false
            if(equals(1, 1), 'yes', 'no') -> 'yes'
            if(false(), parameters('none'), 'no') -> 'no'
            add(5, 3) -> 8
            sub(5, 8) -> -3
            mul(5, 3) -> 15
            div(8, 3) -> 2
            mod(8, 3) -> 2
            int('12') -> 12
            float('2.5') -> 2.5
            base64('one') -> 'b25l'
            base64ToString('b25l') -> 'one'
            base64ToJson('eyJhIjoxfQ==') -> {'a':1}
            dataUri('Hello') -> 'data:text/plain;charset=utf8;base64,SGVsbG8='
            dataUriToString('data:;base64,SGVsbG8=') -> 'Hello'
            uri('https://example.org/first', 'second.json') -> 'https://example.org/second.json'
            uri('https://example.org/first/', '/second.json') -> 'https://example.org/first/second.json'
            uriComponent('https://a b') -> 'https%3A%2F%2Fa%20b'
            uriComponentToString('https%3A%2F%2Fa%20b') -> 'https://a b'
            startsWith('Shop', 'SH') -> true
            endsWith('shop', 'OP') -> true
            format('{0}-{1}-{0}', 'a', 7) -> 'a-7-a'
            format('{{{0}}}', 'a') -> '{a}'
            format('vm{0:D3}', 7) -> 'vm007'
            format('{0}', true()) -> 'True'
            join(createArray('a', 'b'), ', ') -> 'a, b'
            padLeft('7', 3, '0') -> '007'
            padLeft(7, 3) -> '  7'
            replace('a-b-c', '-', '') -> 'abc'
            split('a,b;c', createArray(',', ';')) -> ['a','b','c']
            split('a/b', '/')[1] -> 'b'
            string(7) -> '7'
            string(true()) -> 'True'
            string(createObject('a', createArray(1))) -> '{\\'a\\':[1]}'
            substring('shopping', 2, 3) -> 'opp'
            substring('shop', 2) -> 'op'
            toLower('ShOp') -> 'shop'
            toUpper('ShOp') -> 'SHOP'
            trim('  a b ') -> 'a b'
            parseCidr('10.144.0.0/20').broadcast -> '10.144.15.255'
            parseCidr('10.144.0.0/20').netmask -> '255.255.240.0'
            parseCidr('10.144.0.0/20').firstUsable -> '10.144.0.1'
            parseCidr('10.144.0.0/20').lastUsable -> '10.144.15.254'
            parseCidr('10.144.9.9/20').network -> '10.144.0.0'
            parseCidr('10.144.0.0/20').cidr -> 20
            cidrSubnet('10.144.0.0/20', 24, 3) -> '10.144.3.0/24'
            cidrHost('10.144.3.0/24', 0) -> '10.144.3.1'
            filter(createArray(1, 5, 9), lambda('n', greater(lambdaVariables('n'), 4))) -> [5,9]
            map(createArray(1, 2), lambda('n', mul(lambdaVariables('n'), 2))) -> [2,4]
            map(createArray('a', 'b'), lambda('n', 'i', concat(lambdaVariables('n'), lambdaVariables('i')))) -> ['a0','b1']
            mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1))) -> {'a':2}
            reduce(createArray(1, 2, 3), 0, lambda('sum', 'n', add(lambdaVariables('sum'), lambdaVariables('n')))) -> 6
            sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b')))) -> [1,2,3]
            toObject(createArray('a', 'b'), lambda('n', lambdaVariables('n')), lambda('n', toUpper(lambdaVariables('n')))) -> {'a':'A','b':'B'}
            groupBy(createArray('ab', 'ac', 'b'), lambda('n', first(lambdaVariables('n')))) -> {'a':['ab','ac'],'b':['b']}
            environment().suffixes.sqlServerHostname -> '.database.windows.net'
            resourceGroup().type -> 'Microsoft.Resources/resourceGroups'
            tenant().id -> '/'
            resourceId('Microsoft.KeyVault/vaults', 'kv') -> '/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.KeyVault/vaults/kv'
            resourceId('rg', 'Microsoft.Sql/servers/databases', 'sql', 'db') -> '/subscriptions/{subscription}/resourceGroups/rg/providers/Microsoft.Sql/servers/sql/databases/db'
            resourceId('sub', 'rg', 'Microsoft.KeyVault/vaults', 'kv') -> '/subscriptions/sub/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv'
            subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r') -> '/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/r'
            tenantResourceId('Microsoft.Authorization/roleDefinitions', 'r') -> '/providers/Microsoft.Authorization/roleDefinitions/r'
            managementGroupResourceId('mg', 'Microsoft.Authorization/policyDefinitions', 'p') -> '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/policyDefinitions/p'
            extensionResourceId(resourceId('a', 'b', 'C.D/e', 'f'), 'G.H/i', 'j') -> '/subscriptions/a/resourceGroups/b/providers/C.D/e/f/providers/G.H/i/j'
            SYS.CONCAT('a', 'b') -> 'ab'
            concat('it''s', ' [x]') -> 'it's [x]'
              concat ( 'a' , 'b' ) -> 'ab'
            """;

    /** What only a deployment knows, and what can be told of it all the same. */
    private static final String OPEN = """
            parameters('x') -> {x}
            parameters('s') -> {s}
            concat('kv-', parameters('s')) -> 'kv-{s}'
            resourceGroup().location -> {location}
            uniqueString(resourceGroup().id) -> {uniqueString}
            guid('a', 'b') -> {guid}
            utcNow() -> {utcNow}
            dateTimeAdd('2026-01-01', 'P1D') -> {dateTimeAdd}
            dateTimeToEpoch('2026-01-01') -> {dateTimeToEpoch}
            dateTimeFromEpoch(7) -> {dateTimeFromEpoch}
            newGuid() -> {newGuid}
            listKeys('id', '2023-01-01').keys[0].value -> {value}
            list('id', '2023-01-01') -> {list}
            reference('elsewhere', '2023-01-01').endpoint -> {endpoint}
            pickZones('Microsoft.Compute', 'virtualMachines', 'westeurope') -> {pickZones}
            deployer().objectId -> {objectId}
            format('kv-{0}', uniqueString('a')) -> 'kv-{uniqueString}'
            take(format('kv-{0}', uniqueString('a')), 24) -> kv-{uniqueString}
            take(format('kv-{0}', uniqueString('a')), 2) -> 'kv'
            toLower(concat('KV', uniqueString('a'))) -> 'kv{uniqueString}'
            equals(uniqueString('a'), uniqueString('a')) -> true
            equals(concat('a', parameters('x')), format('a{0}', parameters('x'))) -> true
            equals(parameters('x'), 'a') -> {equals}
            equals(concat('a', parameters('x')), '') -> false
            empty(concat('a', parameters('x'))) -> false
            empty(parameters('x')) -> {empty}
            contains(createArray(parameters('x'), 'a'), 'a') -> true
            contains(createArray(parameters('x')), 'a') -> {contains}
            startsWith(concat('kv', parameters('x')), 'kv') -> true
            startsWith(concat('kv', parameters('x')), 'st') -> false
            startsWith(concat('kv', parameters('x')), 'kv-') -> {startsWith}
            and(parameters('x'), false()) -> false
            or(parameters('x'), true()) -> true
            and(parameters('x'), true()) -> {x}
            if(parameters('x'), 'a', 'a') -> 'a'
            if(parameters('x'), 'a', 'b') -> {if}
            if(parameters('x'), 'a', createArray()[3]) -> {if}
            coalesce(parameters('x'), 'a') -> {coalesce}
            length(parameters('y')) -> {length}
            length(createArray(parameters('x'), parameters('x'))) -> 2
            filter(parameters('y'), lambda('n', true())) -> {filter}
            split(resourceId('Microsoft.Sql/servers', parameters('x')), '/')[8] -> {x}
            last(split(concat('a/', parameters('x')), '/')) -> {x}
            split(concat(parameters('x'), '1', parameters('x')), '1') -> [{x},{x}]
            split(concat(parameters('x'), '0', parameters('x')), '0') -> [{x},{x}]
            contains(concat('a', parameters('x')), '0') -> {contains}
            union(createObject('a', parameters('x')), createObject('b', 1)) -> {'a':{x},'b':1}
            string(parameters('x')) -> {x}
            """;

    private static final String WRONG = """
            concat('a' -> not valid
            'a -> not valid
            nothing('a') -> Azure does not have
            createArray()[0] -> no item
            createObject('a', 1).b -> no member
            substring('a', 5) -> an argument that it does not take
            div(1, 0) -> an argument that it does not take
            add(9223372036854775807, 1) -> an argument that it does not take
            add(1) -> a wrong number of arguments
            int('x') -> an argument that it does not take
            json('{') -> is not JSON
            if('x', 1, 2) -> neither true nor false
            variables('none') -> no variable
            parameters('none') -> no parameter
            copyIndex() -> outside of a copy loop
            lambda('x', 1) -> outside of a function
            own.none() -> no user-defined function
            range(0, 10001) -> an argument that it does not take
            fail('not-printed') -> calls the function fail
            cidrSubnet('10.0.0.0/24', 16, 0) -> an argument that it does not take
            """;

    private static Stream<DynamicTest> rows(String table, boolean isWrong) {
        return table.lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    int arrow = line.lastIndexOf(" -> ");
                    String result = Written.evaluated(line.substring(0, arrow));
                    if (isWrong) {
                        assertThat(result).startsWith("error: ").contains(line.substring(arrow + 4));
                    } else {
                        assertThat(result).isEqualTo(line.substring(arrow + 4));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> functionsGiveWhatAzureGives() {
        return rows(TABLE, false);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotKnownStaysASymbol() {
        return rows(OPEN, false);
    }

    @TestFactory
    Stream<DynamicTest> whatAzureRefusesIsAnError() {
        return rows(WRONG, true);
    }
}
