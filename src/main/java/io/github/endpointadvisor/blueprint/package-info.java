/**
 * What carries a plan out: resources to create, changes in resources that somebody else's code owns, and what is left to
 * do by hand, in Azure's terms and in no language.
 */
@NullMarked
package io.github.endpointadvisor.blueprint;

import org.jspecify.annotations.NullMarked;
