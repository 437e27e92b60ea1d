/**
 * Reads Terraform plans and states, and what Azure exports, as a stream: of each resource nothing is kept but what
 * stands at a path of the catalog's map. Which kind of file it is, its content says.
 */
@NullMarked
package io.github.endpointadvisor.intake;

import org.jspecify.annotations.NullMarked;
