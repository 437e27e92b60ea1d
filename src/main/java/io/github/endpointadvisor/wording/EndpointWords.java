package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.plan.Place;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;

/** The words for a step that creates private endpoints to a service in one place. */
record EndpointWords(Step step, Case c) {
    /** Without a full stop. */
    String command() {
        String create = place().kind() == Place.Kind.OTHER_TENANT
                ? "Have the tenant of " + place().client().orElseThrow() + " create "
                : "Create ";
        return create + (isOne() ? "a private endpoint" : "private endpoints") + " for " + resources() + parts()
                + " in " + PlaceWords.of(place()) + ", in a subnet that is not delegated" + names();
    }

    /** What is there once it is done. */
    String found() {
        return Phrases.capitalized(target())
                + (step.names().isEmpty() ? "" : " (" + Phrases.all(step.names()) + ")")
                + " has an approved private endpoint in " + PlaceWords.of(place()) + ".";
    }

    private Place place() {
        return step.places().get(0);
    }

    private boolean isOne() {
        boolean oneVnet = place().kind() == Place.Kind.SHARED_VNET || place().count() == 1;
        return oneVnet && step.names().size() <= 1 && EndpointPlan.targets(c) == 1;
    }

    private String resources() {
        int count = EndpointPlan.targets(c);
        return count == 1 ? target() : "each of the " + count + " resources of " + step.target();
    }

    /** The resource itself, or the private link scope that the file does not name. */
    private String target() {
        return c.service().isListedInScope() ? step.scope() : step.target();
    }

    private String parts() {
        return switch (step.names().size()) {
            case 0 -> "";
            case 1 -> " (" + step.names().get(0) + ")";
            default -> " (one each for " + Phrases.all(step.names()) + ")";
        };
    }

    private String names() {
        List<String> zones = EndpointPlan.zones(c);
        if (zones.isEmpty()) {
            return "";
        }
        boolean byPolicy = c.network().has(Ready.ZONE_GROUPS);
        return switch (place().kind()) {
            case OTHER_TENANT -> ", and resolve " + Phrases.all(zones) + " from private DNS zones of its own";
            case SHARED_VNET ->
                byPolicy
                        ? "; your policy adds " + (isOne() ? "its" : "each its") + " DNS zone group for "
                                + Phrases.all(zones)
                        : zoneGroup(zones);
            default -> zoneGroup(zones) + "; the zones are separate ones, linked to that VNet only";
        };
    }

    private String zoneGroup(List<String> zones) {
        List<String> ungrouped = EndpointPlan.ungrouped(c);
        return (isOne() ? ", with" : ", each with") + " a DNS zone group for "
                + (isOne() || zones.size() == 1 ? "" : "its zone of ")
                + Phrases.all(
                        zones.stream().filter(zone -> !ungrouped.contains(zone)).toList());
    }
}
