package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import org.junit.jupiter.api.Test;

class TopicModelTest {
  private final TopicModel model =
      new TopicModel(
          new FactorMatrix(
              3, 4, new float[] {.6f, .3f, .05f, .05f, .1f, .1f, .7f, .1f, .2f, .2f, .1f, .5f}),
          new float[] {0.4f, 0.3f, 0.2f});

  /** lda-reference.py beside the test resources makes the numbers. */
  @Test
  void a_profile_is_the_mode_of_the_posterior() {
    float[] profile = model.foldIn(new int[] {0, 1, 3}, new float[] {3, 0.5f, 2});
    // the iteration stops when a step moves less than 1e-4, a few such from the mode
    assertThat(profile)
        .containsExactly(new float[] {0.498537f, 0.064791f, 0.436672f}, within(1e-3f));
  }

  @Test
  void an_empty_history_has_the_priors_mean() {
    assertThat(model.foldIn(new int[0], new float[0]))
        .containsExactly(new float[] {4 / 9f, 3 / 9f, 2 / 9f}, within(1e-6f));
  }

  @Test
  void one_topic_alone_that_explains_a_long_history_takes_nearly_all() {
    float[] profile = model.foldIn(new int[] {2}, new float[] {1000});
    assertThat(profile[1]).isGreaterThan(0.99f);
  }

  @Test
  void a_strong_prior_holds_a_short_history_back() {
    float[] free = model.foldIn(new int[] {2}, new float[] {1}, new float[] {.1f, .1f, .1f});
    float[] held = model.foldIn(new int[] {2}, new float[] {1}, new float[] {50, 1, 1});
    assertThat(held[1]).isLessThan(0.1f);
    assertThat(free[1]).isGreaterThan(0.5f);
  }

  @Test
  void the_probability_of_an_item_is_the_mixture_of_its_topics() {
    assertThat(model.probability(new float[] {.5f, .25f, .25f}, 0))
        .isCloseTo(.5 * .6 + .25 * .1 + .25 * .2, within(1e-7));
  }

  @Test
  void top_items_come_by_probability() {
    assertThat(model.topItems(2, 2))
        .containsExactly(new ScoredItem(3, .5f), new ScoredItem(0, .2f));
  }

  @Test
  void what_is_no_distribution_is_refused() {
    FactorMatrix half = new FactorMatrix(1, 2, new float[] {.25f, .25f});
    assertThatThrownBy(() -> new TopicModel(half, new float[] {1}))
        .hasMessageContaining("topic 0 sums to 0.5");
  }

  @Test
  void bad_histories_and_priors_are_named() {
    assertThatThrownBy(() -> model.foldIn(new int[] {4}, new float[] {1}))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("item 4");
    assertThatThrownBy(() -> model.foldIn(new int[] {1}, new float[] {-1}))
        .hasMessageContaining("count of item 1");
    assertThatThrownBy(() -> model.foldIn(new int[0], new float[0], new float[] {1, 0, 1}))
        .hasMessageContaining("prior of topic 1");
  }
}
