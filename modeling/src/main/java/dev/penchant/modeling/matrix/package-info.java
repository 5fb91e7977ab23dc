/**
 * The shapes that every model computes with: sparse interactions, dense factors, the index between
 * external ids and rows, and the choice of the best items by score. Plain Java SE; no training and
 * no model lives here.
 */
package dev.penchant.modeling.matrix;
