/**
 * Explicit ratings: how many stars a user would give. Factorization with biases, its fold-in, and
 * the error of its predictions. Plain Java SE.
 */
package dev.penchant.modeling.rating;
