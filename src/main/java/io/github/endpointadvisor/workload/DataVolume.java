package io.github.endpointadvisor.workload;

import java.math.BigDecimal;

/** GB a month through the connection to one resource: read from it (inbound) and written to it (outbound). */
public record DataVolume(BigDecimal inboundGb, BigDecimal outboundGb) {}
