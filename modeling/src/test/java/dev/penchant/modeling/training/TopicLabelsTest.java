package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.topic.TitleWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicLabelsTest {
  private static final TopicModel MODEL =
      new TopicModel(
          new FactorMatrix(
              2, 4, new float[] {0.45f, 0.45f, 0.05f, 0.05f, 0.05f, 0.05f, 0.45f, 0.45f}),
          new float[] {0.1f, 0.1f});

  private static final List<Optional<String>> NEW = List.of(Optional.empty(), Optional.empty());

  private static BehaviourDatasetBuilder events() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int item = 0; item < 4; item++) {
      builder.add("u" + item % 2, "item-" + item, EventType.VIEW, 1_000 + item, 0);
    }
    return builder;
  }

  @Test
  void words_that_all_topics_share_do_not_name_one() {
    List<Topic> topics =
        new TopicLabels(
                events().build(),
                List.of("Vintage lunch bag", "Lunch box", "Vintage tea cup", "Tea pot"),
                MODEL)
            .topics(NEW);

    assertThat(topics.get(0).label()).startsWith("Lunch").doesNotContain("Vintage");
    assertThat(topics.get(1).label()).startsWith("Tea").doesNotContain("Vintage");
    assertThat(topics.get(0).words().get(0).weight()).isEqualTo(1);
    assertThat(topics.get(0).topItems()).hasSize(4);
    assertThat(topics.get(0).share()).isBetween(0.45, 0.55);
  }

  @Test
  void a_category_that_holds_a_topic_leads_its_label() {
    BehaviourDataset dataset =
        events()
            .category("item-0", "Home/Kitchen")
            .category("item-1", "Home/Kitchen")
            .category("item-2", "Garden")
            .category("item-3", "Garden")
            .build();

    List<Topic> topics =
        new TopicLabels(dataset, List.of("Pan", "Cake tin", "Spade", "Hose"), MODEL).topics(NEW);

    assertThat(topics.get(0).label()).startsWith("Kitchen");
    assertThat(topics.get(1).label()).startsWith("Garden");
  }

  @Test
  void of_categories_that_end_alike_so_much_of_the_path_is_said_as_tells_them_apart() {
    BehaviourDataset dataset =
        events()
            .category("item-0", "Shop/Red/Sub")
            .category("item-1", "Shop/Red/Sub")
            .category("item-2", "Shop/Green/Sub")
            .category("item-3", "Shop/Green/Sub")
            .build();

    List<Topic> topics =
        new TopicLabels(
                dataset, List.of("Thing red", "Thing red", "Thing green", "Thing green"), MODEL)
            .topics(NEW);

    assertThat(topics).extracting(Topic::label).containsExactly("Red/Sub", "Green/Sub");
  }

  @Test
  void a_topic_that_goes_on_keeps_its_label_while_all_of_it_tells_of_the_topic() {
    TopicLabels labels =
        new TopicLabels(
            events().build(), List.of("Lunch bag", "Lunch box", "Tea cup", "Tea pot"), MODEL);

    assertThat(labels.topics(List.of(Optional.of("Box · Lunch"), Optional.of("Tea · Spoon"))))
        .extracting(Topic::label)
        .containsExactly("Box · Lunch", "Tea · Cup · Pot");
  }

  @Test
  void titles_without_words_leave_a_number() {
    List<Topic> topics =
        new TopicLabels(events().build(), List.of("4711", "4712", "0815", "0816"), MODEL)
            .topics(NEW);

    assertThat(topics).extracting(Topic::label).containsExactly("Topic 1", "Topic 2");
  }

  @Test
  void titles_in_chinese_have_words() {
    assertThat(TitleWords.of("露营 帐篷 3人")).contains("露营", "帐篷");
  }
}
