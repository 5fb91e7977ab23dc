/**
 * How interests move: what users did period by period, their profiles in each, and forecasts of the
 * next profile, naive ones and a recurrent net (DJL) that has to beat them. Knows no database and
 * no container.
 */
package dev.penchant.modeling.evolution;
