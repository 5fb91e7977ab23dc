package dev.penchant.modeling.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the best {@code limit} of the items offered to it, ties by the lower index, so the result
 * does not depend on the order of offers. A binary heap with the worst kept item on top: an offer
 * below {@link #threshold} costs one comparison. Not thread-safe.
 */
public final class TopSelection {
  private final int[] items;
  private final float[] scores;
  private int size;

  /**
   * @throws IllegalArgumentException if the limit is below 1
   */
  public TopSelection(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not %d".formatted(limit));
    }
    items = new int[limit];
    scores = new float[limit];
  }

  /** The best of a score per item; items whose score is NaN or −∞ are left out. */
  public static List<ScoredItem> of(float[] scores, int limit) {
    TopSelection selection = new TopSelection(Math.max(1, Math.min(limit, scores.length)));
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] > Float.NEGATIVE_INFINITY) {
        selection.offer(item, scores[item]);
      }
    }
    return selection.best();
  }

  /** The score an item must reach to be kept; −∞ while there is room. */
  public float threshold() {
    return size < items.length ? Float.NEGATIVE_INFINITY : scores[0];
  }

  /** NaN is never kept. */
  public void offer(int item, float score) {
    if (size == items.length) {
      if (score > scores[0] || (score == scores[0] && item < items[0])) {
        siftDown(item, score);
      }
      return;
    }
    if (!Float.isNaN(score)) {
      siftUp(item, score);
    }
  }

  private void siftUp(int item, float score) {
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (!worse(item, score, parent)) {
        break;
      }
      items[hole] = items[parent];
      scores[hole] = scores[parent];
      hole = parent;
    }
    items[hole] = item;
    scores[hole] = score;
  }

  private void siftDown(int item, float score) {
    int hole = 0;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && worse(items[child + 1], scores[child + 1], child)) {
        child++;
      }
      if (worse(item, score, child)) {
        break;
      }
      items[hole] = items[child];
      scores[hole] = scores[child];
      hole = child;
    }
    items[hole] = item;
    scores[hole] = score;
  }

  private boolean worse(int item, float score, int position) {
    return score < scores[position] || (score == scores[position] && item > items[position]);
  }

  /** What is kept, best first. */
  public List<ScoredItem> best() {
    List<ScoredItem> best = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      best.add(new ScoredItem(items[position], scores[position]));
    }
    Collections.sort(best);
    return best;
  }

  /** Forgets everything kept, to be used again. */
  public void clear() {
    size = 0;
  }
}
