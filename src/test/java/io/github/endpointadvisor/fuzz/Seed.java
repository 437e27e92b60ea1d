package io.github.endpointadvisor.fuzz;

/** What is mutated, and the file that has to stand beside it for that to mean anything. */
record Seed(String text, String companion) {}
