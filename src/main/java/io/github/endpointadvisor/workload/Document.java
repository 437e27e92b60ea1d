package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.yaml.YamlMap;

/** A workload file that was read without complaint: its tree, and what it says. */
public record Document(YamlMap tree, Workload workload) {}
