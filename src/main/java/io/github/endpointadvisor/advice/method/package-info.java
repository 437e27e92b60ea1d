/**
 * The method: constraints screen the mechanisms, scales score them, a bill prices them, the best ranks first. It knows what a
 * rule is, and none in particular.
 */
@NullMarked
package io.github.endpointadvisor.advice.method;

import org.jspecify.annotations.NullMarked;
