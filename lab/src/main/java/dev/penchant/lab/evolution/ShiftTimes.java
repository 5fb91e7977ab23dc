package dev.penchant.lab.evolution;

import java.util.Arrays;
import java.util.List;

/**
 * When a user's shift may have been half done, five days apart, and how likely that is before one
 * sees what the user looked at. A shift begins at 35 to 75 % of the time from the user's first day
 * in the shop to the last, any moment alike. When these are is guessed from the visits: at the ends
 * of the simulation if the visits come near them, a mean pause beyond the outermost visits if not;
 * so the edges are blurred by half a pause. Most shifts are done at once, the gradual ones in 35 to
 * 74 days, which stand here as 43 and 66: two points of the same mean and spread. Immutable.
 */
final class ShiftTimes {
  /** How long a shift takes, in days. */
  static final double[] RAMPS = {0, 43, 66};

  private static final double STEP = 5;
  private static final double EARLIEST = 0.35;
  private static final double LATEST = 0.75;

  /** Of the likeliest moment; less likely ones are not asked for. */
  private static final double NEGLIGIBLE = 1e-4;

  private final double[][] weights;

  private ShiftTimes(double[][] weights) {
    this.weights = weights;
  }

  /**
   * @param visits two or more, oldest first
   * @param days how long the simulation lasts
   */
  static ShiftTimes of(List<Visit> visits, double days, double gradualShare) {
    double first = visits.get(0).day();
    double last = visits.get(visits.size() - 1).day();
    double pause = (last - first) / (visits.size() - 1);
    double from = first < 2 * pause ? 0 : Math.max(0, first - pause);
    double to = days - last < 2.5 * pause ? days : last + pause;
    double earliest = from + EARLIEST * (to - from);
    double latest = from + LATEST * (to - from);
    double blur = Math.max(3, pause / 2) / 2;
    double[][] weights = new double[RAMPS.length][(int) Math.ceil(days / STEP)];
    for (int ramp = 0; ramp < RAMPS.length; ramp++) {
      for (int moment = 0; moment < weights[ramp].length; moment++) {
        double begin = middle(moment) - RAMPS[ramp] / 2;
        weights[ramp][moment] = rise((begin - earliest) / blur) * rise((latest - begin) / blur);
      }
      scale(weights[ramp], ramp == 0 ? 1 - gradualShare : gradualShare / (RAMPS.length - 1));
    }
    return new ShiftTimes(weights);
  }

  int count() {
    return weights[0].length;
  }

  /** Days since the shop's start. */
  static double middle(int moment) {
    return (moment + 0.5) * STEP;
  }

  /** The probability of this moment and ramp; all together sum to 1. */
  double weight(int ramp, int moment) {
    return weights[ramp][moment];
  }

  private static double rise(double at) {
    return 1 / (1 + Math.exp(-at));
  }

  private static void scale(double[] weights, double sum) {
    double most = Arrays.stream(weights).max().orElseThrow();
    for (int moment = 0; moment < weights.length; moment++) {
      weights[moment] = weights[moment] < NEGLIGIBLE * most ? 0 : weights[moment];
    }
    double now = Arrays.stream(weights).sum();
    for (int moment = 0; moment < weights.length; moment++) {
      weights[moment] *= sum / now;
    }
  }
}
