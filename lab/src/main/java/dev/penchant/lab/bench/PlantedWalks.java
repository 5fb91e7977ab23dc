package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.ItemSequences;
import java.util.SplittableRandom;

/**
 * Seeded sequences with something in them to learn: every item has {@value #SUCCESSORS} others that
 * tend to come next, the first of them most often; now and then a walk jumps to any item, popular
 * ones by a power law.
 */
final class PlantedWalks {
  private static final int SUCCESSORS = 3;
  private static final double JUMP = 0.15;
  private static final double POPULARITY_EXPONENT = 2.5;

  private final SplittableRandom random;
  private final int[] successors;
  private final int items;

  PlantedWalks(int items, long seed) {
    this.items = items;
    random = new SplittableRandom(seed);
    successors = new int[items * SUCCESSORS];
    for (int index = 0; index < successors.length; index++) {
      successors[index] = anyItem();
    }
  }

  /** Users who all take as many steps. */
  ItemSequences sequences(int users, int steps) {
    int[] starts = new int[users + 1];
    int[] walked = new int[Math.multiplyExact(users, steps)];
    for (int user = 0; user < users; user++) {
      int item = anyItem();
      for (int step = 0; step < steps; step++) {
        walked[user * steps + step] = item;
        item = next(item);
      }
      starts[user + 1] = (user + 1) * steps;
    }
    return new ItemSequences(items, starts, walked);
  }

  private int next(int item) {
    if (random.nextDouble() < JUMP) {
      return anyItem();
    }
    int first = random.nextInt(SUCCESSORS);
    int second = random.nextInt(SUCCESSORS);
    return successors[item * SUCCESSORS + Math.min(first, second)];
  }

  private int anyItem() {
    return (int) (items * Math.pow(random.nextDouble(), POPULARITY_EXPONENT));
  }
}
