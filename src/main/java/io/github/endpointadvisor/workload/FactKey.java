package io.github.endpointadvisor.workload;

/**
 * A fact of one service, whichever that is, or of the whole file.
 *
 * @param key its key at the service, or its path in the file
 */
public record FactKey(String key, boolean ofService) {
    public static FactKey ofService(String key) {
        return new FactKey(key, true);
    }

    public static FactKey ofFile(String path) {
        return new FactKey(path, false);
    }

    /** Where it stands in the file for the service. */
    public String path(String service) {
        return ofService ? "services." + service + "." + key : key;
    }
}
