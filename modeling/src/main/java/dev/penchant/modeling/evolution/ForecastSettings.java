package dev.penchant.modeling.evolution;

/**
 * What the naive forecasts leave open, chosen on a validation period.
 *
 * @param smoothing weight of the newest period in exponential smoothing, above 0 and at most 1
 * @param shrinkage of how many events of evidence the population's profile is worth where a
 *     smoothed profile is mixed with it, at least 0
 * @param halfLife age in periods at which an event counts for half in the fold-in; infinite for no
 *     decay
 * @param priorWeight of how many events of evidence the population's profile is worth in a fold-in,
 *     above 0
 * @param drift how topics are corrected for what happens to their items
 */
public record ForecastSettings(
    double smoothing, double shrinkage, double halfLife, double priorWeight, DriftSettings drift) {
  public ForecastSettings {
    if (!(smoothing > 0 && smoothing <= 1)) {
      throw new IllegalArgumentException("smoothing must be in (0, 1], but is " + smoothing);
    }
    if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
      throw new IllegalArgumentException("shrinkage must not be negative, but is " + shrinkage);
    }
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("a half-life must be positive, but is " + halfLife);
    }
    if (!(priorWeight > 0 && Double.isFinite(priorWeight))) {
      throw new IllegalArgumentException("prior weight must be positive, but is " + priorWeight);
    }
  }

  /** Sensible where nothing can be held out to choose better ones. */
  public static ForecastSettings defaults() {
    return new ForecastSettings(0.5, 10, 2, 5, DriftSettings.none());
  }

  public ForecastSettings withSmoothing(double value) {
    return new ForecastSettings(value, shrinkage, halfLife, priorWeight, drift);
  }

  public ForecastSettings withShrinkage(double value) {
    return new ForecastSettings(smoothing, value, halfLife, priorWeight, drift);
  }

  public ForecastSettings withFoldIn(double otherHalfLife, double otherPriorWeight) {
    return new ForecastSettings(smoothing, shrinkage, otherHalfLife, otherPriorWeight, drift);
  }

  /** Whether profiles folded in with these settings are those of the other ones. */
  public boolean hasFoldInOf(ForecastSettings other) {
    return halfLife == other.halfLife && priorWeight == other.priorWeight;
  }

  public ForecastSettings withDrift(DriftSettings value) {
    return new ForecastSettings(smoothing, shrinkage, halfLife, priorWeight, value);
  }
}
