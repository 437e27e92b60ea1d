package io.github.endpointadvisor.template;

/** What a template may cost, so that a hostile one ends with an error instead of hanging. */
final class Budget {
    /** Copies of one loop, by Azure's own limit. */
    static final int COPIES = 800;

    /** Lists and objects inside each other. */
    static final int DEEPEST = 200;

    /** Expressions and values that wait for each other: calls, variables, parameters and outputs. */
    private static final int WAITING = 500;

    /** Values in one value, however it is put together. */
    static final long LARGEST = 1_000_000;

    /** Characters of one text; Azure's limit for a whole template is 4 MB. */
    static final int LONGEST = 1 << 20;

    private static final long STEPS = 5_000_000;
    private static final int RESOURCES = 50_000;

    private long steps;
    private int resources;
    private int depth;

    /** Pays for work in proportion to a size. */
    void spend(long amount) {
        steps += amount;
        if (steps > STEPS) {
            throw new TemplateException("the template takes more steps to evaluate than import allows");
        }
    }

    void resource() {
        resources++;
        if (resources > RESOURCES) {
            throw new TemplateException("the template makes more than " + RESOURCES + " resources");
        }
    }

    void enter() {
        depth++;
        if (depth > WAITING) {
            throw new TemplateException("expressions are nested more than " + WAITING + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /** A text that is not too long. */
    String text(String text) {
        if (text.length() > LONGEST) {
            throw new TemplateException("an expression makes a text of more than 1 MiB");
        }
        spend(text.length() / 16);
        return text;
    }
}
