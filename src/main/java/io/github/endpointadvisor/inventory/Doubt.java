package io.github.endpointadvisor.inventory;

/** What a template leaves open of a resource, since it depends on a value that only a deployment knows. */
public enum Doubt {
    CONDITION("whether it is created depends on a value that is not in the file"),
    COUNT("how many there are depends on a value that is not in the file"),
    SETTINGS("its network settings depend on a value that is not in the file");

    /** Of a private endpoint or a rule that may not be there. */
    static final String ENDPOINT = "whether its private endpoint is created depends on a value that is not in the file";

    static final String RULES = "whether its network rules are created depends on a value that is not in the file";

    private final String reason;

    Doubt(String reason) {
        this.reason = reason;
    }

    /** Why it stays open, as a comment. */
    String reason() {
        return reason;
    }

    /** Whether the resource may not be there. */
    boolean isOfExistence() {
        return this != SETTINGS;
    }
}
