/**
 * What was found in plans, states and exports, joined: which endpoint leads to which service, whose rules admit which
 * subnet, which code runs where. It becomes a workload, with the place of every fact. What a kind of resource is and
 * where its facts are, the catalog knows; how a file is read, {@code intake}.
 */
@NullMarked
package io.github.endpointadvisor.inventory;

import org.jspecify.annotations.NullMarked;
