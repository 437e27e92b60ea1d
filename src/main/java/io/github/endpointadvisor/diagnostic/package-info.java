/**
 * What is said to a person whose input cannot be used: which file, which line, what is wrong and what to do about
 * it. The codes are public and stable, the sentences are not. Nothing in here knows what a workload is; it only makes
 * sure that foreign text is shown short, on one line and without anything that a terminal would obey.
 */
@NullMarked
package io.github.endpointadvisor.diagnostic;

import org.jspecify.annotations.NullMarked;
