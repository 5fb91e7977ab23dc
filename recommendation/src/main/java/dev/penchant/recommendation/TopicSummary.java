package dev.penchant.recommendation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.interest.Period;
import java.util.List;
import java.util.Objects;

/**
 * A topic of a shop and how its weight moves.
 *
 * @param index names the topic within the model version
 * @param label what people read
 * @param topItems the items of greatest weight, at most 10
 * @param topWords the words of greatest weight in the titles of its items, at most 10
 * @param share of all users' interest in the last period, 0 to 1
 * @param trend oldest first
 * @param direction whether the latest shares lie clearly above or below the ones before
 */
public record TopicSummary(
    int index,
    String label,
    List<WeightedItem> topItems,
    List<WeightedWord> topWords,
    double share,
    List<PeriodShare> trend,
    Direction direction) {
  public TopicSummary {
    Objects.requireNonNull(label, "label");
    topItems = List.copyOf(topItems);
    topWords = List.copyOf(topWords);
    trend = List.copyOf(trend);
    Objects.requireNonNull(direction, "direction");
  }

  /** An item of a topic and its probability within it. */
  public record WeightedItem(Item item, double weight) {}

  /** A word of a topic's items and its weight, to be compared within the topic. */
  public record WeightedWord(String word, double weight) {}

  /** A topic's share of all users' interest in a period, 0 to 1. */
  public record PeriodShare(Period period, double share) {}

  /** Where a topic is going. */
  public enum Direction {
    RISING,
    STEADY,
    FADING
  }
}
