package dev.penchant.modeling.neighbour;

/**
 * How {@link UserNeighbourRecommender} asks.
 *
 * @param neighbourCount how many of the most similar users are listened to, at least 1
 * @param shrinkage at least 0, added below the cosine's line: little evidence counts for less
 * @param gapDecay above 0, at most 1: what an item counts for with each further step between it and
 *     what the neighbour shares with the history; 1 for plain neighbours
 * @param backward 0 to 1: what an item counts for that the neighbour had before the shared one
 */
record UserNeighbourSettings(
    int neighbourCount, double shrinkage, double gapDecay, double backward) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  UserNeighbourSettings {
    require(neighbourCount >= 1, "neighbourCount", neighbourCount, "at least 1");
    require(shrinkage >= 0 && Double.isFinite(shrinkage), "shrinkage", shrinkage, "at least 0");
    require(gapDecay > 0 && gapDecay <= 1, "gapDecay", gapDecay, "above 0, at most 1");
    require(backward >= 0 && backward <= 1, "backward", backward, "0 to 1");
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }
}
