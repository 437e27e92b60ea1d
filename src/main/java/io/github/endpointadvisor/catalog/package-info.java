/**
 * What is known of Azure: services, mechanisms, kinds of client, regions, prices, limits and criteria, each with its
 * source and date. Facts are data in resource files beside this package; the records here give them their shape, and
 * {@link io.github.endpointadvisor.catalog.Catalog} reads an entry when somebody asks for it. No judgement lives here.
 */
@NullMarked
package io.github.endpointadvisor.catalog;

import org.jspecify.annotations.NullMarked;
