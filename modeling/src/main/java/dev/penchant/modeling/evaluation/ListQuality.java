package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What lists are like besides right or wrong. Novelty and diversity follow Vargas and Castells,
 * "Rank and relevance in novelty and diversity metrics" (RecSys 2011), without weights by rank.
 * Immutable and thread-safe.
 */
public final class ListQuality {
  private static final int COMPARED_PLACES = 50;

  private final int userCount;
  private final int[][] usersByItem;

  /**
   * @param trained what the models know
   */
  public ListQuality(BehaviourDataset trained) {
    userCount = Math.max(1, trained.userCount());
    int[] counts = new int[trained.itemCount()];
    int[][] found = new int[trained.itemCount()][4];
    for (int user = 0; user < trained.userCount(); user++) {
      UserHistory history = trained.history(user);
      for (int position = 0; position < history.length(); position++) {
        int item = history.item(position);
        int count = counts[item];
        if (count > 0 && found[item][count - 1] == user) {
          continue;
        }
        if (count == found[item].length) {
          found[item] = Arrays.copyOf(found[item], 2 * count);
        }
        found[item][counts[item]++] = user;
      }
    }
    for (int item = 0; item < found.length; item++) {
      found[item] = Arrays.copyOf(found[item], counts[item]);
    }
    usersByItem = found;
  }

  /** The best items that may be ranked, best first. */
  static int[] best(float[] scores, boolean[] ranked, int length) {
    TopSelection top = new TopSelection(Math.min(length, scores.length));
    for (int item = 0; item < scores.length; item++) {
      if (ranked[item]) {
        top.offer(item, scores[item]);
      }
    }
    return top.best().stream().mapToInt(ScoredItem::itemIndex).toArray();
  }

  /**
   * The mean over the list of −log2 of the part of users who had the item: how surprised a user
   * would be, in bits. An item nobody had counts like one that a single user had.
   */
  public double novelty(int[] list) {
    double sum = 0;
    for (int item : list) {
      double share = (double) Math.max(1, usersByItem[item].length) / userCount;
      sum -= Math.log(share) / Math.log(2);
    }
    return list.length == 0 ? 0 : sum / list.length;
  }

  /**
   * The mean over pairs of the list of 1 − cosine of the sets of users who had them: 1 if no two
   * items share a user; 0 for a list of one. Of a long list the first 50 places tell: pairs grow
   * with the square, and nobody looks at a thousand items side by side.
   */
  public double diversity(int[] list) {
    int length = Math.min(list.length, COMPARED_PLACES);
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < length; one++) {
      for (int other = one + 1; other < length; other++) {
        sum += 1 - cosine(usersByItem[list[one]], usersByItem[list[other]]);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private static double cosine(int[] one, int[] other) {
    int shared = 0;
    for (int left = 0, right = 0; left < one.length && right < other.length; ) {
      int difference = Integer.compare(one[left], other[right]);
      shared += difference == 0 ? 1 : 0;
      left += difference <= 0 ? 1 : 0;
      right += difference >= 0 ? 1 : 0;
    }
    return shared == 0 ? 0 : shared / Math.sqrt((double) one.length * other.length);
  }

  /** The part of the candidates that is in at least one list. */
  double coverage(int[][] lists, boolean[] candidates) {
    BitSet listed = new BitSet(candidates.length);
    for (int[] list : lists) {
      for (int item : list) {
        listed.set(item);
      }
    }
    int count = 0;
    for (boolean candidate : candidates) {
      count += candidate ? 1 : 0;
    }
    return count == 0 ? 0 : (double) listed.cardinality() / count;
  }
}
