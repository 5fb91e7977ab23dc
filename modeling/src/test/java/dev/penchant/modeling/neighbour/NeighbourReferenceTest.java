package dev.penchant.modeling.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import dev.penchant.modeling.matrix.ItemSequences;
import org.junit.jupiter.api.Test;

/** Against plain Python: neighbour-reference.py beside the test resources makes the numbers. */
class NeighbourReferenceTest {
  private static final float[][] ORDERED = {
    {0, 0.1066761f, 0.1810543f, 0.1837432f},
    {0.1066761f, 0, 0.2016694f, 0.0896308f},
    {0.1148942f, 0.2231961f, 0, 0.1754517f},
    {0.1290205f, 0.0188351f, 0.0350903f, 0}
  };
  private static final float[][] COSINE = {
    {0, 0.5000000f, 0.4805659f, 0.4805659f},
    {0.5000000f, 0, 0.6407545f, 0.3203772f},
    {0.4805659f, 0.6407545f, 0, 0.4000000f},
    {0.4805659f, 0.3203772f, 0.4000000f, 0}
  };
  private static final int[][] HISTORIES = {{0, 1, 2, 1}, {2, 1, 3}, {0, 3}, {1, 0, 2, 3, 0}};

  private final ItemSequences sequences =
      new ItemSequences(
          4, new int[] {0, 4, 7, 9, 14}, new int[] {0, 1, 2, 1, 2, 1, 3, 0, 3, 1, 0, 2, 3, 0});

  @Test
  void ordered_similarities_follow_the_formula() {
    OrderedHyperparameters hyperparameters =
        new OrderedHyperparameters(10, 0.85, 2, 0.2, 0.75, 0.1, 8);
    check(OrderedNeighbours.train(sequences, hyperparameters, 2, Progress.none()), ORDERED);
  }

  @Test
  void cosine_similarities_follow_the_formula() {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(4, 4);
    for (int user = 0; user < HISTORIES.length; user++) {
      for (int item : HISTORIES[user]) {
        builder.add(user, item, 1);
      }
    }
    check(CosineNeighbours.train(builder.build(), 10, 2, 2, Progress.none()), COSINE);
  }

  private static void check(ItemNeighbours neighbours, float[][] expected) {
    for (int item = 0; item < 4; item++) {
      float[] scores = new float[4];
      neighbours.addScores(new int[] {item}, new float[] {1}, scores);
      assertThat(scores).containsExactly(expected[item], within(1e-6f));
    }
  }
}
