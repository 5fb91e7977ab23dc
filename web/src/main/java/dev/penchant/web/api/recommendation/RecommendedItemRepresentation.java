package dev.penchant.web.api.recommendation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.web.wording.ReasonWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of a list. */
@Schema(name = "RecommendedItem")
public record RecommendedItemRepresentation(
    @Schema(description = "The shop's own id of the item", example = "85123A") String id,
    @Schema(example = "White hanging heart T-light holder") String title,
    @Schema(example = "Home/Candles") Optional<String> category,
    @Schema(example = "2.55") Optional<BigDecimal> price,
    @Schema(description = "Greater is better; comparable only within one list", example = "0.83")
        float score,
    @Schema(description = "The strongest first; empty if none were asked for")
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
