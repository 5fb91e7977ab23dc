package dev.penchant.modeling.matrix;

/**
 * An item, by its dense index, with a model's score for it; scores of different models do not
 * compare. The natural order is the order of a list: the highest score first, ties by the lower
 * index.
 */
public record ScoredItem(int itemIndex, float score) implements Comparable<ScoredItem> {
  public ScoredItem {
    if (itemIndex < 0) {
      throw new IllegalArgumentException("item index %d is negative".formatted(itemIndex));
    }
  }

  @Override
  public int compareTo(ScoredItem other) {
    int byScore = Float.compare(other.score, score);
    return byScore != 0 ? byScore : Integer.compare(itemIndex, other.itemIndex);
  }
}
