package dev.penchant.recommendation.ranking;

import dev.penchant.modeling.matrix.ScoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Keeps one kind of item from filling a list: at most three of five places go to one group while
 * other candidates are left. Within that, the order of scores stays.
 */
public final class Diversity {
  private static final double GREATEST_SHARE = 0.6;

  /** A group that is smaller than this is never held back. */
  private static final int ALWAYS_FREE = 3;

  private Diversity() {}

  /**
   * @param candidates best first, more than {@code count} so that there is a choice
   * @param groupOf what the item of a catalog index is grouped by
   * @return the first {@code count}, best first but for those held back
   */
  public static List<ScoredItem> choose(
      List<ScoredItem> candidates, int count, IntFunction<Object> groupOf) {
    int limit = Math.max(ALWAYS_FREE, (int) Math.ceil(GREATEST_SHARE * count));
    Map<Object, Integer> sizes = new HashMap<>();
    List<ScoredItem> chosen = new ArrayList<>(count);
    List<ScoredItem> heldBack = new ArrayList<>();
    for (ScoredItem candidate : candidates) {
      if (chosen.size() == count) {
        return chosen;
      }
      boolean fits = sizes.merge(groupOf.apply(candidate.itemIndex()), 1, Integer::sum) <= limit;
      (fits ? chosen : heldBack).add(candidate);
    }
    for (ScoredItem candidate :
        heldBack.subList(0, Math.min(heldBack.size(), count - chosen.size()))) {
      chosen.add(candidate);
    }
    return chosen;
  }
}
