package dev.penchant.modeling.neighbour;

/**
 * What {@link OrderedNeighbours} is told besides the data.
 *
 * @param limit neighbours kept per item
 * @param gapDecay γ, 0 to 1: what a pair one further apart in the sequence counts for, relative
 * @param maximumGap pairs further apart than this are not counted
 * @param backward β, 0 to 1: what "j before i" counts for the neighbour j of i
 * @param sourceDamping a, the exponent by which a frequent item's neighbours are damped
 * @param targetDamping b, the exponent by which a frequent neighbour is damped
 * @param shrinkage at least 0, added below the line: rare coincidences count for less
 */
public record OrderedHyperparameters(
    int limit,
    double gapDecay,
    int maximumGap,
    double backward,
    double sourceDamping,
    double targetDamping,
    double shrinkage) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  public OrderedHyperparameters {
    require(limit >= 1, "limit", limit, "at least 1");
    require(gapDecay > 0 && gapDecay <= 1, "gapDecay", gapDecay, "above 0, at most 1");
    require(maximumGap >= 1, "maximumGap", maximumGap, "at least 1");
    require(backward >= 0 && backward <= 1, "backward", backward, "0 to 1");
    require(sourceDamping >= 0 && sourceDamping <= 1, "sourceDamping", sourceDamping, "0 to 1");
    require(targetDamping >= 0 && targetDamping <= 1, "targetDamping", targetDamping, "0 to 1");
    require(shrinkage >= 0 && Double.isFinite(shrinkage), "shrinkage", shrinkage, "at least 0");
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }

  /** Found best on Amazon Beauty, leave one out. */
  public static OrderedHyperparameters defaults() {
    return new OrderedHyperparameters(200, 0.85, 40, 0.2, 0.75, 0.1, 8);
  }
}
