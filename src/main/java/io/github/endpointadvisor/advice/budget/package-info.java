/** What a budget pays for when it does not pay for every first choice. */
@NullMarked
package io.github.endpointadvisor.advice.budget;

import org.jspecify.annotations.NullMarked;
