/**
 * The training as a Jakarta Batch job, and what else of modeling needs the container: a thin edge
 * around the plain steps of {@code modeling.training}.
 */
package dev.penchant.modeling.batch;
