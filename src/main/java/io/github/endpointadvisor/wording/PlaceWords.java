package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.plan.Place;

/** The words for a place where a step is taken. */
final class PlaceWords {
    private PlaceWords() {}

    static String of(Place place) {
        return switch (place.kind()) {
            case SUBNETS -> counted(place, "subnet");
            case FIREWALL_SUBNET -> "the firewall's subnet";
            case VNETS, OTHER_TENANT ->
                (place.client().isPresent() && place.count() > 1 ? "each of " : "") + counted(place, "VNet");
            case SHARED_VNET -> place.count() == 1 ? "the client VNet" : "a VNet that is peered with all client VNets";
            case DNS_SERVERS ->
                place.client()
                        .map(name -> "the DNS servers that " + name + " uses")
                        .orElse("your DNS servers");
            case ON_PREMISES -> "the on-premises DNS servers";
        };
    }

    private static String counted(Place place, String what) {
        String number = place.count() == 1 ? "the " : "the " + place.count() + " ";
        String things = place.count() == 1 ? what : what + "s";
        return place.client().map(name -> number + things + " of " + name).orElse(number + "client " + things);
    }
}
