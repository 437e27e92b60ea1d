package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.yaml.YamlMap;
import java.util.List;

/** A policy file that was read without complaint: its name, its tree, and what it says. */
public record PolicyDocument(String file, YamlMap tree, Policy policy) {
    /** The policies of several files, all of which hold together. */
    public static Policy all(List<PolicyDocument> documents) {
        return documents.stream().map(PolicyDocument::policy).reduce(Policy.NONE, Policy::and);
    }
}
