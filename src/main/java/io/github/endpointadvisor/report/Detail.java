package io.github.endpointadvisor.report;

import java.util.List;

/**
 * How much of the advice text shows.
 *
 * @param services names of the services to show in detail; empty for all
 */
public record Detail(Level level, List<String> services) {
    /** From the table of answers alone to every number; the plan is the table and the steps. */
    public enum Level {
        BRIEF,
        PLAN,
        NORMAL,
        FULL
    }

    public Detail {
        services = List.copyOf(services);
    }

    boolean isBrief() {
        return level == Level.BRIEF;
    }

    boolean isPlan() {
        return level == Level.PLAN;
    }

    boolean showsServices() {
        return !isBrief() && !isPlan();
    }

    boolean isFull() {
        return level == Level.FULL;
    }

    boolean shows(String service) {
        return showsServices() && (services.isEmpty() || services.contains(service));
    }

    /** Whether a notice about these services belongs to what is shown. */
    boolean showsAny(List<String> about) {
        return about.isEmpty() ? showsServices() : about.stream().anyMatch(this::shows);
    }
}
