package io.github.endpointadvisor.gate;

import java.util.List;
import java.util.Set;

/** The codes of what only the gate can find; each has a page, as those of the rules have. */
public final class Codes {
    public static final String LOWER_RANKED = "EA301";
    public static final String NEEDLESS_COST = "EA302";
    public static final String OVER_BUDGET = "EA303";
    public static final String FACT_MISSING = "EA304";
    public static final String CURRENT_MISSING = "EA305";
    public static final String PLAN_DIFFERS = "EA306";
    public static final String SERVICE_UNPLANNED = "EA307";
    public static final String SERVICE_UNSTATED = "EA308";
    public static final String WORKLOAD_CHANGED = "EA311";
    public static final String CATALOG_CHANGED = "EA312";
    public static final String METHOD_CHANGED = "EA313";
    public static final String NOT_RECORDED = "EA314";
    public static final String EXEMPTION_EXPIRED = "EA321";
    public static final String EXEMPTION_UNNEEDED = "EA322";

    private Codes() {}

    /** Those that only a decision record can bring about. */
    static Set<String> ofRecords() {
        return Set.of(WORKLOAD_CHANGED, CATALOG_CHANGED, METHOD_CHANGED, NOT_RECORDED);
    }

    public static List<String> all() {
        return List.of(
                LOWER_RANKED,
                NEEDLESS_COST,
                OVER_BUDGET,
                FACT_MISSING,
                CURRENT_MISSING,
                PLAN_DIFFERS,
                SERVICE_UNPLANNED,
                SERVICE_UNSTATED,
                WORKLOAD_CHANGED,
                CATALOG_CHANGED,
                METHOD_CHANGED,
                NOT_RECORDED,
                EXEMPTION_EXPIRED,
                EXEMPTION_UNNEEDED);
    }
}
