/**
 * Implicit-feedback matrix factorization by alternating least squares: users and items as vectors
 * whose inner product predicts a preference. Plain Java SE.
 */
package dev.penchant.modeling.als;
