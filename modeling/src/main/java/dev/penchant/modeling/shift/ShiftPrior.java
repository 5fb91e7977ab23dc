package dev.penchant.modeling.shift;

/**
 * What is believed of users before anything is known of one.
 *
 * @param concentration of the symmetric Dirichlet prior of profiles, over all topics together: the
 *     smaller, the fewer topics a user turns to; above 0
 * @param dayCorrelation how likely two items of one day belong to one topic beyond what the user's
 *     profile says, 0 to 1
 */
public record ShiftPrior(double concentration, double dayCorrelation) {
  public ShiftPrior {
    if (!(concentration > 0 && Double.isFinite(concentration))) {
      throw new IllegalArgumentException("concentration must be above 0: " + concentration);
    }
    if (!(dayCorrelation >= 0 && dayCorrelation <= 1)) {
      throw new IllegalArgumentException("correlation must be 0 to 1: " + dayCorrelation);
    }
  }

  public static ShiftPrior defaults() {
    return new ShiftPrior(1.5, 0.5);
  }

  /** How many independent draws from the profile so many items of one day are worth. */
  double draws(int items) {
    return items / (1 + (items - 1) * dayCorrelation);
  }

  double pseudoCount(int topic, int topicCount) {
    return concentration / topicCount;
  }
}
