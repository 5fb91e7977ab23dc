package dev.penchant.modeling.evaluation;

import java.util.List;

/**
 * How rankings are measured.
 *
 * @param cutoffs the k of the metrics at k, each at least 1
 * @param seenItems whether items of the user's history take part
 * @param threads over how many threads users are spread; results do not depend on it
 * @param seed of the bootstrap
 */
public record EvaluationSettings(
    List<Integer> cutoffs, SeenItems seenItems, int threads, long seed) {

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
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
  }
}
