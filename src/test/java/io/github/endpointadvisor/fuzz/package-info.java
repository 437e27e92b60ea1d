/**
 * Our own fuzzer: seeded mutations of examples and fixtures, for every command and format, held against laws that need no
 * expected output. {@link io.github.endpointadvisor.fuzz.Surface} lists what is tried: a new command or format is one more
 * row. {@link io.github.endpointadvisor.fuzz.Fuzzer} is the command.
 */
package io.github.endpointadvisor.fuzz;
