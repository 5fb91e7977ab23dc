package dev.penchant.modeling.ease;

import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.matrix.SquareMatrix;

/**
 * How much each item speaks for each other. Immutable and thread-safe as long as the weights are
 * left alone.
 *
 * @param columns the items that take part
 * @param weights from column × to column, its diagonal 0
 * @param counts by column, in how many histories the item was
 */
public record EaseModel(FrequentColumns columns, SquareMatrix weights, float[] counts) {}
