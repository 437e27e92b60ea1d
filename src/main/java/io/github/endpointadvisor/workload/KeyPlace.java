package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.yaml.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mapping that people fill in by hand.
 *
 * @param place where it is, for a sentence
 * @param keys what it can have
 */
record KeyPlace(String place, List<String> keys) {
    static final KeyPlace FILE = new KeyPlace(
            "at the top of the file",
            List.of(
                    "version",
                    "name",
                    "cloud",
                    "region",
                    "budget",
                    "network",
                    "policy",
                    "priorities",
                    "clients",
                    "defaults",
                    "exemptions",
                    "services"));

    static final KeyPlace NETWORK =
            new KeyPlace("under 'network'", List.of("vnets", "subnets", "onPremises", "dns", "inspection", "ready"));

    static final KeyPlace SERVICE = new KeyPlace(
            "at a service",
            List.of(
                    "name",
                    "type",
                    "tier",
                    "onPremises",
                    "dataGbPerMonth",
                    "subresources",
                    "count",
                    "region",
                    "granularity",
                    "exfiltrationProtection",
                    "publicNetworkAccess",
                    "privateIp",
                    "inVnet",
                    "clients",
                    "importance",
                    "current",
                    "tags"));

    /** All of a service but what tells it from the others. */
    static final KeyPlace DEFAULTS =
            new KeyPlace("under 'defaults'", SERVICE.keys.subList(SERVICE.keys.indexOf("tier"), SERVICE.keys.size()));

    /** What Azure, Terraform and other tools call it. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "kind",
            "type",
            "location",
            "region",
            "resource",
            "type",
            "service",
            "type",
            "sku",
            "tier",
            "workload",
            "name");

    /** The end of a sentence about a key that this place does not have: what was meant, or where it belongs; or nothing. */
    String meant(String key) {
        String word = OTHER_WORDS.getOrDefault(key.toLowerCase(Locale.ROOT), "");
        if (keys.contains(word)) {
            return "; did you mean '" + word + "'?";
        }
        List<String> places = Stream.of(FILE, NETWORK, SERVICE, DEFAULTS)
                .filter(other -> other.keys.contains(key))
                .map(KeyPlace::place)
                .toList();
        return places.isEmpty() ? "" : "; it belongs " + Suggestion.either(places);
    }
}
