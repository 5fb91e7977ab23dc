package dev.penchant.modeling.shift;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the days of a history fit the topics they may be about.
 *
 * <p>A day follows one interest: of its items a part λ ({@link ShiftPrior#onTopic}) is of that
 * topic, the others are what the user turns to on the whole, topic {@code j} with the share {@code
 * w_j}. So a day with {@code n_i} items of topic {@code i} fits the interest {@code i} with {@code
 * ((λ/w_i + 1 − λ) / (1 − λ))^n_i}, up to a factor that all interests have in common. However many
 * items it holds, a day is one draw from the profile. An interest is drawn by the profile times the
 * season of the shop. Of the topics those count that the days fit best; a profile may have no
 * other. Immutable.
 */
final class DayFits {
  /** Of those the days fit best. */
  private static final int MOST_TOPICS = 6;

  private final int allTopics;
  private final double[][] fits;
  private final double[][] seasons;
  private final double[] anything;

  private DayFits(int allTopics, double[][] fits, double[][] seasons, double[] anything) {
    this.allTopics = allTopics;
    this.fits = fits;
    this.seasons = seasons;
    this.anything = anything;
  }

  static DayFits of(List<DayEvidence> days, double onTopic) {
    double[][] likelihoods = likelihoods(days, onTopic);
    int topicCount = likelihoods[0].length;
    double[] anything = new double[days.size()];
    double[] presence = new double[topicCount];
    for (int day = 0; day < anything.length; day++) {
      double sum = 0;
      for (double each : likelihoods[day]) {
        sum += each;
      }
      anything[day] = sum / topicCount;
      for (int topic = 0; topic < topicCount; topic++) {
        presence[topic] += likelihoods[day][topic] / sum;
      }
    }
    int[] chosen =
        IntStream.range(0, topicCount)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer topic) -> -presence[topic]))
            .limit(MOST_TOPICS)
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] fits = new double[chosen.length][days.size()];
    double[][] seasons = new double[chosen.length][days.size()];
    for (int index = 0; index < chosen.length; index++) {
      for (int day = 0; day < anything.length; day++) {
        seasons[index][day] = days.get(day).season()[chosen[index]];
        fits[index][day] = seasons[index][day] * likelihoods[day][chosen[index]];
      }
    }
    return new DayFits(topicCount, fits, seasons, anything);
  }

  /** By day and topic; the greatest of a day is 1. */
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
    return fits.length;
  }

  /** Of the shop. */
  int allTopics() {
    return allTopics;
  }

  int dayCount() {
    return anything.length;
  }

  /** By day: how well it fits the topic, times the topic's season. */
  double[] fits(int topic) {
    return fits[topic];
  }

  /** By day. */
  double[] seasons(int topic) {
    return seasons[topic];
  }

  /** By day: how well it fits an interest drawn from all topics alike. */
  double[] anything() {
    return anything;
  }
}
