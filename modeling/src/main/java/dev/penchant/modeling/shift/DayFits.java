package dev.penchant.modeling.shift;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of a history by the topics that count for it: those that the days fit best. A profile
 * may have no other; what is done beside them is by chance. Immutable.
 */
final class DayFits {
  /** Of those the days fit best. */
  private static final int MOST_TOPICS = 6;

  private final int allTopics;
  private final double[][] items;
  private final double[][] otherItems;
  private final double[][] seasons;

  private DayFits(int allTopics, double[][] items, double[][] otherItems, double[][] seasons) {
    this.allTopics = allTopics;
    this.items = items;
    this.otherItems = otherItems;
    this.seasons = seasons;
  }

  /**
   * @param days at least one
   */
  static DayFits of(List<DayEvidence> days, double onTopic) {
    int topicCount = days.get(0).topicSums().length;
    int[] byPresence = byPresence(days, onTopic);
    int counting = Math.min(MOST_TOPICS, topicCount);
    double[][] items = new double[counting][days.size()];
    double[][] otherItems = new double[topicCount - counting][days.size()];
    double[][] seasons = new double[counting][days.size()];
    for (int day = 0; day < days.size(); day++) {
      DayEvidence evidence = days.get(day);
      double scale = Math.min(1, (double) ItemEvidence.MOST_ITEMS / evidence.eventCount());
      for (int index = 0; index < topicCount; index++) {
        double counted = scale * evidence.topicSums()[byPresence[index]];
        if (index < counting) {
          items[index][day] = counted;
          seasons[index][day] = evidence.season()[byPresence[index]];
        } else {
          otherItems[index - counting][day] = counted;
        }
      }
    }
    return new DayFits(topicCount, items, otherItems, seasons);
  }

  /** All topics, those first that the days fit best. */
  private static int[] byPresence(List<DayEvidence> days, double onTopic) {
    double[][] likelihoods = likelihoods(days, onTopic);
    double[] presence = new double[likelihoods[0].length];
    for (double[] ofDay : likelihoods) {
      double sum = Arrays.stream(ofDay).sum();
      for (int topic = 0; topic < presence.length; topic++) {
        presence[topic] += ofDay[topic] / sum;
      }
    }
    return IntStream.range(0, presence.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer topic) -> -presence[topic]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * By day and topic; the greatest of a day is 1. Items beside the day's interest are what the user
   * turns to on the whole, topic {@code j} with the share {@code w_j}, so {@code n_i} items of
   * topic {@code i} fit the interest {@code i} with {@code ((λ/w_i + 1 − λ) / (1 − λ))^n_i}, up to
   * a factor that all interests have in common.
   */
  private static double[][] likelihoods(List<DayEvidence> days, double onTopic) {
    int topicCount = days.get(0).topicSums().length;
    double[] shares = shares(days, topicCount);
    double[][] likelihoods = new double[days.size()][topicCount];
    for (int day = 0; day < likelihoods.length; day++) {
      double greatest = 0;
      for (int topic = 0; topic < topicCount; topic++) {
        double gain = Math.log1p(onTopic / (1 - onTopic) / shares[topic]);
        likelihoods[day][topic] = days.get(day).topicSums()[topic] * gain;
        greatest = Math.max(greatest, likelihoods[day][topic]);
      }
      for (int topic = 0; topic < topicCount; topic++) {
        likelihoods[day][topic] = Math.exp(likelihoods[day][topic] - greatest);
      }
    }
    return likelihoods;
  }

  /** Of each topic in all the days, as if one more item were of all alike. */
  private static double[] shares(List<DayEvidence> days, int topicCount) {
    double[] shares = new double[topicCount];
    double total = 1;
    for (DayEvidence day : days) {
      for (int topic = 0; topic < topicCount; topic++) {
        shares[topic] += day.topicSums()[topic];
        total += day.topicSums()[topic];
      }
    }
    for (int topic = 0; topic < topicCount; topic++) {
      shares[topic] = (shares[topic] + 1.0 / topicCount) / total;
    }
    return shares;
  }

  /** Of the topics that count. */
  int topicCount() {
    return items.length;
  }

  /** Of the shop. */
  int allTopics() {
    return allTopics;
  }

  int dayCount() {
    return items[0].length;
  }

  /** By day: how many are of a topic that counts; those of large days in parts. */
  double[] items(int topic) {
    return items[topic];
  }

  /** By topic that does not count, and day. */
  double[][] otherItems() {
    return otherItems;
  }

  /** By day. */
  double[] seasons(int topic) {
    return seasons[topic];
  }
}
