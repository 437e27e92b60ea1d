/**
 * How each client connects to a service under a mechanism, decided once and as a value: by the mechanism, by a path of its
 * platform, over the public endpoint, not documented, or not at all. What is built, priced, said and checked follows from it.
 */
@NullMarked
package io.github.endpointadvisor.advice.access;

import org.jspecify.annotations.NullMarked;
