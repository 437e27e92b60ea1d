/**
 * Where foreign YAML becomes a tree of texts, lists and mappings that nothing further on has to be afraid of. Input is
 * hostile until proven harmless: whatever it holds, it ends in a value or in complaints, within bounded time and
 * memory, and never in an exception. This is the only room that knows the parser, and it uses no more of it than the
 * parser's events: no types are resolved, no objects made, no aliases followed. JSON is read as the YAML it is.
 */
@NullMarked
package io.github.endpointadvisor.yaml;

import org.jspecify.annotations.NullMarked;
