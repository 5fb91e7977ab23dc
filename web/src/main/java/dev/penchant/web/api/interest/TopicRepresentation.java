package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.TopicName;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.api.sales.SalesRepresentation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A topic of the shop and how its share moves.
 *
 * @param topic its place in the weights of profiles, in this model version
 * @param id its name for programs, the same in every version as long as the topic lives
 * @param label for people: {@code name}, or else {@code learnedLabel}
 * @param isNew whether it appeared with this model version
 * @param sales its share of the sales of every item, where the log covers a full period
 */
public record TopicRepresentation(
    int topic,
    String id,
    String label,
    Optional<String> name,
    String learnedLabel,
    boolean isNew,
    float share,
    String direction,
    List<TopicItem> topItems,
    List<TopicWord> topWords,
    List<TopicShare> trend,
    Optional<SalesRepresentation> sales) {

  /** An item of a topic and its probability within it. */
  public record TopicItem(String id, String title, float weight) {}

  /** A word of a topic and its weight, the greatest of the topic being 1. */
  public record TopicWord(String word, float weight) {}

  /** A topic's share in a period. */
  public record TopicShare(String period, float share) {}

  static TopicRepresentation from(TopicSummary topic, Optional<SalesOutlook> sales) {
    return new TopicRepresentation(
        topic.index(),
        topic.id().toString(),
        topic.label(),
        topic.name().map(TopicName::value),
        topic.learnedLabel(),
        topic.isNew(),
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
            .toList(),
        sales.map(SalesRepresentation::from));
  }
}
