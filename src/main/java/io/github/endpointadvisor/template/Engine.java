package io.github.endpointadvisor.template;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all deployments of one reading share. */
final class Engine {
    private static final int MOST_PROBLEMS = 100;

    final Budget budget = new Budget();
    final Symbols symbols = new Symbols();
    final Evaluator evaluator = new Evaluator(this);
    private final Map<String, Expression> parsed = new HashMap<>();
    private final Map<String, Declared> byId = new HashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    Expression parse(String text) {
        Expression known = parsed.get(text);
        if (known == null) {
            budget.spend(1 + text.length() / 16);
            known = ExpressionParser.parse(text);
            parsed.put(text, known);
        }
        return known;
    }

    void declare(Declared resource) {
        byId.putIfAbsent(resource.id().toLowerCase(Locale.ROOT), resource);
    }

    Optional<Declared> resource(String id) {
        return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
    }

    /** An expression that cannot be evaluated: its value counts as unknown. */
    Value problem(Place at, EvaluationException problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(at, String.valueOf(problem.getMessage())));
        }
        return symbols.fresh("error");
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
