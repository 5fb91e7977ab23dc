package dev.penchant.web.api.interest;

import dev.penchant.recommendation.TopicSummary;
import java.util.List;
import java.util.Locale;

/** A topic of the shop and how its share moves. */
public record TopicRepresentation(
    int topic,
    String label,
    float share,
    String direction,
    List<TopicItem> topItems,
    List<TopicWord> topWords,
    List<TopicShare> trend) {

  /** An item of a topic and its probability within it. */
  public record TopicItem(String id, String title, float weight) {}

  /** A word of a topic and its weight, the greatest of the topic being 1. */
  public record TopicWord(String word, float weight) {}

  /** A topic's share in a period. */
  public record TopicShare(String period, float share) {}

  static TopicRepresentation from(TopicSummary topic) {
    return new TopicRepresentation(
        topic.index(),
        topic.label(),
        (float) topic.share(),
        topic.direction().name().toLowerCase(Locale.ROOT),
        topic.topItems().stream()
            .map(
                top ->
                    new TopicItem(
                        top.item().id().value(), top.item().title(), (float) top.weight()))
            .toList(),
        topic.topWords().stream()
            .map(top -> new TopicWord(top.word(), (float) top.weight()))
            .toList(),
        topic.trend().stream()
            .map(point -> new TopicShare(point.period().toString(), (float) point.share()))
            .toList());
  }
}
