package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Seeded behaviour with something in it to learn: {@value #INTERESTS} interests, each a
 * distribution over items in which popularity falls by a power law; every user has three of them,
 * and users differ in activity by a power law, too.
 */
final class PlantedInterests {
  private static final int INTERESTS = 40;

  /** What the distributions take. */
  static final int BYTES_PER_ITEM = INTERESTS * Double.BYTES;

  private static final double POPULARITY_EXPONENT = 0.7;

  /** How peaked an interest is: the higher, the fewer items it gathers. */
  private static final double SELECTIVITY = 12;

  private static final double ACTIVITY_EXPONENT = 0.6;

  private final SplittableRandom random;
  private final double[][] cumulative;

  PlantedInterests(int items, long seed) {
    random = new SplittableRandom(seed);
    cumulative = new double[INTERESTS][items];
    for (double[] interest : cumulative) {
      double mass = 0;
      for (int item = 0; item < items; item++) {
        double liking = Math.pow(random.nextDouble(), SELECTIVITY);
        mass += liking / Math.pow(item + 5.0, POPULARITY_EXPONENT);
        interest[item] = mass;
      }
      for (int item = 0; item < items; item++) {
        interest[item] /= mass;
      }
    }
  }

  InteractionMatrix interactions(int users, int total) {
    int items = cumulative[0].length;
    InteractionMatrixBuilder builder = InteractionMatrix.builder(users, items);
    double[] activity = new double[users];
    double activitySum = 0;
    for (int user = 0; user < users; user++) {
      activity[user] = Math.pow(1 - random.nextDouble(), -ACTIVITY_EXPONENT);
      activitySum += activity[user];
    }
    double owed = 0;
    for (int user = 0; user < users; user++) {
      int[] interests = {
        random.nextInt(INTERESTS), random.nextInt(INTERESTS), random.nextInt(INTERESTS)
      };
      owed += activity[user] / activitySum * total;
      for (; owed >= 1; owed--) {
        // the first of the three takes half, the second a third
        int drawn = random.nextInt(6);
        double[] interest = cumulative[interests[drawn < 3 ? 0 : drawn < 5 ? 1 : 2]];
        int found = Arrays.binarySearch(interest, random.nextDouble());
        builder.add(user, Math.min(found < 0 ? -found - 1 : found, items - 1), 1);
      }
    }
    return builder.build();
  }
}
