package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.StoppingProgress;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatentDirichletAllocationTest {
  private final InteractionMatrix counts = RandomInteractions.grouped(300, 100, 20, 1);
  private final LdaHyperparameters hyperparameters =
      LdaHyperparameters.defaults().withTopicCount(5).withPasses(100);

  /** A sampler of merged topics leaves them rarely: about one seed in eight ends with such. */
  @Test
  void most_seeds_find_the_groups_that_made_the_histories() {
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      TopicModel model =
          LatentDirichletAllocation.train(counts, hyperparameters, seed, 2, Progress.none());
      found += isOneGroupATopic(model) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(14);
  }

  private static boolean isOneGroupATopic(TopicModel model) {
    Set<Integer> found = new HashSet<>();
    for (int topic = 0; topic < 5; topic++) {
      Set<Integer> groups = new HashSet<>();
      for (ScoredItem item : model.topItems(topic, 8)) {
        groups.add(item.itemIndex() % 5);
      }
      if (groups.size() > 1) {
        return false;
      }
      found.addAll(groups);
    }
    return found.size() == 5;
  }

  @Test
  void the_same_seed_and_thread_count_give_the_same_topics() {
    for (int threads : new int[] {1, 4}) {
      TopicModel first =
          LatentDirichletAllocation.train(counts, hyperparameters, 9, threads, Progress.none());
      TopicModel second =
          LatentDirichletAllocation.train(counts, hyperparameters, 9, threads, Progress.none());
      assertThat(second.topics().toArray()).isEqualTo(first.topics().toArray());
    }
  }

  @Test
  void strengths_become_whole_counts_and_what_is_not_positive_is_left_out() {
    InteractionMatrix mixed =
        InteractionMatrix.builder(2, 4)
            .add(0, 0, 0.2)
            .add(0, 1, 2.6)
            .add(1, 2, -3)
            .add(1, 3, 0)
            .build();
    TokenCounts tokens = TokenCounts.of(mixed);
    assertThat(tokens.items).containsExactly(0, 1, 1, 1);
    assertThat(tokens.starts).containsExactly(0, 4, 4);
  }

  @Test
  void nothing_to_learn_from_is_an_error() {
    InteractionMatrix empty = InteractionMatrix.builder(2, 4).add(0, 0, -1).build();
    assertThatThrownBy(
            () -> LatentDirichletAllocation.train(empty, hyperparameters, 1, 1, Progress.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to find topics in");
  }

  @Test
  void a_stop_is_obeyed_within_a_second() {
    InteractionMatrix large = RandomInteractions.grouped(5_000, 2_000, 50, 1);
    long begun = System.nanoTime();
    assertThatThrownBy(
            () ->
                LatentDirichletAllocation.train(
                    large,
                    hyperparameters.withTopicCount(50).withPasses(10_000),
                    1,
                    2,
                    new StoppingProgress(300)))
        .isInstanceOf(TrainingStopped.class);
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(1.3);
  }
}
