package dev.penchant.modeling.evaluation;

import java.util.List;

/**
 * Forecasts that need no learning; a learned one that does not beat them is not worth showing. All
 * take a user's profiles period by period, oldest first, at least one, of equal length, and give a
 * profile that sums to 1 if they do.
 */
public final class NaiveForecasts {
  private NaiveForecasts() {}

  /** The next period will be as the last. */
  public static float[] lastPeriod(List<float[]> profiles) {
    return profiles.get(profiles.size() - 1).clone();
  }

  /** The next period will be as the mean of all. */
  public static float[] longRunMean(List<float[]> profiles) {
    float[] mean = new float[profiles.get(0).length];
    for (float[] profile : profiles) {
      for (int topic = 0; topic < mean.length; topic++) {
        mean[topic] += profile[topic] / profiles.size();
      }
    }
    return mean;
  }

  /**
   * Simple exponential smoothing: {@code level ← smoothing · profile + (1 − smoothing) · level}.
   *
   * @param smoothing in (0, 1]; 1 is {@link #lastPeriod}
   */
  public static float[] exponentialSmoothing(List<float[]> profiles, double smoothing) {
    if (!(smoothing > 0 && smoothing <= 1)) {
      throw new IllegalArgumentException("smoothing must be in (0, 1], but is " + smoothing);
    }
    float[] level = profiles.get(0).clone();
    for (float[] profile : profiles.subList(1, profiles.size())) {
      for (int topic = 0; topic < level.length; topic++) {
        level[topic] = (float) (smoothing * profile[topic] + (1 - smoothing) * level[topic]);
      }
    }
    return level;
  }
}
