/**
 * The sentences for what was decided: connection paths, steps and costs. Everything that prints takes them from here, and
 * nothing reads them back.
 */
@NullMarked
package io.github.endpointadvisor.wording;

import org.jspecify.annotations.NullMarked;
