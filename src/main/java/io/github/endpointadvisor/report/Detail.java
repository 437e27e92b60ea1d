package io.github.endpointadvisor.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much of the advice is shown, where a form shows less than all.
 *
 * @param parts what was asked for instead of the first screen, or beside it
 * @param services names of the services whose cards are shown; empty for all
 */
public record Detail(Level level, Set<Part> parts, List<String> services) {
    /** The first screen with nothing, or with everything else. */
    public enum Level {
        BRIEF,
        NORMAL,
        FULL
    }

    /** What has an option of its own. */
    public enum Part {
        CARDS,
        PLAN,
        DNS
    }

    /** A workload of so many services is followed by their cards. */
    private static final int FEW = 3;

    public static final Detail NORMAL = new Detail(Level.NORMAL, Set.of(), List.of());

    public static final Detail FULL = new Detail(Level.FULL, EnumSet.allOf(Part.class), List.of());

    public Detail {
        parts = Set.copyOf(parts);
        services = List.copyOf(services);
    }

    public boolean isDefault() {
        return equals(NORMAL);
    }

    boolean isFull() {
        return level == Level.FULL;
    }

    boolean isBrief() {
        return level == Level.BRIEF;
    }

    /** Whether all services are seen together, or only what was asked for. */
    boolean showsOverview() {
        boolean other = parts.contains(Part.PLAN) || parts.contains(Part.DNS);
        return isBrief() || isAll() || (services.isEmpty() && !other);
    }

    /** Everything of every service. */
    private boolean isAll() {
        return isFull() && services.isEmpty();
    }

    boolean shows(Part part) {
        return isAll() || parts.contains(part);
    }

    boolean showsCard(String service, int all) {
        if (isBrief()) {
            return false;
        }
        boolean inTurn = shows(Part.CARDS) || (parts.isEmpty() && all <= FEW);
        return services.isEmpty() ? inTurn : services.contains(service);
    }
}
