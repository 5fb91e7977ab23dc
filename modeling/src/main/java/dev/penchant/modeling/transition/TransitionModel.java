package dev.penchant.modeling.transition;

import dev.penchant.modeling.dataset.HistoryDecay;

/**
 * What follows what: from each of the most frequent items, a weight to each of them, its own
 * included (that people come back for it). Immutable and thread-safe.
 *
 * @param itemCount of the catalog
 * @param columns the regression's column of each item of the catalog, −1 for those too rare
 * @param targetCounts by column, how often it came next
 * @param weights from column × to column
 * @param decay how histories fade before they are weighed
 */
public record TransitionModel(
    int itemCount, int[] columns, float[] targetCounts, SquareMatrix weights, HistoryDecay decay) {}
