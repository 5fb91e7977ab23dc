package dev.penchant.modeling.topic;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import java.util.Arrays;

/**
 * How well a topic's items hang together: the mean over pairs of its most probable items of their
 * normalised pointwise mutual information in histories (Bouma, "Normalized (pointwise) mutual
 * information in collocation extraction", GSCL 2009; that it agrees with people's judgement of
 * topics: Lau, Newman and Baldwin, "Machine reading tea leaves", EACL 2014):
 *
 * <p>NPMI(i, j) = ln(p(i, j) / (p(i) p(j))) / −ln p(i, j), p being shares of the histories that
 * hold the items. 1 for items that only ever come together, 0 for independent ones, −1 for those
 * that never meet. Immutable and thread-safe.
 */
public final class TopicCoherence {
  /** As many as people read of a topic. */
  private static final int TOP_ITEMS = 10;

  private final InteractionMatrix users;
  private final int historyCount;

  private TopicCoherence(InteractionMatrix users, int historyCount) {
    this.users = users;
    this.historyCount = historyCount;
  }

  /**
   * @param histories users × items; an item counts once for a user, however often it was chosen
   */
  public static TopicCoherence of(InteractionMatrix histories) {
    int occupied = 0;
    for (int row = 0; row < histories.rowCount(); row++) {
      if (histories.rowEnd(row) > histories.rowStart(row)) {
        occupied++;
      }
    }
    return new TopicCoherence(histories.transpose(), occupied);
  }

  /** The mean over all topics, each by its ten most probable items. */
  public double of(TopicModel model) {
    double sum = 0;
    for (int topic = 0; topic < model.topicCount(); topic++) {
      sum += of(model, topic);
    }
    return sum / model.topicCount();
  }

  /** Of one topic, by its ten most probable items. */
  public double of(TopicModel model, int topic) {
    return of(model.topItems(topic, TOP_ITEMS).stream().mapToInt(ScoredItem::itemIndex).toArray());
  }

  /** Of some items: the mean over their pairs; 0 for less than two. */
  public double of(int... items) {
    double sum = 0;
    int pairs = 0;
    for (int first = 0; first < items.length; first++) {
      for (int second = first + 1; second < items.length; second++) {
        sum += npmi(items[first], items[second]);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private double npmi(int first, int second) {
    int together = together(users.columnsOf(first), users.columnsOf(second));
    if (together == 0) {
      return -1;
    }
    if (together == historyCount) {
      return 1;
    }
    double joint = (double) together / historyCount;
    double apart =
        (double) users.columnsOf(first).length
            * users.columnsOf(second).length
            / ((double) historyCount * historyCount);
    return Math.log(joint / apart) / -Math.log(joint);
  }

  private static int together(int[] first, int[] second) {
    int[] sorted = second.clone();
    Arrays.sort(sorted);
    int together = 0;
    for (int user : first) {
      if (Arrays.binarySearch(sorted, user) >= 0) {
        together++;
      }
    }
    return together;
  }
}
