/** A blueprint as code, one writer for each language; none of them decides anything. */
@NullMarked
package io.github.endpointadvisor.generate;

import org.jspecify.annotations.NullMarked;
