/**
 * A document and its forms: blocks that know nothing of Azure, and a writer for text, Markdown and HTML each. What a user
 * wrote may hold anything; the writers let nothing of it through that a terminal, a site or a browser would obey.
 */
@NullMarked
package io.github.endpointadvisor.document;

import org.jspecify.annotations.NullMarked;
