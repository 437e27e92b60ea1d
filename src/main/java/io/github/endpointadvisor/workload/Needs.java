package io.github.endpointadvisor.workload;

import java.util.Optional;

/**
 * What is asked of the connection: requirements, not wishes.
 *
 * @param publicAccess empty when the file does not say
 * @param assumedAccess public network access where the file does not say
 */
public record Needs(
        Answer onPremises,
        Granularity granularity,
        boolean exfiltrationProtection,
        Optional<PublicAccess> publicAccess,
        PublicAccess assumedAccess,
        boolean privateIp) {
    /** Public network access, with what is assumed when the file does not say. */
    public PublicAccess publicAccessOrAssumed() {
        return publicAccess.orElse(assumedAccess);
    }

    public Needs withOnPremises(Answer value) {
        return new Needs(value, granularity, exfiltrationProtection, publicAccess, assumedAccess, privateIp);
    }

    public Needs withGranularity(Granularity value) {
        return new Needs(onPremises, value, exfiltrationProtection, publicAccess, assumedAccess, privateIp);
    }

    public Needs withExfiltrationProtection(boolean value) {
        return new Needs(onPremises, granularity, value, publicAccess, assumedAccess, privateIp);
    }

    public Needs withPublicAccess(PublicAccess value) {
        return new Needs(onPremises, granularity, exfiltrationProtection, Optional.of(value), assumedAccess, privateIp);
    }

    public Needs withPrivateIp(boolean value) {
        return new Needs(onPremises, granularity, exfiltrationProtection, publicAccess, assumedAccess, value);
    }
}
