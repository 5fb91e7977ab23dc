package dev.penchant.modeling.evolution;

/**
 * How topics are corrected for what happens to their items, see {@link ItemDrift}.
 *
 * @param exponent η: how far to go, 0 for topics as learned
 * @param halfLife in periods: an event so long before the end of the period before counts for half;
 *     infinite where all of that period counts alike
 * @param pseudoCount events added to what was counted and to what was expected of every item, above
 *     0: the more, the less rare items are moved
 */
public record DriftSettings(double exponent, double halfLife, double pseudoCount) {
  public DriftSettings {
    if (!(exponent >= 0 && Double.isFinite(exponent))) {
      throw new IllegalArgumentException("exponent must not be negative, but is " + exponent);
    }
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("a half-life must be positive, but is " + halfLife);
    }
    if (!(pseudoCount > 0 && Double.isFinite(pseudoCount))) {
      throw new IllegalArgumentException("pseudo-count must be positive, but is " + pseudoCount);
    }
  }

  /** Topics as learned. */
  public static DriftSettings none() {
    return new DriftSettings(0, Double.POSITIVE_INFINITY, 1);
  }
}
