/**
 * The method: multi-criteria decision analysis, small enough that every printed number can be recomputed by hand.
 * {@link io.github.endpointadvisor.advice.Adviser} is its table of contents: screen, score, rank, then say who gets in
 * how, what it costs, what would change the answer, what to do and what to watch. The rules themselves are handed in; this
 * package knows only what a rule is.
 */
@NullMarked
package io.github.endpointadvisor.advice;

import org.jspecify.annotations.NullMarked;
