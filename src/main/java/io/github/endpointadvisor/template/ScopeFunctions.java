package io.github.endpointadvisor.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions about scopes, ids of resources, and resources of the template. */
final class ScopeFunctions {
    private final Engine engine;

    ScopeFunctions(Engine engine) {
        this.engine = engine;
    }

    /** Empty for a function that is none of these. */
    Optional<Value> call(String function, List<Value> arguments, Context context) {
        Deployment deployment = context.deployment();
        Scope scope = deployment.scope();
        return switch (function) {
            case "resourcegroup" -> Optional.of(resourceGroup(deployment, scope));
            case "subscription" -> Optional.of(scope.subscription(engine.symbols));
            case "managementgroup" -> Optional.of(scope.managementGroup(engine.symbols));
            case "tenant" -> Optional.of(tenant());
            case "environment" -> Optional.of(Clouds.PUBLIC);
            case "deployment" -> Optional.of(deployment(deployment));
            case "resourceid" -> Optional.of(resourceId(arguments, scope));
            case "subscriptionresourceid" -> Optional.of(subscriptionResourceId(arguments, scope));
            case "tenantresourceid" -> Optional.of(id("", texts(arguments)));
            case "managementgroupresourceid" -> Optional.of(managementGroupResourceId(arguments, scope));
            case "extensionresourceid" -> Optional.of(extension(texts(arguments)));
            case "reference" -> reference(arguments, deployment);
            case "resourceinfo" -> resource(arguments, deployment).map(this::info);
            default -> Optional.empty();
        };
    }

    private Value resourceGroup(Deployment deployment, Scope scope) {
        if (scope.group().isEmpty()) {
            throw new EvaluationException("resourceGroup stands in a deployment that has no resource group");
        }
        return scope.resourceGroup(engine.symbols, deployment.location());
    }

    private Value tenant() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", new Value.Text("/"));
        members.put("tenantId", engine.symbols.of("tenant", "tenant"));
        return Value.Members.of(members, Place.START);
    }

    private Value deployment(Deployment deployment) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("name", Symbols.text(deployment.name()));
        members.put("location", engine.symbols.of("deployment location", "location"));
        members.put("properties", engine.symbols.of("deployment properties " + deployment.name(), "properties"));
        return Value.Members.of(members, Place.START);
    }

    private static List<String> texts(List<Value> arguments) {
        return arguments.stream().map(Values::text).toList();
    }

    /** A type with a slash in it, and then names. */
    private static Value id(String scope, List<String> typeAndNames) {
        if (typeAndNames.isEmpty()) {
            throw new EvaluationException("the id of a resource needs a type");
        }
        List<String> names = typeAndNames.subList(1, typeAndNames.size());
        return Symbols.text(Ids.id(scope, typeAndNames.get(0), names));
    }

    /** What stands before the type. */
    private static int typeAt(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).indexOf('/') > 0) {
                return i;
            }
        }
        throw new EvaluationException("the id of a resource needs a type");
    }

    private static Value resourceId(List<Value> arguments, Scope scope) {
        List<String> words = texts(arguments);
        int type = typeAt(words);
        Optional<String> group = type > 0 ? Optional.of(words.get(type - 1)) : Optional.empty();
        Optional<String> subscription = type > 1 ? Optional.of(words.get(0)) : Optional.empty();
        return id(scope.with(subscription, group).id(), words.subList(type, words.size()));
    }

    private static Value subscriptionResourceId(List<Value> arguments, Scope scope) {
        List<String> words = texts(arguments);
        int type = typeAt(words);
        Scope of = type > 0 ? scope.with(Optional.of(words.get(0)), Optional.empty()) : scope;
        return id(of.subscription().isEmpty() ? "" : of.subscriptionId(), words.subList(type, words.size()));
    }

    private static Value managementGroupResourceId(List<Value> arguments, Scope scope) {
        List<String> words = texts(arguments);
        int type = typeAt(words);
        Scope of = type > 0 ? new Scope("", "", words.get(0)) : scope;
        return id(of.id(), words.subList(type, words.size()));
    }

    private static Value extension(List<String> words) {
        if (words.size() < 2) {
            throw new EvaluationException("the id of a resource needs a type");
        }
        return id(words.get(0), words.subList(1, words.size()));
    }

    /** Of a resource of the template; others are not known at all. */
    private Optional<Value> reference(List<Value> arguments, Deployment deployment) {
        boolean full = arguments.size() > 2 && Values.text(arguments.get(2)).equalsIgnoreCase("full");
        boolean fullBySymbol =
                arguments.size() > 1 && Values.text(arguments.get(1)).equalsIgnoreCase("full");
        return resource(arguments, deployment).map(resource -> resource.runtime(full || fullBySymbol));
    }

    private static Optional<Declared> resource(List<Value> arguments, Deployment deployment) {
        return arguments.isEmpty() ? Optional.empty() : deployment.find(Values.text(arguments.get(0)));
    }

    private Value info(Declared resource) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", Symbols.text(resource.id()));
        members.put("name", Symbols.text(resource.name()));
        members.put("type", new Value.Text(resource.type()));
        members.put("apiVersion", new Value.Text(resource.apiVersion()));
        return Value.Members.of(members, Place.START);
    }
}
