/**
 * Completion scripts and man pages, from the commands as plain records: one class per shell, and one for man. Nothing here
 * knows picocli or Azure.
 */
@NullMarked
package io.github.endpointadvisor.shell;

import org.jspecify.annotations.NullMarked;
