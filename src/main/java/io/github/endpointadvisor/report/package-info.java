/**
 * The advice put into a form: one renderer per format behind {@link io.github.endpointadvisor.report.Renderer}. Renderers
 * are pure, they round and wrap and decide nothing. The only user of Jackson.
 */
@NullMarked
package io.github.endpointadvisor.report;

import org.jspecify.annotations.NullMarked;
