package dev.penchant.modeling.transition;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.matrix.SquareMatrix;

/**
 * What follows what: from each of the most frequent items, a weight to each of them, its own
 * included (that people come back for it). Immutable and thread-safe.
 *
 * @param columns the items of the regression; others were too rare
 * @param targetCounts by column, how often it came next
 * @param weights from column × to column
 * @param decay how histories fade before they are weighed
 */
public record TransitionModel(
    FrequentColumns columns, float[] targetCounts, SquareMatrix weights, HistoryDecay decay) {}
