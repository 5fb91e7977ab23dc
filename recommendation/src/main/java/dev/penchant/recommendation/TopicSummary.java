package dev.penchant.recommendation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A topic of a shop and how its weight moves.
 *
 * @param index its place in profiles of the model version
 * @param id names the topic from one model version to the next
 * @param name what a merchant called it; it stays with the id
 * @param learnedLabel what its items say it is about, with a number where they say the same of
 *     another topic
 * @param isNew whether it first appeared with this model version, none of the former version's
 *     topics being like it
 * @param topItems the items of greatest weight, at most 10
 * @param topWords the words of greatest weight in the titles of its items, at most 10
 * @param share of all users' interest in the last period, 0 to 1
 * @param trend oldest first
 * @param direction whether the latest shares lie clearly above or below the ones before
 */
public record TopicSummary(
    int index,
    TopicId id,
    Optional<TopicName> name,
    String learnedLabel,
    boolean isNew,
    List<WeightedItem> topItems,
    List<WeightedWord> topWords,
    double share,
    List<PeriodShare> trend,
    Direction direction) {
  public TopicSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(learnedLabel, "learnedLabel");
    topItems = List.copyOf(topItems);
    topWords = List.copyOf(topWords);
    trend = List.copyOf(trend);
    Objects.requireNonNull(direction, "direction");
  }

  /** What people read: the name, or else what its items say. */
  public String label() {
    return name.map(TopicName::value).orElse(learnedLabel);
  }

  /** The same topic under another name, or under none, and another label. */
  public TopicSummary named(Optional<TopicName> other, String otherLabel) {
    return new TopicSummary(
        index, id, other, otherLabel, isNew, topItems, topWords, share, trend, direction);
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
