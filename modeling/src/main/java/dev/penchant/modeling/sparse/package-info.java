/**
 * Interest profiles from the users' factors: a sparse non-negative mixture of a few directions of
 * the factor space, each an interest. Plain Java SE.
 */
package dev.penchant.modeling.sparse;
