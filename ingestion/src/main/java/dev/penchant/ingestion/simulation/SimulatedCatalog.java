package dev.penchant.ingestion.simulation;

import dev.penchant.domain.catalog.ItemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of the simulated shop by topic. In each topic a few are chosen often and most seldom;
 * one in eight is new on sale within the simulated time.
 */
final class SimulatedCatalog {
  /** Exponent of the fall in appeal from one rank to the next: that of sales in many shops. */
  private static final double ZIPF = 0.8;

  private static final double NEW_SHARE = 0.125;

  /** Since when the other items are on sale, before the simulated time. */
  private static final Duration AGE_OF_OLD_ITEMS = Duration.ofDays(90);

  private final List<List<SimulatedItem>> itemsByTopic = new ArrayList<>();
  private final List<double[]> appealsByTopic = new ArrayList<>();

  SimulatedCatalog(
      List<SimulatedTopic> topics, int itemsPerTopic, Instant start, Instant end, long seed) {
    for (int topic = 0; topic < topics.size(); topic++) {
      // far from the subjects of the users
      Dice dice = Dice.of(seed, -1 - topic);
      List<SimulatedItem> items = items(topics.get(topic), topic, itemsPerTopic, start, end, dice);
      itemsByTopic.add(items);
      appealsByTopic.add(items.stream().mapToDouble(SimulatedItem::appeal).toArray());
    }
  }

  List<SimulatedItem> items() {
    return itemsByTopic.stream().flatMap(List::stream).toList();
  }

  /** An item of the topic that is on sale at the time. */
  SimulatedItem draw(int topic, Instant time, Dice dice) {
    while (true) {
      SimulatedItem item = itemsByTopic.get(topic).get(dice.weighted(appealsByTopic.get(topic)));
      if (!item.launchedAt().isAfter(time)) {
        return item;
      }
    }
  }

  private static List<SimulatedItem> items(
      SimulatedTopic topic, int topicIndex, int count, Instant start, Instant end, Dice dice) {
    int[] titles = shuffled(topic.titleCount(), dice);
    int[] ranks = shuffled(count, dice);
    List<SimulatedItem> items = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      // the first is always there, so that no topic is ever empty
      boolean isNew = index > 0 && dice.happens(NEW_SHARE);
      items.add(
          new SimulatedItem(
              new ItemId("%s-%03d".formatted(topic.name(), index + 1)),
              topic.title(titles[index]),
              topic.category(),
              price(topic.usualPrice(titles[index]), dice),
              topicIndex,
              1 / StrictMath.pow(ranks[index] + 1, ZIPF),
              isNew ? between(start, end, dice.between(0.1, 0.9)) : start.minus(AGE_OF_OLD_ITEMS)));
    }
    return List.copyOf(items);
  }

  /** Not far from the usual one, and just below a whole number as shops like it. */
  private static BigDecimal price(double usual, Dice dice) {
    double price = usual * StrictMath.exp(0.2 * dice.normal());
    return BigDecimal.valueOf(StrictMath.ceil(price))
        .subtract(new BigDecimal("0.05"))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static Instant between(Instant start, Instant end, double fraction) {
    return start.plusMillis((long) (fraction * (end.toEpochMilli() - start.toEpochMilli())));
  }

  private static int[] shuffled(int count, Dice dice) {
    int[] numbers = new int[count];
    for (int index = 0; index < count; index++) {
      int other = dice.below(index + 1);
      numbers[index] = numbers[other];
      numbers[other] = index;
    }
    return numbers;
  }
}
