package dev.penchant.recommendation.ranking;

import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.recommendation.exclusion.Exclusions;
import java.util.List;

/**
 * Keeps the best of the items offered that nothing excludes. Asks the exclusions only about items
 * good enough to be kept. Item indexes are the catalog's. Not thread-safe.
 */
public final class Selection {
  private final TopSelection best;
  private final Exclusions exclusions;

  /**
   * @param limit how many are kept, at least 1
   */
  public Selection(int limit, Exclusions exclusions) {
    this.best = new TopSelection(limit);
    this.exclusions = exclusions;
  }

  /** The score that an item must reach to be kept. */
  public float threshold() {
    return best.threshold();
  }

  public void offer(int item, float score) {
    if (score >= best.threshold() && exclusions.allow(item)) {
      best.offer(item, score);
    }
  }

  /** What is kept, best first. */
  public List<ScoredItem> best() {
    return best.best();
  }
}
