package dev.penchant.modeling;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.util.Random;

/** Interactions in which groups of users prefer groups of items, and a few are popular with all. */
public final class RandomInteractions {
  private RandomInteractions() {}

  public static InteractionMatrix grouped(int users, int items, int perUser, long seed) {
    Random random = new Random(seed);
    InteractionMatrixBuilder builder = InteractionMatrix.builder(users, items);
    int groups = 5;
    for (int user = 0; user < users; user++) {
      for (int event = 0; event < perUser; event++) {
        int position = (int) (items / groups * Math.pow(random.nextDouble(), 2));
        boolean own = random.nextInt(10) > 0;
        int group = own ? user % groups : random.nextInt(groups);
        builder.add(user, position * groups + group, 1);
      }
    }
    return builder.build();
  }
}
