package dev.penchant.web.api.recommendation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.web.wording.ReasonWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One entry of a list. */
public record RecommendedItemRepresentation(
    String id,
    String title,
    Optional<String> category,
    Optional<BigDecimal> price,
    float score,
    List<ReasonRepresentation> reasons) {
  static RecommendedItemRepresentation from(RecommendedItem recommended, ReasonWording wording) {
    Item item = recommended.item();
    return new RecommendedItemRepresentation(
        item.id().value(),
        item.title(),
        item.category(),
        item.price(),
        (float) recommended.score(),
        recommended.reasons().stream()
            .map(reason -> ReasonRepresentation.from(reason, wording))
            .toList());
  }
}
