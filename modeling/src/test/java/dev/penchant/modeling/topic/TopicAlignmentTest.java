package dev.penchant.modeling.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.IdIndex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicAlignmentTest {
  private final FormerTopics former =
      new FormerTopics(
          model(3, .8f, .2f, 0, 0, 1, 0, 0, .1f, .9f), IdIndex.of(List.of("tea", "mug", "tent")));

  /** Only tea and mug are shared: .25/.75 against .8/.2 is √.2 + √.15. */
  @Test
  void affinity_is_over_shared_items_whatever_their_order() {
    TopicModel now = model(3, .5f, .375f, .125f);
    double[][] affinities =
        TopicAlignment.affinities(former, now, IdIndex.of(List.of("pot", "mug", "tea")));

    assertThat(affinities[0][0]).isCloseTo(Math.sqrt(.25 * .8) + Math.sqrt(.75 * .2), within(1e-6));
  }

  @Test
  void topics_are_found_again_in_another_order_and_what_is_like_none_is_new() {
    TopicModel now = model(3, 0, .05f, .95f, .75f, .25f, 0);
    TopicAlignment alignment =
        TopicAlignment.of(former, now, IdIndex.of(List.of("tea", "mug", "tent")), 0.6);

    assertThat(alignment.formerOf(0)).hasValue(2);
    assertThat(alignment.formerOf(1)).hasValue(0);
    assertThat(alignment.affinity(1)).isGreaterThan(0.99);
  }

  @Test
  void more_topics_than_before_leave_some_new() {
    TopicModel now = model(3, 0, 0, 1, .9f, .1f, 0, .8f, .2f, 0, 0, 1, 0);
    TopicAlignment alignment =
        TopicAlignment.of(former, now, IdIndex.of(List.of("tea", "mug", "tent")), 0.6);

    assertThat(alignment.formerOf(0)).hasValue(2);
    assertThat(alignment.formerOf(1)).isEmpty();
    assertThat(alignment.formerOf(2)).hasValue(0);
    assertThat(alignment.formerOf(3)).hasValue(1);
  }

  @Test
  void a_pair_that_has_nothing_in_common_is_no_match() {
    FormerTopics one = new FormerTopics(model(2, 1, 0), IdIndex.of(List.of("tea", "tent")));
    TopicAlignment alignment =
        TopicAlignment.of(one, model(2, .05f, .95f), IdIndex.of(List.of("tea", "tent")), 0.6);

    assertThat(alignment.formerOf(0)).isEmpty();
    assertThat(alignment.affinity(0)).isZero();
  }

  private static TopicModel model(int items, float... rows) {
    float[] alpha = new float[rows.length / items];
    Arrays.fill(alpha, 0.1f);
    return new TopicModel(new FactorMatrix(alpha.length, items, rows), alpha);
  }
}
