package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Days of users whose interests are known. A day follows one interest drawn from the profile, but
 * for one item in five, so that the items of a day hang together as they do in real shops.
 */
final class PlantedDays {
  /** Some of them beyond those that a history is read by. */
  static final int TOPICS = 12;

  private static final double OFF_TOPIC = 0.2;
  private static final int DAYS_PER_PERIOD = 5;
  private static final Period FIRST = Period.of(PeriodLength.MONTH, LocalDate.of(2026, 1, 1));

  private final SplittableRandom random;
  private final int topics;

  PlantedDays(long seed) {
    this(seed, TOPICS);
  }

  /**
   * @param topics the fewer, the sooner a history is read
   */
  PlantedDays(long seed, int topics) {
    random = new SplittableRandom(seed);
    this.topics = topics;
  }

  /** A day like any other in its season. */
  static DayEvidence ofEvenSeason(Period period, long epochDay, float[] topicSums, int eventCount) {
    float[] even = new float[topicSums.length];
    Arrays.fill(even, 1);
    return new DayEvidence(period, epochDay, topicSums, even, eventCount);
  }

  static Period period(int index) {
    return FIRST.plus(index);
  }

  /** The day of this number within a period, from 0. */
  static long day(int period, int number) {
    return period(period).start().toEpochDay() + number;
  }

  /** A profile of which two topics have most. */
  double[] profile() {
    double[] profile = new double[topics];
    Arrays.fill(profile, 0.1 / topics);
    profile[random.nextInt(topics)] += 0.6;
    profile[random.nextInt(topics)] += 0.3;
    return profile;
  }

  /** The same profile in every period. */
  List<DayEvidence> stable(int periods) {
    double[] profile = profile();
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      add(profile, period, days);
    }
    return days;
  }

  /** One profile before a period, another from it on, going over within so many periods. */
  List<DayEvidence> shifting(int periods, int at, int within) {
    double[] before = profile();
    double[] after = profile();
    while (distance(before, after) < 0.5) {
      after = profile();
    }
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      double done = Math.min(1, Math.max(0, (period - at + 1.0) / within));
      double[] profile = new double[topics];
      for (int topic = 0; topic < topics; topic++) {
        profile[topic] = (1 - done) * before[topic] + done * after[topic];
      }
      add(profile, period, days);
    }
    return days;
  }

  private void add(double[] profile, int period, List<DayEvidence> days) {
    int count = 2 + random.nextInt(2 * DAYS_PER_PERIOD - 3);
    for (int day = 0; day < count; day++) {
      float[] sums = new float[topics];
      int events = 1 + random.nextInt(5);
      int main = draw(profile);
      for (int event = 0; event < events; event++) {
        sums[random.nextDouble() < OFF_TOPIC ? draw(profile) : main]++;
      }
      days.add(ofEvenSeason(period(period), day(period, day), sums, events));
    }
  }

  private int draw(double[] profile) {
    double point = random.nextDouble();
    for (int topic = 0; topic < topics; topic++) {
      point -= profile[topic];
      if (point < 0) {
        return topic;
      }
    }
    return topics - 1;
  }

  private double distance(double[] one, double[] other) {
    double sum = 0;
    for (int topic = 0; topic < topics; topic++) {
      sum += Math.abs(one[topic] - other[topic]) / 2;
    }
    return sum;
  }
}
