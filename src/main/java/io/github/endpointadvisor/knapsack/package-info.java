/**
 * The best use of a fixed sum of money: one option for each group, so that the values add up to as much as possible and
 * the costs to no more than there is. Some costs are shared: an item is paid once, however many chosen options need it.
 * In the literature this is a multiple-choice knapsack with set-up costs. The package is pure arithmetic on whole
 * numbers and knows nothing of services or files. {@link io.github.endpointadvisor.knapsack.Knapsack} is its table of
 * contents.
 */
@NullMarked
package io.github.endpointadvisor.knapsack;

import org.jspecify.annotations.NullMarked;
