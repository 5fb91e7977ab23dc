package dev.penchant.modeling.shift;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How much more likely a series of days is with a change of interests than without one, for each
 * possible moment of the change, and the same for random orders of the days.
 *
 * <p>Without a change all days draw topics from one profile, with one those before and those after
 * draw from two. Profiles are not known, so they are integrated out over a Dirichlet prior (as in
 * Barry and Hartigan, "A Bayesian Analysis for Change Point Problems", JASA 1993): counts {@code n}
 * have the probability {@code Γ(A)/Γ(A + Σn) · Π Γ(a + n)/Γ(a)}. A day of {@code m} items counts as
 * {@code m / (1 + (m − 1) · correlation)} independent draws. Every moment of the time between the
 * first day and the last is as likely for a change as any other, so a split weighs as much as the
 * time between its two days.
 *
 * <p>Counts are kept in whole sixteenths, so that all logarithms of Γ come from tables and a random
 * order costs a few additions a day. Not thread-safe.
 */
final class ChangeLikelihood {
  private static final int UNITS = 16;

  private final int[][] topics;
  private final int[][] amounts;
  private final int[] totals;
  private final double[][] logGammas;
  private final double[] totalLogGammas;
  private final double[] logPriors;
  private final double[] evidence;
  private final int[] before;
  private final int[] dayTotals;

  /**
   * @param sumsOf the topics of a day that are compared
   * @param model the prior of profiles and how days hang together
   * @param leastDays on either side of a change
   */
  ChangeLikelihood(
      List<DayEvidence> days,
      Function<DayEvidence, float[]> sumsOf,
      ShiftPrior model,
      int leastDays) {
    int dayCount = days.size();
    int topicCount = dayCount == 0 ? 0 : days.get(0).topicSums().length;
    topics = new int[dayCount][];
    amounts = new int[dayCount][];
    dayTotals = new int[dayCount];
    totals = new int[topicCount];
    int total = 0;
    for (int day = 0; day < dayCount; day++) {
      total += add(day, sumsOf.apply(days.get(day)), model.draws(days.get(day).eventCount()));
    }
    logGammas = new double[topicCount][];
    for (int topic = 0; topic < topicCount; topic++) {
      logGammas[topic] = pairs(model.pseudoCount(topic, topicCount), totals[topic]);
    }
    totalLogGammas = pairs(model.concentration(), total);
    logPriors = logPriors(days, leastDays);
    evidence = new double[dayCount];
    before = new int[topicCount];
  }

  private int add(int day, float[] sums, double draws) {
    int[] own = new int[sums.length];
    int[] ownTopics = new int[sums.length];
    int count = 0;
    int dayTotal = 0;
    double sum = 0;
    for (float each : sums) {
      sum += each;
    }
    for (int topic = 0; topic < sums.length; topic++) {
      int amount = (int) Math.round(UNITS * draws * sums[topic] / sum);
      if (amount > 0) {
        own[count] = amount;
        ownTopics[count++] = topic;
        totals[topic] += amount;
        dayTotal += amount;
      }
    }
    topics[day] = Arrays.copyOf(ownTopics, count);
    amounts[day] = Arrays.copyOf(own, count);
    dayTotals[day] = dayTotal;
    return dayTotal;
  }

  /** ln Γ(a + n)/Γ(a) + ln Γ(a + total − n)/Γ(a) for n up to the total, in units. */
  private static double[] pairs(double pseudoCount, int total) {
    double[] single = new double[total + 1];
    double start = LogGamma.of(pseudoCount);
    for (int units = 0; units <= total; units++) {
      single[units] = LogGamma.of(pseudoCount + (double) units / UNITS) - start;
    }
    double[] pairs = new double[total + 1];
    for (int units = 0; units <= total; units++) {
      pairs[units] = single[units] + single[total - units];
    }
    return pairs;
  }

  /** By split: the logarithm of its share of the time; −∞ where none may be. */
  private static double[] logPriors(List<DayEvidence> days, int leastDays) {
    double[] logPriors = new double[days.size()];
    double sum = 0;
    for (int split = 0; split < logPriors.length; split++) {
      boolean possible =
          split >= leastDays
              && days.size() - split >= leastDays
              && !days.get(split).period().equals(days.get(0).period());
      logPriors[split] =
          possible ? Math.max(1, days.get(split).epochDay() - days.get(split - 1).epochDay()) : 0;
      sum += logPriors[split];
    }
    for (int split = 0; split < logPriors.length; split++) {
      logPriors[split] =
          logPriors[split] == 0 ? Double.NEGATIVE_INFINITY : Math.log(logPriors[split] / sum);
    }
    return logPriors;
  }

  /**
   * The logarithm of the likelihood with a change at some moment over that without one, for the
   * days in their present order; −∞ if there is no moment for a change.
   */
  double logRatio() {
    Arrays.fill(before, 0);
    int beforeTotal = 0;
    double value = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int day = 0; day < topics.length; day++) {
      evidence[day] = logPriors[day] + value - totalLogGammas[beforeTotal] + totalLogGammas[0];
      greatest = Math.max(greatest, evidence[day]);
      int[] own = topics[day];
      for (int index = 0; index < own.length; index++) {
        int topic = own[index];
        double[] logGamma = logGammas[topic];
        value -= logGamma[before[topic]];
        before[topic] += amounts[day][index];
        value += logGamma[before[topic]];
      }
      beforeTotal += dayTotals[day];
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (double each : evidence) {
      sum += each > greatest - 30 ? Math.exp(each - greatest) : 0;
    }
    return greatest + Math.log(sum);
  }

  /** Of the last {@link #logRatio}: how likely the change lies before each day, up to a factor. */
  double[] moments() {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double each : evidence) {
      greatest = Math.max(greatest, each);
    }
    double[] moments = new double[evidence.length];
    for (int day = 0; day < moments.length; day++) {
      moments[day] = Math.exp(evidence[day] - greatest);
    }
    return moments;
  }

  /** Puts what was done on the days into a random order; the days themselves stay. */
  void shuffle(SplittableRandom random) {
    for (int day = topics.length - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      int[] ownTopics = topics[day];
      topics[day] = topics[other];
      topics[other] = ownTopics;
      int[] ownAmounts = amounts[day];
      amounts[day] = amounts[other];
      amounts[other] = ownAmounts;
      int ownTotal = dayTotals[day];
      dayTotals[day] = dayTotals[other];
      dayTotals[other] = ownTotal;
    }
  }
}
