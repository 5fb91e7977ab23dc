package dev.penchant.modeling.shift;

/**
 * What is believed of users before anything is known of one.
 *
 * @param concentration of the symmetric Dirichlet prior of profiles, over all topics together: the
 *     smaller, the fewer topics a user turns to; above 0
 * @param dayCorrelation how likely two items of one day belong to one topic beyond what the user's
 *     profile says, 0 to 1
 * @param moved how much of the main topic a change takes away, above 0 to below 1
 * @param kept of how many draws of evidence what stays of the profile is worth at most
 * @param fresh how likely a change leaves nothing of the profile, 0 to 1
 */
public record ShiftPrior(
    double concentration, double dayCorrelation, double moved, double kept, double fresh) {
  public ShiftPrior {
    require(concentration > 0 && Double.isFinite(concentration), "concentration", concentration);
    require(dayCorrelation >= 0 && dayCorrelation <= 1, "dayCorrelation", dayCorrelation);
    require(moved > 0 && moved < 1, "moved", moved);
    require(kept > 0 && Double.isFinite(kept), "kept", kept);
    require(fresh >= 0 && fresh <= 1, "fresh", fresh);
  }

  /** As shifts of simulated shops were found best; detection depends little on them. */
  public static ShiftPrior defaults() {
    return new ShiftPrior(2, 0.4, 0.75, 30, 0.2);
  }

  /** How many independent draws from the profile so many items of one day are worth. */
  public double draws(int items) {
    return items / (1 + (items - 1) * dayCorrelation);
  }

  /** Of each topic. */
  double pseudoCount(int topicCount) {
    return concentration / topicCount;
  }

  private static void require(boolean holds, String name, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
