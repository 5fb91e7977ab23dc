package dev.penchant.web.api.recommendation;

import dev.penchant.recommendation.RecommendationList;
import dev.penchant.web.wording.ReasonWording;
import java.util.List;
import java.util.OptionalLong;

/** A list of items, best first. */
public record ListRepresentation(
    String strategy, OptionalLong modelVersion, List<RecommendedItemRepresentation> items) {
  static ListRepresentation from(RecommendationList list, ReasonWording wording) {
    return new ListRepresentation(
        list.strategy().wireName(),
        list.modelVersion(),
        list.items().stream()
            .map(item -> RecommendedItemRepresentation.from(item, wording))
            .toList());
  }
}
