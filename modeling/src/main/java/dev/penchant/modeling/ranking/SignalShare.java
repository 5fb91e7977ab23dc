package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;

/**
 * What one signal adds to an item's score, as a function of its value: {@code plain · z + damped ·
 * z / √(1 + |z|)}, z being the value standardised.
 */
record SignalShare(SignalScale scale, double plain, double damped) {
  static final SignalShare NONE = new SignalShare(new SignalScale(0, 0), 0, 0);

  static SignalShare of(RankingSignal signal, SignalScale scale, SignalWeights weights) {
    return new SignalShare(scale, weights.plain(signal), weights.damped(signal));
  }

  boolean isNothing() {
    return scale.deviation() == 0 || (plain == 0 && damped == 0);
  }

  double of(double value) {
    if (scale.deviation() == 0) {
      return 0;
    }
    double z = (value - scale.mean()) / scale.deviation();
    return plain * z + damped * damped(z);
  }

  /** Adds to each sum what the value in its place adds. */
  void addTo(double[] sums, float[] values) {
    if (scale.deviation() == 0) {
      return;
    }
    double mean = scale.mean();
    double deviation = scale.deviation();
    for (int place = 0; place < values.length; place++) {
      double z = (values[place] - mean) / deviation;
      sums[place] += plain * z + damped * damped(z);
    }
  }

  /** The most that it adds for any value between the two. */
  double greatest(double lowest, double highest) {
    if (plain >= 0 && damped >= 0) {
      return of(highest);
    }
    if (scale.deviation() == 0) {
      return 0;
    }
    double low = (lowest - scale.mean()) / scale.deviation();
    double high = (highest - scale.mean()) / scale.deviation();
    return Math.max(plain * low, plain * high)
        + Math.max(damped * damped(low), damped * damped(high));
  }

  private static double damped(double z) {
    return z / Math.sqrt(1 + Math.abs(z));
  }
}
