package dev.penchant.web.api.recommendation;

import dev.penchant.recommendation.RecommendationList;
import dev.penchant.web.wording.ReasonWording;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of items, best first. */
@Schema(name = "RecommendationList")
public record ListRepresentation(
    @Schema(
            enumeration = {"personal", "session", "trending", "similar"},
            description =
                "What the list rests on: a trained model that knows the user; the user's own events through it; what is popular now; or a given item")
        String strategy,
    @Schema(description = "The model version served; absent while there is none", example = "3")
        OptionalLong modelVersion,
    List<RecommendedItemRepresentation> items) {
  static ListRepresentation from(RecommendationList list, ReasonWording wording) {
    return new ListRepresentation(
        list.strategy().wireName(),
        list.modelVersion(),
        list.items().stream()
            .map(item -> RecommendedItemRepresentation.from(item, wording))
            .toList());
  }
}
