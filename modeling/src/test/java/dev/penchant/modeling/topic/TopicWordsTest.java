package dev.penchant.modeling.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicWordsTest {
  private final BehaviourDataset dataset =
      BehaviourDataset.builder()
          .add("ann", "tent", EventType.VIEW, 1, Float.NaN)
          .add("ann", "stove", EventType.VIEW, 2, Float.NaN)
          .add("bob", "oven", EventType.VIEW, 3, Float.NaN)
          .add("bob", "pan", EventType.VIEW, 4, Float.NaN)
          .category("tent", "Outdoor/Camping")
          .category("stove", "Outdoor/Camping")
          .build();
  private final ItemWords items =
      ItemWords.of(List.of("Camp Tent", "Camp Stove", "Steel Oven", "Steel Pan"), dataset);

  @Test
  void items_have_the_words_and_categories_they_share_with_others() {
    assertThat(items.words().ids())
        .containsExactlyInAnyOrder("camp", "category:Outdoor", "category:Outdoor/Camping", "steel");
    assertThat(items.of(2)).containsExactly(items.words().indexOf("steel").orElseThrow());
  }

  /** 4 events of two items at weight 1.5 are 6 tokens of their three words: nothing to round. */
  @Test
  void every_event_brings_tokens_of_its_items_words() {
    InteractionMatrix counts =
        InteractionMatrix.builder(1, 4).add(0, 0, 3).add(0, 1, 1).add(0, 2, 2).build();

    InteractionMatrix observed = items.observed(counts, 1.5, 1);

    assertThat(observed.columnsOf(0)).containsExactly(0, 1, 2, 4, 5, 6, 7);
    assertThat(observed.strengthsOf(0)).containsExactly(3, 1, 2, 2, 2, 2, 3);
  }

  @Test
  void fractions_are_rounded_up_as_often_as_they_are_large() {
    InteractionMatrix counts = InteractionMatrix.builder(1, 4).add(0, 0, 1).build();
    double tokens = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      InteractionMatrix observed = items.observed(counts, 0.9, seed);
      for (int position = 1; position < observed.interactionCount(); position++) {
        tokens += observed.strength(position);
      }
    }

    assertThat(tokens / 3_000).isCloseTo(0.9, within(0.05));
  }

  @Test
  void a_new_item_is_of_the_topic_its_words_are_of() {
    TopicModel model =
        new TopicModel(
            new FactorMatrix(2, 4, new float[] {.5f, .5f, 0, 0, 0, 0, .5f, .5f}),
            new float[] {1, 1});
    TopicWords words = TopicWords.of(model, items, new double[] {0.5, 0.5}, 1_000).orElseThrow();

    float[] profile =
        words.profile(ItemWords.of("Camp Chair", Optional.of("Outdoor/Seats"))).orElseThrow();

    assertThat(profile[0]).isGreaterThan(0.85f);
    assertThat(words.profile(Set.of("unheard"))).isEmpty();
  }

  @Test
  void observed_topics_come_apart_into_items_and_words() {
    TopicModel observed =
        new TopicModel(new FactorMatrix(1, 4, new float[] {.3f, .1f, .4f, .2f}), new float[] {1});

    assertThat(DescribedTopics.items(observed, 2).topics().toArray())
        .containsExactly(new float[] {.75f, .25f}, within(1e-6f));
    assertThat(DescribedTopics.words(observed, 2).topics().toArray())
        .containsExactly(new float[] {2 / 3f, 1 / 3f}, within(1e-6f));
  }
}
