package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Remark;
import java.util.List;

/**
 * A remark that concerns services of one workload.
 *
 * @param services their names, in the order of the file
 */
public record SharedRemark(Remark remark, List<String> services) {
    public SharedRemark {
        services = List.copyOf(services);
    }
}
