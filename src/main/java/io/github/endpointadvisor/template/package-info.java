/**
 * Reads ARM templates as Azure does: parameters, variables, copy loops, conditions, nested deployments and the functions
 * of expressions. What only a deployment knows stays a symbol, and equal expressions are equal symbols. Nothing of the
 * rest of the program is known here.
 */
@NullMarked
package io.github.endpointadvisor.template;

import org.jspecify.annotations.NullMarked;
