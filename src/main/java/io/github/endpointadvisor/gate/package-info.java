/**
 * The gate: holds what is in place against the advice, and what was accepted against what is found. A
 * {@link io.github.endpointadvisor.gate.Finding} is one thing to tell, whatever it comes from; a
 * {@link io.github.endpointadvisor.gate.GateReport} is all of them, in the one order that every format keeps. A
 * {@link io.github.endpointadvisor.gate.DecisionRecord} holds what was decided in a run, and
 * {@link io.github.endpointadvisor.gate.Drift} tells what changed since then. Nothing in here decides on a
 * mechanism: that is the method's.
 */
@NullMarked
package io.github.endpointadvisor.gate;

import org.jspecify.annotations.NullMarked;
