package dev.penchant.recommendation.ranking;

import dev.penchant.modeling.matrix.ScoredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Keeps one kind of item from filling a list: at most three of five places go to one group while
 * other candidates are left.
 */
public final class Diversity {
  private static final double GREATEST_SHARE = 0.6;

  /** A group is never held back before it has so many places. */
  private static final int ALWAYS_FREE = 3;

  private Diversity() {}

  /**
   * @param candidates best first, more than {@code count} so that there is a choice
   * @param groupOf what the item of a catalog index is grouped by
   * @return at most {@code count}, best first
   */
  public static List<ScoredItem> choose(
      List<ScoredItem> candidates, int count, IntFunction<Object> groupOf) {
    int limit = Math.max(ALWAYS_FREE, (int) Math.ceil(GREATEST_SHARE * count));
    Map<Object, Integer> sizes = new HashMap<>();
    List<ScoredItem> chosen = new ArrayList<>(count);
    List<ScoredItem> heldBack = new ArrayList<>();
    for (ScoredItem candidate : candidates) {
      if (chosen.size() == count) {
        break;
      }
      boolean fits = sizes.merge(groupOf.apply(candidate.itemIndex()), 1, Integer::sum) <= limit;
      (fits ? chosen : heldBack).add(candidate);
    }
    int open = count - chosen.size();
    chosen.addAll(heldBack.subList(0, Math.min(open, heldBack.size())));
    Collections.sort(chosen);
    return chosen;
  }
}
