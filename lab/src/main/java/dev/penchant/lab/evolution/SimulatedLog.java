package dev.penchant.lab.evolution;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.simulation.SimulatedItem;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;
import java.util.OptionalInt;

/** A simulated shop as a log and as the topics that were planted in it. */
final class SimulatedLog {
  private SimulatedLog() {}

  /** The events of all users. */
  static BehaviourDataset events(SimulatedShop shop) {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int user = 0; user < shop.userCount(); user++) {
      String id = shop.courseOf(user).user().value();
      for (BehaviourEvent event : shop.eventsOf(user)) {
        event
            .item()
            .ifPresent(
                item ->
                    builder.add(
                        id,
                        item.value(),
                        event.type(),
                        event.time().getEpochSecond(),
                        (float) event.value().orElse(Double.NaN)));
      }
    }
    return builder.build();
  }

  /**
   * The planted topics, over the items of the shop's log.
   *
   * @throws UnreadableLog if nobody ever turned to an item of one of them
   */
  static TopicModel plantedTopics(SimulatedShop shop, BehaviourDataset dataset) {
    int topicCount = shop.topics().size();
    float[] topics = new float[topicCount * dataset.itemCount()];
    for (SimulatedItem item : shop.items()) {
      OptionalInt index = dataset.items().indexOf(item.id().value());
      if (index.isPresent()) {
        topics[item.topic() * dataset.itemCount() + index.getAsInt()] = 1;
      }
    }
    for (int topic = 0; topic < topicCount; topic++) {
      float sum = 0;
      for (int item = 0; item < dataset.itemCount(); item++) {
        sum += topics[topic * dataset.itemCount() + item];
      }
      if (sum == 0) {
        throw new UnreadableLog(
            "no item of \"%s\" is ever turned to by so few users; ask for more --users"
                .formatted(shop.topics().get(topic).name()));
      }
      for (int item = 0; item < dataset.itemCount(); item++) {
        topics[topic * dataset.itemCount() + item] /= sum;
      }
    }
    float[] prior = new float[topicCount];
    Arrays.fill(prior, 0.1f);
    return new TopicModel(new FactorMatrix(topicCount, dataset.itemCount(), topics), prior);
  }
}
