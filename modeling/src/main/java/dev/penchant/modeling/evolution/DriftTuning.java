package dev.penchant.modeling.evolution;

import java.util.function.ToDoubleFunction;

/** Chooses how topics are corrected for drift by how likely it makes what one period held. */
final class DriftTuning {
  private static final double[] EXPONENTS = {
    0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4
  };
  private static final double[] HALF_LIVES = {Double.POSITIVE_INFINITY, 0.75, 0.5, 0.35, 0.2, 0.1};
  private static final double[] PSEUDO_COUNTS = {0.1, 0.3, 1, 3};

  private final ItemDrift drift;
  private final int target;
  private final ToDoubleFunction<PeriodTopics> likelihood;
  private DriftSettings best = DriftSettings.none();
  private double bestValue;

  /**
   * @param target the period, not the first
   * @param likelihood of what it held, greater is better
   */
  DriftTuning(ItemDrift drift, int target, ToDoubleFunction<PeriodTopics> likelihood) {
    this.drift = drift;
    this.target = target;
    this.likelihood = likelihood;
    this.bestValue = likelihood.applyAsDouble(drift.expectedIn(target, best));
  }

  /** One setting after the other, each with every exponent: the two hardly interact. */
  DriftSettings best() {
    for (double halfLife : HALF_LIVES) {
      tryExponents(halfLife, best.pseudoCount());
    }
    double halfLife = best.halfLife();
    for (double pseudoCount : PSEUDO_COUNTS) {
      tryExponents(halfLife, pseudoCount);
    }
    return best;
  }

  private void tryExponents(double halfLife, double pseudoCount) {
    ItemDrift.Demand demand = drift.before(target, halfLife);
    for (double exponent : EXPONENTS) {
      double value = likelihood.applyAsDouble(demand.topics(exponent, pseudoCount));
      if (value > bestValue) {
        best = new DriftSettings(exponent, halfLife, pseudoCount);
        bestValue = value;
      }
    }
  }
}
