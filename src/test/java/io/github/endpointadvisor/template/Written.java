package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates that tests write as JSON. */
public final class Written {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SCHEMA =
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

    private Written() {}

    /** JSON whose quotes may be written as backticks. */
    public static Value.Members json(String text) {
        return (Value.Members) value(MAPPER.readTree(text.replace('`', '"')));
    }

    /** A template from its members, with quotes as backticks. */
    static Value.Members template(String members) {
        return json("{`$schema`: `" + SCHEMA + "`, `contentVersion`: `1.0.0.0`, " + members + "}");
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Value> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return Value.Members.of(members, Place.START);
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return Value.Items.of(items);
        }
        if (node.isString()) {
            return new Value.Text(Template.clean(node.stringValue()));
        }
        if (node.isBoolean()) {
            return new Value.Flag(node.booleanValue());
        }
        return node.isNull()
                ? Value.Null.NULL
                : node.isIntegralNumber() ? new Value.Int(node.longValue()) : new Value.Real(node.doubleValue());
    }

    /** What an output of a template is, as JSON with quotes as they are in templates; symbols are in braces. */
    static String output(Value.Members template, String name) {
        Engine engine = new Engine();
        Deployment deployment = new Deployment(engine, template, Map.of());
        deployment.resources();
        Value value = deployment.output(name).orElse(Value.Null.NULL);
        return engine.problems().isEmpty()
                ? shown(value, engine)
                : "error: " + engine.problems().get(0).message();
    }

    /** What an expression gives. */
    static String evaluated(String expression) {
        Map<String, Value> output = Map.of("value", new Value.Text("[" + expression + "]"));
        Value.Members outputs = Value.Members.of(Map.of("it", Value.Members.of(output, Place.START)), Place.START);
        Map<String, Value> template = new LinkedHashMap<>(
                template("`parameters`: {`x`: {`type`: `string`}, `y`: {`type`: `array`}, `s`: {`type`: `securestring`,"
                                + " `defaultValue`: `hunter2`}}, `resources`: []")
                        .byName());
        template.put("outputs", outputs);
        return output(Value.Members.of(template, Place.START), "it");
    }

    private static String shown(Value value, Engine engine) {
        return engine.symbols.shown(Values.canon(value, engine.budget)).replace('"', '\'');
    }

    /** What a template makes, each resource as type, name and certainty. */
    static List<String> made(Value.Members template, Value.Members... parameters) {
        Template.Deployed deployed = Template.deploy(template, List.of(parameters), type -> true);
        return deployed.resources().stream()
                .map(it -> deployed.symbols().shown(it.type() + " " + it.name())
                        + (it.certainty() == Certainty.SURE ? "" : " " + it.certainty()))
                .toList();
    }

    /** A value in the body of the only resource of a template, by names and numbers. */
    static String body(Value.Members template, String... path) {
        Template.Deployed deployed = Template.deploy(template, List.of(), type -> true);
        Value value = deployed.resources().get(0).body();
        for (String step : path) {
            value = value instanceof Value.Items list
                    ? list.items().get(Integer.parseInt(step))
                    : ((Value.Members) value).get(step).orElseThrow();
        }
        Engine engine = new Engine();
        return deployed.symbols().shown(Values.canon(value, engine.budget)).replace('"', '\'');
    }
}
