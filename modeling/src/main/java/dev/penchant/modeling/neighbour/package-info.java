/**
 * Which items go together, counted rather than factorized: similar items by co-occurrence (with or
 * without order), and plain popularity, the baseline every model must beat. Plain Java SE.
 */
package dev.penchant.modeling.neighbour;
