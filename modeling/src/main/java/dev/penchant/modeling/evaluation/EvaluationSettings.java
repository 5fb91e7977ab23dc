package dev.penchant.modeling.evaluation;

import java.util.List;

/**
 * How rankings are measured.
 *
 * @param cutoffs the k of the metrics at k, each at least 1
 * @param seenItems whether items of the user's history take part
 * @param negatives how many items, drawn for each user, the relevant ones are ranked among; 0 for
 *     all there are. Few of them flatter every model: only to stand beside a published figure
 * @param threads over how many threads users are spread; results do not depend on it
 * @param seed of the bootstrap and of the negatives
 */
public record EvaluationSettings(
    List<Integer> cutoffs, SeenItems seenItems, int negatives, int threads, long seed) {

  /** All items are ranked. */
  public EvaluationSettings(List<Integer> cutoffs, SeenItems seenItems, int threads, long seed) {
    this(cutoffs, seenItems, 0, threads, seed);
  }

  /** What becomes of items the user already had. */
  public enum SeenItems {
    /** They take part: a shop where people buy the same thing again. */
    KEPT,
    /** They are neither ranked nor counted as relevant: discovery of what is new to the user. */
    EXCLUDED
  }

  public EvaluationSettings {
    cutoffs = List.copyOf(cutoffs);
    if (cutoffs.isEmpty() || cutoffs.stream().anyMatch(k -> k < 1)) {
      throw new IllegalArgumentException(
          "cutoffs must be one or more whole numbers from 1, but are " + cutoffs);
    }
    if (negatives < 0) {
      throw new IllegalArgumentException("negatives must be at least 0, but is " + negatives);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
  }
}
