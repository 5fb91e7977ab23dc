package dev.penchant.modeling.training;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;

/** How large topics are. */
final class TopicShares {
  /** Far above the prior's pseudo-counts, so that the prior does not show. */
  private static final double TOTAL_COUNT = 100_000;

  private TopicShares() {}

  /** How much of all events each topic explains: the fold-in of all histories as one. */
  static double[] of(BehaviourDataset dataset, TopicModel model) {
    double[] sums = new double[model.itemCount()];
    double total = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        sums[history.item(position)]++;
        total++;
      }
    }
    int[] items = new int[sums.length];
    float[] counts = new float[sums.length];
    for (int item = 0; item < sums.length; item++) {
      items[item] = item;
      counts[item] = (float) (sums[item] / Math.max(1, total) * TOTAL_COUNT);
    }
    float[] profile = model.foldIn(items, counts);
    double[] result = new double[profile.length];
    for (int topic = 0; topic < profile.length; topic++) {
      result[topic] = profile[topic];
    }
    return result;
  }
}
