/** The command line: one class per command, the exit codes, and what happens when something fails. */
@NullMarked
package io.github.endpointadvisor.cli;

import org.jspecify.annotations.NullMarked;
