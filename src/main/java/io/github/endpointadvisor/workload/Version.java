package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.Fields;

/** The version of a format, of which there is one. */
final class Version {
    private Version() {}

    static void check(Fields file, Complaints complaints) {
        file.text("version")
                .filter(version -> !version.equals("1"))
                .ifPresent(version -> complaints.add(
                        InputCode.EA024,
                        file.valueAt("version"),
                        "format version '" + version + "' is not known to this program; it reads version 1"));
    }
}
