package dev.penchant.modeling.blend;

import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.Arrays;
import java.util.List;

/**
 * How near the top of a component's list each item is: {@code c / (c + rank)}, the term of
 * reciprocal rank fusion (Cormack, Clarke, Büttcher, "Reciprocal rank fusion outperforms Condorcet
 * and individual rank learning methods", 2009). Unlike scores, ranks of different models, users and
 * histories are alike. Items of the history are ranked among themselves, and so are the others;
 * ties get the middle rank, and what is behind the first {@value #RANKED}, or equal to it, 0. Not
 * for use by several threads.
 */
final class TopRanks {
  private static final int RANKED = 200;

  /** Smaller than the usual 60, which tells first places hardly apart. */
  private static final float SOFTENING = 5;

  private final TopSelection top = new TopSelection(RANKED + 1);

  /**
   * Writes every item's.
   *
   * @param seen by item, whether it is of the history
   */
  void write(float[] scores, boolean[] seen, float[] target) {
    Arrays.fill(target, 0);
    write(scores, seen, false, target);
    write(scores, seen, true, target);
  }

  private void write(float[] scores, boolean[] seen, boolean which, float[] target) {
    top.clear();
    for (int item = 0; item < scores.length; item++) {
      if (seen[item] == which && scores[item] >= top.threshold()) {
        top.offer(item, scores[item]);
      }
    }
    List<ScoredItem> best = top.best();
    boolean cut = best.size() > RANKED;
    for (int from = 0; from < best.size(); ) {
      float score = best.get(from).score();
      int to = from + 1;
      while (to < best.size() && best.get(to).score() == score) {
        to++;
      }
      if (!cut || to < best.size()) {
        float middle = (from + 1 + to) / 2f;
        for (int at = from; at < to; at++) {
          target[best.get(at).itemIndex()] = SOFTENING / (SOFTENING + middle);
        }
      }
      from = to;
    }
  }
}
