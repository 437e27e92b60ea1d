/**
 * The steps that set up what was decided, for the whole workload: each once, in the order of what depends on what, so that
 * nobody loses a connection on the way. Values without words; whoever prints them finds these.
 */
@NullMarked
package io.github.endpointadvisor.advice.plan;

import org.jspecify.annotations.NullMarked;
