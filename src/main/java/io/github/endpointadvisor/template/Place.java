package io.github.endpointadvisor.template;

/** Where something is written in a template, counted from 1. */
public record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
