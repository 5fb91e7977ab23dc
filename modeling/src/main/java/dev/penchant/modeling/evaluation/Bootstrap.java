package dev.penchant.modeling.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap over users (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993):
 * the interval says how much a mean would move had other users of the same kind been asked.
 */
public final class Bootstrap {
  private static final int RESAMPLES = 500;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The 95 % interval of the mean of each row.
   *
   * @param rows values of the same cases, so that all rows are resampled together
   */
  public static List<Interval> intervals(double[][] rows, long seed) {
    int caseCount = rows.length == 0 ? 0 : rows[0].length;
    double[][] means = new double[rows.length][RESAMPLES];
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[caseCount];
    for (int resample = 0; resample < RESAMPLES && caseCount > 0; resample++) {
      for (int draw = 0; draw < caseCount; draw++) {
        drawn[draw] = random.nextInt(caseCount);
      }
      for (int row = 0; row < rows.length; row++) {
        double sum = 0;
        for (int chosen : drawn) {
          sum += rows[row][chosen];
        }
        means[row][resample] = sum / caseCount;
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (double[] resampled : means) {
      intervals.add(between(resampled));
    }
    return intervals;
  }

  /** The 95 % interval of the mean of one sample. */
  public static Interval interval(double[] values, long seed) {
    return intervals(new double[][] {values}, seed).get(0);
  }

  /** The 95 % interval of Σ numerators / Σ denominators when cases are drawn anew. */
  public static Interval ratioInterval(double[] numerators, double[] denominators, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] ratios = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double above = 0;
      double below = 0;
      for (int draw = 0; draw < numerators.length; draw++) {
        int chosen = random.nextInt(numerators.length);
        above += numerators[chosen];
        below += denominators[chosen];
      }
      ratios[resample] = below == 0 ? 0 : above / below;
    }
    return between(ratios);
  }

  private static Interval between(double[] resampled) {
    Arrays.sort(resampled);
    int cut = (int) Math.round(TAIL * RESAMPLES);
    return new Interval(resampled[cut], resampled[RESAMPLES - 1 - cut]);
  }
}
