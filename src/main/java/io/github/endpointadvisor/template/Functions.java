package io.github.endpointadvisor.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions whose result depends on their arguments alone, by their names in lower case. */
final class Functions {
    private static final int MANY = Integer.MAX_VALUE;

    /** What a function does. */
    @FunctionalInterface
    interface Body {
        Value of(Arguments arguments);
    }

    /**
     * A function of Azure.
     *
     * @param open whether it takes arguments that are not known; of others the result is then not known either
     */
    record Definition(String name, int least, int most, boolean open, Body body) {
        static Definition strict(String name, int least, int most, Body body) {
            return new Definition(name, least, most, false, body);
        }

        static Definition open(String name, int least, int most, Body body) {
            return new Definition(name, least, most, true, body);
        }

        static Definition many(String name, int least, Body body) {
            return new Definition(name, least, MANY, false, body);
        }
    }

    private static final Map<String, Definition> TABLE = table();

    /** What only a deployment knows: the time, the state of resources, and values that it makes up. */
    private static final Map<String, String> UNKNOWN = Stream.of(
                    "utcNow",
                    "dateTimeAdd",
                    "dateTimeFromEpoch",
                    "dateTimeToEpoch",
                    "uniqueString",
                    "guid",
                    "reference",
                    "references",
                    "providers",
                    "pickZones",
                    "getSecret",
                    "deployer",
                    "externalInput",
                    "toLogicalZone",
                    "toLogicalZones",
                    "toPhysicalZone",
                    "toPhysicalZones",
                    "parseUri",
                    "buildUri",
                    "resourceInfo")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    /** Functions that depend on where they are called, whose names may be shown. */
    private static final Map<String, String> PLACED = Stream.of(
                    "if",
                    "and",
                    "or",
                    "coalesce",
                    "parameters",
                    "variables",
                    "copyIndex",
                    "filter",
                    "map",
                    "mapValues",
                    "reduce",
                    "sort",
                    "toObject",
                    "groupBy")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    /** Functions whose result a part of a text may be shown by: it is the text of the first argument, changed. */
    private static final Set<String> CHANGING =
            Set.of("take", "substring", "replace", "padleft", "trim", "string", "skip", "first", "last");

    private Functions() {}

    private static Map<String, Definition> table() {
        Map<String, Definition> table = new LinkedHashMap<>();
        Stream.of(
                        TextFunctions.ALL,
                        SearchFunctions.ALL,
                        ListFunctions.ALL,
                        ObjectFunctions.ALL,
                        NumberFunctions.ALL,
                        CodingFunctions.ALL,
                        CidrFunctions.ALL)
                .flatMap(List::stream)
                .forEach(function -> table.put(function.name().toLowerCase(Locale.ROOT), function));
        return table;
    }

    /** The name as Azure spells it, for what people see; that of a function that Azure does not have is left out. */
    static String shown(String function) {
        Definition known = TABLE.get(function);
        if (known != null) {
            return known.name();
        }
        String placed = PLACED.getOrDefault(function, function.startsWith("list") ? "list" : "expression");
        return UNKNOWN.getOrDefault(function, placed);
    }

    static Value call(String function, List<Value> arguments, Engine engine) {
        engine.budget.spend(1 + arguments.size());
        Definition known = TABLE.get(function);
        if (known == null) {
            if (UNKNOWN.containsKey(function) || function.startsWith("list")) {
                return unknown(function, arguments, engine);
            }
            throw new EvaluationException("an expression calls a function that Azure does not have");
        }
        if (arguments.size() < known.least() || arguments.size() > known.most()) {
            throw new EvaluationException("the function " + known.name() + " has a wrong number of arguments");
        }
        if (!known.open() && arguments.stream().anyMatch(Symbols::isOpen)) {
            return unknown(function, arguments, engine);
        }
        try {
            Value result = known.body().of(new Arguments(known.name(), arguments, engine));
            engine.budget.spend(result.size() / 8);
            return result;
        } catch (UnclearException e) {
            return unknown(function, arguments, engine);
        }
    }

    /** The symbol of a call. */
    static Value unknown(String function, List<Value> arguments, Engine engine) {
        String canon = arguments.stream()
                .map(argument -> Values.canon(argument, engine.budget))
                .collect(Collectors.joining(",", function + "(", ")"));
        boolean isChanged = CHANGING.contains(function) && !arguments.isEmpty();
        return engine.symbols.of(
                engine.budget.text(canon), isChanged ? engine.symbols.shown(arguments.get(0)) : shown(function));
    }
}
