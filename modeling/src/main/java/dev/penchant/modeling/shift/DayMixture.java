package dev.penchant.modeling.shift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each day is under a profile: an interest is drawn by the profile times the season of
 * the shop or, as noise, from all topics alike, and so are items beside it ({@link ItemEvidence}).
 * Filled anew for each profile; not thread-safe.
 */
final class DayMixture {
  private final DayFits fits;
  private final double noise;

  /** How likely a topic is drawn that the profile does not have. */
  private final float least;

  /** By day: its items of topics that count. */
  private final Items[][] items;

  /** By day: of topics that do not count. */
  private final double[] otherLogs;

  private final double[] otherGains;

  private final double[] shares;

  /** Those that the profile has. */
  private final int[] topics = new int[4];

  /**
   * A day's items of one topic.
   *
   * @param leastLog where the profile does not have the topic
   * @param leastGain likewise
   */
  private record Items(int topic, ItemEvidence.Table table, double leastLog, double leastGain) {}

  /**
   * @param noise share of days about anything
   */
  DayMixture(DayFits fits, double noise, ItemEvidence evidence) {
    this.fits = fits;
    this.noise = noise;
    least = (float) (noise / fits.allTopics());
    items = new Items[fits.dayCount()][];
    otherLogs = new double[fits.dayCount()];
    otherGains = new double[fits.dayCount()];
    shares = new double[fits.topicCount()];
    for (int day = 0; day < items.length; day++) {
      items[day] = items(day, evidence);
      for (double[] others : fits.otherItems()) {
        ItemEvidence.Table table = evidence.table(others[day]);
        otherLogs[day] += table.log(least);
        otherGains[day] += table.gain(least);
      }
    }
  }

  private Items[] items(int day, ItemEvidence evidence) {
    List<Items> ofDay = new ArrayList<>();
    for (int topic = 0; topic < fits.topicCount(); topic++) {
      ItemEvidence.Table table = evidence.table(fits.items(topic)[day]);
      if (!table.isEmpty()) {
        ofDay.add(new Items(topic, table, table.log(least), table.gain(least)));
      }
    }
    return ofDay.toArray(Items[]::new);
  }

  /** A main topic with its share, and two at its side, or twice the same, that have the rest. */
  void fill(int main, double share, int one, int two) {
    Arrays.fill(shares, 0);
    shares[main] = share;
    shares[one] += (1 - share) / 2;
    shares[two] += (1 - share) / 2;
  }

  /**
   * Logarithms of the likelihood of all days before each, and at the end of all, with a part of the
   * profile moved.
   *
   * @param part of the whole interest that has gone from one topic to the other
   */
  void logBefore(int from, int to, double part, double[] into) {
    double sharedFrom = shares[from];
    double sharedTo = shares[to];
    shares[from] -= part;
    shares[to] += part;
    int count = 0;
    for (int topic = 0; topic < shares.length; topic++) {
      if (shares[topic] > 0) {
        topics[count++] = topic;
      }
    }
    into[0] = 0;
    for (int day = 0; day < items.length; day++) {
      into[day + 1] = into[day] + log(day, count);
    }
    shares[from] = sharedFrom;
    shares[to] = sharedTo;
  }

  private double log(int day, int count) {
    double all = 0;
    for (int index = 0; index < count; index++) {
      all += shares[topics[index]] * fits.seasons(topics[index])[day];
    }
    double log = otherLogs[day];
    double gain = 1 + otherGains[day];
    for (Items ofTopic : items[day]) {
      double share = shares[ofTopic.topic()];
      if (share > 0) {
        double liked = share * fits.seasons(ofTopic.topic())[day] / all;
        float drawn = (float) (least + (1 - noise) * liked);
        log += ofTopic.table().log(drawn);
        gain += ofTopic.table().gain(drawn);
      } else {
        log += ofTopic.leastLog();
        gain += ofTopic.leastGain();
      }
    }
    return log + Math.log(gain);
  }
}
