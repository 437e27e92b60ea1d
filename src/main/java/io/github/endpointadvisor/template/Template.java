package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Evaluates templates. */
public final class Template {
    private static final int DEEPEST = 20;

    private final Engine engine = new Engine();
    private final Predicate<String> isRead;
    private final List<Resource> resources = new ArrayList<>();
    private int all;
    private int linked;

    private Template(Predicate<String> isRead) {
        this.isRead = isRead;
    }

    /**
     * What a template makes.
     *
     * @param resources those of the types that were asked for
     * @param all how many there are of any type
     * @param unset parameters of the template that have neither a value nor a default
     * @param linked how many nested deployments have their template elsewhere
     */
    public record Deployed(
            List<Resource> resources,
            int all,
            int linked,
            List<String> unset,
            List<Problem> problems,
            Symbols symbols) {
        public Deployed {
            unset = List.copyOf(unset);
            problems = List.copyOf(problems);
            resources = List.copyOf(resources);
        }
    }

    /** A text as it may stand in a template. */
    public static String clean(String text) {
        return Symbols.clean(text);
    }

    /** Evaluates a template with the members {@code parameters} of parameter files; later files count. */
    public static Deployed deploy(
            Value.Members template, List<Value.Members> parameterFiles, Predicate<String> isRead) {
        Map<String, Value> given = new HashMap<>();
        parameterFiles.forEach(file -> file.object("parameters")
                .byName()
                .forEach((name, value) -> given.put(name.toLowerCase(Locale.ROOT), value)));
        Template reading = new Template(isRead);
        Deployment root = new Deployment(reading.engine, template, given);
        List<Step> steps = new ArrayList<>();
        reading.expand(root, Certainty.SURE, 0, steps);
        steps.forEach(reading::resource);
        return new Deployed(
                reading.resources,
                reading.all,
                reading.linked,
                root.unset(),
                reading.engine.problems(),
                reading.engine.symbols);
    }

    /** A resource that is made, in its order. */
    private record Step(Deployment owner, Declared declared, Certainty certainty) {}

    /** All ids are known before any property is evaluated, so that each may refer to all. */
    private void expand(Deployment deployment, Certainty around, int depth, List<Step> steps) {
        if (depth > DEEPEST) {
            throw new TemplateException("deployments are nested more than " + DEEPEST + " deep");
        }
        for (Declared declared : deployment.resources()) {
            Optional<Certainty> made = declared.isExisting() ? Optional.empty() : declared.certainty();
            if (made.isEmpty()) {
                continue;
            }
            Certainty certainty = around.and(made.get());
            Optional<Deployment> inner = declared.inner();
            if (inner.isPresent()) {
                expand(inner.get(), certainty, depth + 1, steps);
            } else {
                linked += declared.isDeployment() ? 1 : 0;
                steps.add(new Step(deployment, declared, certainty));
            }
        }
    }

    private void resource(Step step) {
        all++;
        Declared declared = step.declared();
        if (isRead.test(declared.type())) {
            resources.add(new Resource(
                    declared.type(),
                    declared.apiVersion(),
                    declared.name(),
                    declared.id(),
                    step.owner().address(declared),
                    step.certainty(),
                    declared.body(),
                    declared.at()));
        }
    }
}
