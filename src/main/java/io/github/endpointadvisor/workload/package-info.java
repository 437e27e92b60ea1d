/**
 * The user's file: what a workload consists of, what it needs and what its owner cares about, as immutable records, and
 * the reader that makes them from YAML or JSON. A fact that the file does not state stays recognizably unstated: what to
 * make of that is the method's business, not the reader's.
 */
@NullMarked
package io.github.endpointadvisor.workload;

import org.jspecify.annotations.NullMarked;
