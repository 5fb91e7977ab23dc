package dev.penchant.modeling.shift;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How much more likely a series of days is with a change of interests at some moment than without
 * one.
 *
 * <p>Topics of a day are draws from the user's profile; a day of {@code m} items is worth {@code m
 * / (1 + (m − 1) · correlation)} of them. Profiles are not known, so they are integrated out over
 * Dirichlet distributions (as in Barry and Hartigan, "A Bayesian Analysis for Change Point
 * Problems", JASA 1993): counts {@code n} given pseudo-counts {@code a} have the probability {@code
 * Γ(Σa)/Γ(Σa + Σn) · Π Γ(a + n)/Γ(a)}. Without a change the days after a moment are foretold by
 * those before it. With one they follow either a profile of which nothing is known, or, since most
 * changes leave side interests alone, the profile before with most of its main topic gone to some
 * other; the same is asked backwards in time, and all are averaged. Every moment between the first
 * day and the last is as likely for a change as any other, so a split weighs as much as the time
 * between its two days. Not thread-safe.
 */
final class ChangeLikelihood {
  private static final double NEGLIGIBLE = 1e-3;

  private final ShiftPrior prior;
  private final int topicCount;
  private final double[][] counts;
  private final double[] totals;
  private final double[] logPriors;
  private final double[] evidence;
  private final double[] scratch;

  /**
   * @param sumsOf the topics of a day that are compared
   * @param leastDays on either side of a change
   */
  ChangeLikelihood(
      List<DayEvidence> days,
      Function<DayEvidence, float[]> sumsOf,
      ShiftPrior prior,
      int leastDays) {
    this.prior = prior;
    topicCount = days.get(0).topicSums().length;
    counts = new double[days.size()][topicCount];
    totals = new double[topicCount];
    for (int day = 0; day < counts.length; day++) {
      float[] sums = sumsOf.apply(days.get(day));
      double scale = prior.draws(days.get(day).eventCount()) / days.get(day).eventCount();
      for (int topic = 0; topic < topicCount; topic++) {
        counts[day][topic] = sums[topic] * scale;
        totals[topic] += counts[day][topic];
      }
    }
    logPriors = logPriors(days, leastDays);
    evidence = new double[counts.length];
    scratch = new double[topicCount];
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
   * The logarithm of the likelihood with a change at some moment over that without one; −∞ if there
   * is no moment for a change.
   */
  double logRatio() {
    double[] before = new double[topicCount];
    double[] after = totals.clone();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int day = 0; day < counts.length; day++) {
      evidence[day] =
          logPriors[day] == Double.NEGATIVE_INFINITY
              ? Double.NEGATIVE_INFINITY
              : logPriors[day] + logRatio(before, after);
      greatest = Math.max(greatest, evidence[day]);
      for (int topic = 0; topic < topicCount; topic++) {
        before[topic] += counts[day][topic];
        after[topic] = Math.max(0, after[topic] - counts[day][topic]);
      }
    }
    return logSum(evidence, greatest);
  }

  /** Of the last {@link #logRatio}: how likely the change lies before each day, up to a factor. */
  double[] moments() {
    double greatest = Arrays.stream(evidence).max().orElse(0);
    double[] moments = new double[evidence.length];
    for (int day = 0; day < moments.length; day++) {
      moments[day] = Math.exp(evidence[day] - greatest);
    }
    return moments;
  }

  private double logRatio(double[] before, double[] after) {
    double forwards = logChanged(before, after) - logForetold(before, after);
    double backwards = logChanged(after, before) - logForetold(after, before);
    double greatest = Math.max(forwards, backwards);
    return greatest
        + Math.log(0.5 * (Math.exp(forwards - greatest) + Math.exp(backwards - greatest)));
  }

  /** Without a change: the known days are pseudo-counts of the others. */
  private double logForetold(double[] known, double[] others) {
    for (int topic = 0; topic < topicCount; topic++) {
      scratch[topic] = prior.pseudoCount(topicCount) + known[topic];
    }
    return logProbability(scratch, others);
  }

  private double logChanged(double[] known, double[] others) {
    Arrays.fill(scratch, prior.pseudoCount(topicCount));
    double fresh = logProbability(scratch, others);
    double knownTotal = Arrays.stream(known).sum();
    double worth = Math.min(prior.kept(), knownTotal + prior.concentration());
    int main = 0;
    for (int topic = 0; topic < topicCount; topic++) {
      scratch[topic] =
          worth
              * (known[topic] + prior.pseudoCount(topicCount))
              / (knownTotal + prior.concentration());
      main = scratch[topic] > scratch[main] ? topic : main;
    }
    double toAny = logMoved(others, main);
    double most = Math.max(fresh, toAny);
    return most
        + Math.log(
            prior.fresh() * Math.exp(fresh - most) + (1 - prior.fresh()) * Math.exp(toAny - most));
  }

  /**
   * With most of the main topic gone to one other, any of them alike.
   *
   * @param main the main topic; the pseudo-counts before the change are in the scratch
   */
  private double logMoved(double[] others, int main) {
    double gone = prior.moved() * scratch[main];
    scratch[main] -= gone;
    double total = Arrays.stream(scratch).sum();
    double othersTotal = Arrays.stream(others).sum();
    double common =
        logProbability(scratch, others)
            + LogGamma.value(total + gone)
            - LogGamma.value(total + gone + othersTotal)
            - LogGamma.value(total)
            + LogGamma.value(total + othersTotal);
    double[] moved = new double[topicCount];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int topic = 0; topic < topicCount; topic++) {
      double a = scratch[topic];
      double n = others[topic];
      moved[topic] =
          topic == main
              ? Double.NEGATIVE_INFINITY
              : common
                  + LogGamma.value(a + gone + n)
                  - LogGamma.value(a + gone)
                  - LogGamma.value(a + n)
                  + LogGamma.value(a);
      greatest = Math.max(greatest, moved[topic]);
    }
    return logSum(moved, greatest) - Math.log(Math.max(1, topicCount - 1));
  }

  private static double logProbability(double[] pseudoCounts, double[] counts) {
    double total = 0;
    double drawn = 0;
    double sum = 0;
    for (int topic = 0; topic < counts.length; topic++) {
      total += pseudoCounts[topic];
      drawn += counts[topic];
      if (counts[topic] > NEGLIGIBLE) {
        sum +=
            LogGamma.value(pseudoCounts[topic] + counts[topic])
                - LogGamma.value(pseudoCounts[topic]);
      }
    }
    return sum + LogGamma.value(total) - LogGamma.value(total + drawn);
  }

  private static double logSum(double[] logs, double greatest) {
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (double each : logs) {
      sum += Math.exp(each - greatest);
    }
    return greatest + Math.log(sum);
  }
}
