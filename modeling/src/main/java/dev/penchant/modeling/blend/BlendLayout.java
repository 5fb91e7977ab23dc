package dev.penchant.modeling.blend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which features of each component a blend weighs; see {@link BlendFeatures}. */
public enum BlendLayout {
  /** Its standardised score, plain and damped: what the server weighs. */
  SCORES(2),

  /** Besides, how near the top of the component's own list the item is. */
  SCORES_AND_RANKS(3);

  private final int perComponent;

  BlendLayout(int perComponent) {
    this.perComponent = perComponent;
  }

  /** Features of one component. */
  int perComponent() {
    return perComponent;
  }

  /** Features an item has while it is seen, or while it is not: those, then a constant 1. */
  int halfCount(int componentCount) {
    return perComponent * componentCount + 1;
  }

  /** All features. */
  int count(int componentCount) {
    return 2 * halfCount(componentCount);
  }

  /** A weight that makes this feature count like others of its group, 0 for plain scores. */
  double evenWeight(int feature) {
    return switch (feature % perComponent) {
      case 0 -> 0;
      case 1 -> 1;
      // what likelihood gives a rank beside others, about; the scale of the whole changes no list
      default -> 4;
    };
  }

  /**
   * The features of one half in groups that each can make a blend: scores, ranks, and both. What
   * suits far-off items (scores) may spoil the likelihood of the near ones (ranks).
   */
  List<int[]> groups(int componentCount) {
    int constant = perComponent * componentCount;
    List<int[]> groups = new ArrayList<>();
    groups.add(features(constant, 0, SCORES.perComponent));
    if (this == SCORES_AND_RANKS) {
      groups.add(features(constant, SCORES.perComponent, perComponent));
      groups.add(features(constant, 0, perComponent));
    }
    return groups;
  }

  /** Those of each component from one place to another, and the constant. */
  private int[] features(int constant, int from, int to) {
    return IntStream.rangeClosed(0, constant)
        .filter(
            feature ->
                feature == constant
                    || (feature % perComponent >= from && feature % perComponent < to))
        .toArray();
  }
}
