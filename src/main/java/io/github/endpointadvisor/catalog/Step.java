package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * Where a mechanism stands on the scale of a criterion.
 *
 * @param value from 0, the worst, to 1, the best
 * @param why in a few words
 * @param customDns the step instead of this one where the DNS servers are the user's own
 */
public record Step(double value, String why, Optional<Step> customDns) {}
