package dev.penchant.modeling.search;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws settings around known ones: each dimension stays with an even chance, or moves a few places
 * along its values. What is known is worth more than a blind draw, and with few draws most of a
 * blind draw's dimensions would be wrong.
 */
final class RandomSettings {
  private static final int FARTHEST = 3;

  private final List<Dimension> dimensions;
  private final SplittableRandom random;

  RandomSettings(List<Dimension> dimensions, long seed) {
    this.dimensions = dimensions;
    this.random = new SplittableRandom(seed);
  }

  ModelSettings around(ModelSettings start) {
    ModelSettings drawn = start;
    for (Dimension dimension : dimensions) {
      int last = dimension.values().size() - 1;
      if (last == 0 || random.nextBoolean()) {
        continue;
      }
      int at = dimension.values().indexOf(start.get(dimension.name()));
      int moved = at + random.nextInt(-FARTHEST, FARTHEST + 1);
      drawn =
          drawn.with(dimension.name(), dimension.values().get(Math.max(0, Math.min(last, moved))));
    }
    return drawn;
  }
}
