/** What would turn an answer: weights in closed form, facts and amounts by deciding again. */
@NullMarked
package io.github.endpointadvisor.advice.sensitivity;

import org.jspecify.annotations.NullMarked;
