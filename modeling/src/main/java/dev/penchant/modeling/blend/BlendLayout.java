package dev.penchant.modeling.blend;

import java.util.ArrayList;
import java.util.List;

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
   * The features of one half in groups that each make a blend of their own: scores, and ranks. What
   * suits far-off items (scores) spoils the likelihood of the near ones (ranks), so weights are
   * looked for in one group at a time before they are moved together.
   */
  List<int[]> groups(int componentCount) {
    int constant = perComponent * componentCount;
    List<Integer> scores = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (int feature = 0; feature < constant; feature++) {
      (feature % perComponent < SCORES.perComponent ? scores : ranks).add(feature);
    }
    List<int[]> groups = new ArrayList<>();
    for (List<Integer> group : List.of(scores, ranks)) {
      if (!group.isEmpty()) {
        group.add(constant);
        groups.add(group.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return groups;
  }
}
