/**
 * The judgements: a small class for each constraint, scale and check, {@link io.github.endpointadvisor.rule.Requirements}
 * for those that one fact states, {@link io.github.endpointadvisor.rule.CatalogTrap} for those that are data, and
 * {@link io.github.endpointadvisor.rule.Rules}, the visible list of them all. A rule looks at a case and says one thing; it
 * knows no other rule. Its code is the name of its page under {@code docs/rules} and of its fixtures.
 */
@NullMarked
package io.github.endpointadvisor.rule;

import org.jspecify.annotations.NullMarked;
