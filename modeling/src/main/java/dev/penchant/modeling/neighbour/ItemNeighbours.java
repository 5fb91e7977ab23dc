package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.matrix.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * For each item the items most similar to it, best first. Trained by {@link CosineNeighbours} or
 * {@link OrderedNeighbours}. Immutable and thread-safe.
 */
public final class ItemNeighbours {
  private final int[] starts;
  private final int[] neighbours;
  private final float[] similarities;

  /**
   * Takes the arrays over; the caller must not change them afterwards.
   *
   * @param starts one more than there are items: the neighbours of item i are at the positions
   *     starts[i] (inclusive) to starts[i+1] (exclusive), best first
   * @throws IllegalArgumentException if the arrays do not belong together or a neighbour is no item
   */
  public ItemNeighbours(int[] starts, int[] neighbours, float[] similarities) {
    if (starts.length == 0
        || starts[0] != 0
        || starts[starts.length - 1] != neighbours.length
        || neighbours.length != similarities.length) {
      throw new IllegalArgumentException(
          "%d neighbours and %d similarities do not fit the starts"
              .formatted(neighbours.length, similarities.length));
    }
    int itemCount = starts.length - 1;
    for (int item = 0; item < itemCount; item++) {
      if (starts[item] > starts[item + 1]) {
        throw new IllegalArgumentException("item %d ends before it starts".formatted(item));
      }
    }
    for (int neighbour : neighbours) {
      if (neighbour < 0 || neighbour >= itemCount) {
        throw new IllegalArgumentException(
            "neighbour %d is not below %d".formatted(neighbour, itemCount));
      }
    }
    this.starts = starts;
    this.neighbours = neighbours;
    this.similarities = similarities;
  }

  public int itemCount() {
    return starts.length - 1;
  }

  /** Where the item's neighbours begin, for loops without a list. */
  public int start(int item) {
    return starts[item];
  }

  /** Behind the item's last neighbour. */
  public int end(int item) {
    return starts[item + 1];
  }

  public int neighbour(int position) {
    return neighbours[position];
  }

  public float similarity(int position) {
    return similarities[position];
  }

  /** The items most similar to this one, best first. */
  public List<ScoredItem> of(int item) {
    List<ScoredItem> similar = new ArrayList<>(end(item) - start(item));
    for (int position = start(item); position < end(item); position++) {
      similar.add(new ScoredItem(neighbours[position], similarities[position]));
    }
    return similar;
  }

  /**
   * Adds to each item's score its similarity to a history: scores[j] += Σ weights[n] · similarity
   * (items[n], j).
   *
   * @param items the history
   * @param weights what each of its items counts for, for instance decayed by position or age
   * @param scores one per item
   * @throws IllegalArgumentException if the lengths do not fit
   */
  public void addScores(int[] items, float[] weights, float[] scores) {
    if (items.length != weights.length || scores.length != itemCount()) {
      throw new IllegalArgumentException(
          "%d items, %d weights, %d scores: need as many weights as items and %d scores"
              .formatted(items.length, weights.length, scores.length, itemCount()));
    }
    for (int index = 0; index < items.length; index++) {
      float weight = weights[index];
      for (int position = starts[items[index]]; position < starts[items[index] + 1]; position++) {
        scores[neighbours[position]] += weight * similarities[position];
      }
    }
  }

  /** The same, where only a few items are of interest. */
  public void addScores(int[] items, float[] weights, SparseSum scores) {
    for (int index = 0; index < items.length; index++) {
      for (int position = starts[items[index]]; position < starts[items[index] + 1]; position++) {
        scores.add(neighbours[position], weights[index] * similarities[position]);
      }
    }
  }
}
