package dev.penchant.web.api.interest;

import dev.penchant.recommendation.TopicSummary;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic of the shop and how its share moves. */
@Schema(name = "Topic")
public record TopicRepresentation(
    @Schema(description = "Names the topic within the model version", example = "4") int topic,
    @Schema(example = "camping") String label,
    @Schema(description = "Of all users' interest in the last period, 0 to 1", example = "0.07")
        float share,
    @Schema(enumeration = {"rising", "steady", "fading"}) String direction,
    @Schema(description = "The items of the greatest weight, at most 10") List<TopicItem> topItems,
    @Schema(description = "The words of the greatest weight in their titles, at most 10")
        List<TopicWord> topWords,
    @Schema(description = "The share by period, oldest first") List<TopicShare> trend) {

  /** An item of a topic and its probability within it. */
  @Schema(name = "TopicItem")
  public record TopicItem(String id, String title, float weight) {}

  /** A word of a topic and its weight, the greatest of the topic being 1. */
  @Schema(name = "TopicWord")
  public record TopicWord(String word, float weight) {}

  /** A topic's share in a period. */
  @Schema(name = "TopicShare")
  public record TopicShare(@Schema(example = "2026-05") String period, float share) {}

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
