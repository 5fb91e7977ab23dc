package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;

class TopicStartTest {
  private final InteractionMatrix counts = RandomInteractions.grouped(300, 100, 20, 1);
  private final LdaHyperparameters hyperparameters =
      new LdaHyperparameters(5, 40, 0.1, 0.01).withAveragedPasses(10);

  @Test
  void topics_stay_where_the_start_had_them() {
    TopicModel former =
        LatentDirichletAllocation.train(counts, hyperparameters, 1, 2, Progress.none());
    TopicStart start = new TopicStart(former.topics(), former.alpha(), new float[5]);

    TopicModel again =
        LatentDirichletAllocation.train(counts, hyperparameters, start, 77, 2, Progress.none());

    for (int topic = 0; topic < 5; topic++) {
      double shared = 0;
      for (int item = 0; item < 100; item++) {
        shared += Math.min(former.probability(topic, item), again.probability(topic, item));
      }
      assertThat(shared).isGreaterThan(0.9);
    }
  }

  @Test
  void an_item_the_former_topics_do_not_know_is_drawn_by_the_profile() {
    TopicStart start =
        new TopicStart(
            new FactorMatrix(2, 2, new float[] {1, 0, 0, 0}), new float[] {1, 1}, new float[2]);
    float[] profile = {0.25f, 0.75f};

    assertThat(start.draw(profile, 0, 0.99)).isZero();
    assertThat(start.draw(profile, 1, 0.24)).isZero();
    assertThat(start.draw(profile, 1, 0.26)).isEqualTo(1);
  }

  @Test
  void a_start_of_another_size_is_refused() {
    TopicStart start =
        new TopicStart(
            new FactorMatrix(2, 1, new float[] {1, 1}), new float[] {1, 1}, new float[2]);

    assertThatThrownBy(
            () ->
                LatentDirichletAllocation.train(
                    counts, hyperparameters, start, 1, 1, Progress.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a start of 2 topics and 1 items does not fit 5 topics and 100 items");
  }
}
