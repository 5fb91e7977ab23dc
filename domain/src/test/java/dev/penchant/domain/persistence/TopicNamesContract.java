package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.interest.TopicNames;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class TopicNamesContract extends StoreContract {
  private static final TopicId TOPIC = new TopicId(3, 17);
  private static final TopicName TEA = new TopicName("Tea & 茶");

  private final TopicNames names = store.topicNames();

  TopicNamesContract(TestStore store) {
    super(store);
  }

  @Test
  void a_topic_has_the_name_it_was_given_last() {
    names.save(shop, TOPIC, new TopicName("Kitchen"), TestStore.NOW);
    names.save(shop, TOPIC, TEA, TestStore.NOW.plusSeconds(1));

    assertThat(names.of(shop)).isEqualTo(Map.of(TOPIC, TEA));
  }

  @Test
  void a_name_can_be_taken_back_even_twice() {
    names.save(shop, TOPIC, TEA, TestStore.NOW);

    names.delete(shop, TOPIC);
    names.delete(shop, TOPIC);

    assertThat(names.of(shop)).isEmpty();
  }

  @Test
  void another_shop_sees_and_changes_nothing() {
    names.save(shop, TOPIC, TEA, TestStore.NOW);

    names.delete(otherShop, TOPIC);

    assertThat(names.of(otherShop)).isEmpty();
    assertThat(names.of(shop)).containsEntry(TOPIC, TEA);
  }
}
