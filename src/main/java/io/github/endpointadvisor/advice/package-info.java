/**
 * The advice: multi-criteria decision analysis, small enough that every printed number can be recomputed by hand.
 * {@link io.github.endpointadvisor.advice.Adviser} is its table of contents: decide, spend the budget, say how each client
 * connects, what it costs, what would change the answer, what to do and what to watch. Its rooms are {@code access}, how
 * clients connect; {@code method}, how mechanisms are screened, priced and ranked; {@code budget}; {@code sensitivity}; and
 * {@code plan}, the steps.
 */
@NullMarked
package io.github.endpointadvisor.advice;

import org.jspecify.annotations.NullMarked;
