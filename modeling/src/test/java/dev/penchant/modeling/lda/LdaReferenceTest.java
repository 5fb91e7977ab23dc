package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;

/** Against values of {@code lda-reference.py}, beside this test's resources. */
class LdaReferenceTest {
  private static final float[] POSTERIOR_MEAN = {
    0.756782f, 0.157032f, 0.086187f, 0.138831f, 0.231517f, 0.629652f
  };

  /**
   * The mean of 60,000 samples; its standard error, estimated over seeds, is about 0.001. What
   * breaks the symmetry of the two topics are the tokens that their former selves weigh.
   */
  @Test
  void the_mean_of_many_samples_is_the_exact_posterior_mean() {
    InteractionMatrix counts =
        InteractionMatrix.builder(3, 3)
            .add(0, 0, 2)
            .add(0, 1, 1)
            .add(1, 1, 1)
            .add(1, 2, 1)
            .add(2, 2, 2)
            .add(2, 0, 1)
            .build();
    TopicStart start =
        new TopicStart(
            new FactorMatrix(2, 3, new float[] {1, 0, 0, 0, 0, 1}),
            new float[] {0.5f, 1},
            new float[] {2, 1});

    TopicModel model =
        LatentDirichletAllocation.train(
            counts,
            new LdaHyperparameters(2, 60_100, 0.5, 0.3).withAveragedPasses(60_000),
            start,
            11,
            1,
            Progress.none());

    float[] mean = model.topics().toArray();
    for (int index = 0; index < mean.length; index++) {
      assertThat(mean[index]).isCloseTo(POSTERIOR_MEAN[index], within(0.005f));
    }
  }

  @Test
  void a_fold_in_is_the_mode_of_the_profiles_posterior() {
    TopicModel model =
        new TopicModel(
            new FactorMatrix(3, 3, new float[] {.7f, .2f, .1f, .1f, .3f, .6f, .3f, .4f, .3f}),
            new float[] {0.1f, 0.2f, 0.4f});

    float[] profile = model.foldIn(new int[] {0, 2}, new float[] {3, 1.5f});

    // iteration ends when a step moves less than 0.0001, near the mode and not at it
    assertThat(profile)
        .containsExactly(new float[] {0.537693f, 0.199597f, 0.262711f}, within(0.002f));
  }
}
